/** Synthetic entries in the shape that the peers read: the same bodies, facts, links and groups. */
import { KIND_FOLDERS, type Kind } from '../../src/schema/kinds.ts';
import { getReferences } from '../../src/schema/references.ts';
import type { SyntheticEntry } from './generate/entry.ts';

export interface PeerEntry {
  /** The address without its slashes at both ends: `cases/kz/case-0`. */
  path: string;
  title: string;
  description: string;
  section: string;
  lang: string;
  facts: { label: string; value: string }[];
  /** Ids of topics, which have lists. */
  subjects: string[];
  /** Codes of countries, which have lists. */
  places: string[];
  /** Addresses of related entries, without their slashes. */
  refs: string[];
  body: string;
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

const FACTS = [
  'kind',
  'level',
  'format',
  'start',
  'end',
  'stage',
  'started',
  'functions',
  'beneficiaries',
  'technologies',
];

/** Facts, the ledger, and the talks, as lines of label and value. */
function factsOf(data: Fields): PeerEntry['facts'] {
  return [
    ...FACTS.filter((label) => data[label] !== undefined).map((label) => ({ label, value: textOf(data[label]) })),
    ...fieldsOf(data['outcomes']).map((one) => ({
      label: textOf(one['metric'] ?? one['kind']),
      value: [one['value'] ?? one['text'], one['unit'], one['saidBy'], one['basis']]
        .filter(Boolean)
        .map(textOf)
        .join(' · '),
    })),
    ...fieldsOf(data['timeline']).map((one) => ({ label: textOf(one['date']), value: textOf(one['what']) })),
    ...fieldsOf(data['talks']).map((one) => ({ label: textOf(one['title']), value: textOf(one['said']) })),
    ...fieldsOf(data['positions']).map((one) => ({ label: 'position', value: textOf(one['title']) })),
  ];
}

/** Definitions of the marks: the peers make their list of sources from them. */
function footnotes(data: Fields, body: string): string {
  const sources = fieldsOf(data['sources']).filter((one) => body.includes(`[^${textOf(one['id'])}]`));
  const lines = sources.map(
    (one) =>
      `[^${textOf(one['id'])}]: [${textOf(one['title'])}](${textOf(one['url'])}). ${textOf(one['publisher'])}, ${textOf(one['date'])}.`,
  );
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : '';
}

const pathOf = (kind: Kind, id: string) => `${KIND_FOLDERS[kind]}/${id}`;

/** @param original The entry itself, or what it is a translation of. */
export function toPeer(entry: SyntheticEntry, original: SyntheticEntry): PeerEntry {
  const { kind, id, locale, body } = entry;
  const data = { ...original.data, ...entry.data };
  const references = getReferences(kind, original.data);
  const idsOf = (wanted: Kind) => [...new Set(references.filter((one) => one.kind === wanted).map((one) => one.id))];
  const others = references.filter((one) => one.kind !== 'topic' && one.kind !== 'country');
  return {
    path: `${locale ? `${locale}/` : ''}${pathOf(kind, id)}`,
    title: textOf(data['title']),
    description: textOf(data['summary'] ?? data['title']),
    section: KIND_FOLDERS[kind],
    lang: locale ?? 'en',
    facts: factsOf(data),
    subjects: idsOf('topic'),
    places: idsOf('country'),
    refs: [...new Set(others.map((one) => pathOf(one.kind, one.id)))],
    body: body + footnotes(data, body),
  };
}
