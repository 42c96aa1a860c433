/** The smallest valid entry of each kind, for tests to change one thing at a time. */
import type { Entry, TranslatedFields } from '../domain/entry.ts';
import { SCHEMAS, type DataOf } from '../schema/index.ts';
import type { Kind } from '../schema/kinds.ts';

export const SOURCE = {
  id: 'itu-2026',
  title: 'A report about portals',
  publisher: 'International Telecommunication Union',
  date: '2026-06',
  lang: 'en',
  type: 'report',
  tier: 'independent',
  url: 'https://www.itu.int/report',
} as const;

export const TALK = { id: 'opening', kind: 'opening', topics: ['smart-city'] } as const;

/** What every line of a ledger has. */
export const CLAIM = { id: 'users', saidBy: 'Ministry', basis: 'self-reported', source: 'itu-2026' } as const;
export const FIGURE = { kind: 'figure', ...CLAIM, metric: 'Users of the portal', value: 15 } as const;

const SUMMARY = 'A sentence that is long enough to stand on a card and to say what the entry is about.';

const SAMPLES = {
  event: {
    title: 'A seminar',
    summary: SUMMARY,
    format: 'seminar',
    start: '2026-02-03',
    topics: ['smart-city'],
    sources: [SOURCE],
  },
  topic: { title: 'Smart city', summary: SUMMARY, kind: 'service' },
  case: {
    title: 'A portal',
    summary: SUMMARY,
    country: 'uz',
    kind: 'service',
    level: 'national',
    functions: ['01'],
    topics: ['smart-city'],
    stage: 'live',
    organisations: [{ organisation: 'mdt', role: 'owner' }],
    sources: [SOURCE],
  },
  country: { title: 'Uzbekistan', iso3: 'UZB', m49: '860', region: 'central-asia' },
  organisation: { title: 'Ministry of Digital Technologies', kind: 'ministry' },
  person: { title: 'Jane Doe', positions: [{ title: 'Minister of Justice' }] },
  programme: { title: 'A programme', summary: SUMMARY, kind: 'project' },
  page: { title: 'About', summary: SUMMARY },
} as const satisfies Record<Kind, object>;

/** The fields of a valid entry, with some changed; `undefined` takes a field out. */
export function sampleOf(kind: Kind, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...SAMPLES[kind], ...changes }).filter(([, value]) => value !== undefined),
  );
}

/** Where the schema sees a problem: the paths of its issues. */
export function complaintsOf(kind: Kind, changes: Readonly<Record<string, unknown>> = {}): string[] {
  const result = SCHEMAS[kind].safeParse(sampleOf(kind, changes));
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

/** A whole entry, its fields checked by its schema. */
export function entryOf<K extends Kind>(
  kind: K,
  id: string,
  changes: Readonly<Record<string, unknown>> = {},
  translations: Readonly<Record<string, TranslatedFields['wording']>> = {},
): Entry<K> {
  return {
    kind,
    id,
    data: SCHEMAS[kind].parse(sampleOf(kind, changes)) as DataOf<K>,
    file: `${kind}/${id}.md`,
    translations: new Map(
      Object.entries(translations).map(([locale, wording]) => [
        locale,
        {
          file: `${kind}/${id}.${locale}.md`,
          translation: { method: 'human', sourceHash: '0000000000000000', date: '2026-11' },
          wording,
        },
      ]),
    ),
  };
}
