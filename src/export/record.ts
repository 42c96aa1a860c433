/** Entries as records: every field, the names of what they link to, all languages. */
import { absolute, entryAddress, markdownAddress, recordAddress } from '../domain/addresses.ts';
import { findChangeDate } from '../domain/changes.ts';
import { keyOf, type AnyEntry, type EntryKey } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import { hashOfOriginal } from '../domain/translation-state.ts';
import { isListed } from '../domain/visibility.ts';
import { languagesOf, titleOf } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { getReferences } from '../schema/references.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { byId, type ExportContext } from './context.ts';
import { ATTRIBUTION, LICENCE } from './licence.ts';
import type { EntryRecord, EntrySummary, Link, WithdrawnRecord } from './record-schema.ts';

/** The title in each language of the site that has one of its own. */
export function titlesOf(entry: AnyEntry): Record<string, string> {
  const titles = SITE.languages.map((locale) => [locale, titleOf(entry, locale)] as const);
  return Object.fromEntries(titles.flatMap(([locale, { text, lang }]) => (lang === locale ? [[locale, text]] : [])));
}

function commonOf(entry: AnyEntry) {
  const modified = findChangeDate(entry);
  return {
    kind: entry.kind,
    id: entry.id,
    url: absolute(entryAddress(entry, SOURCE_LANGUAGE)),
    json: absolute(recordAddress(entry)),
    titles: titlesOf(entry),
    licence: LICENCE.url,
    ...(modified ? { modified } : {}),
  };
}

function shownOf(entry: AnyEntry) {
  return {
    markdown: absolute(markdownAddress(entry, SOURCE_LANGUAGE)),
    status: entry.data.status === 'archived' ? ('archived' as const) : ('public' as const),
    languages: languagesOf(entry),
  };
}

/** The countries, topics and dates by which entries of several kinds are sorted. */
function factsOf(entry: AnyEntry): Partial<EntrySummary> {
  const { data } = entry;
  const countries =
    'countries' in data
      ? data.countries?.map((one) => (typeof one === 'string' ? one : one.country))
      : 'country' in data && data.country
        ? [data.country]
        : undefined;
  const start =
    'start' in data && !Array.isArray(data.start) ? data.start : 'started' in data ? data.started : undefined;
  const end = 'end' in data ? data.end : 'ended' in data ? data.ended : undefined;
  return {
    ...(data.summary ? { summary: data.summary } : {}),
    ...(countries ? { countries } : {}),
    ...('topics' in data && data.topics ? { topics: data.topics } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...('stage' in data ? { stage: data.stage } : {}),
  };
}

export function summaryOf(entry: AnyEntry, today: string): EntrySummary {
  return {
    ...commonOf(entry),
    ...shownOf(entry),
    ...factsOf(entry),
    ...(entry.kind === 'case' ? { grade: gradeOf(entry.data, today).grade } : {}),
  };
}

/** Makes records; each entry's name is worked out once for all that link to it. */
export function createRecords({ graph, today, bodyOf }: ExportContext) {
  const names = new Map<EntryKey, Link>();

  function nameOf(entry: AnyEntry): Link {
    const key = keyOf(entry);
    const known = names.get(key);
    if (known) return known;
    const { kind, id, url, titles } = commonOf(entry);
    const { status } = entry.data;
    const name = { kind, id, url, titles, ...(status === 'archived' || status === 'retracted' ? { status } : {}) };
    names.set(key, name);
    return name;
  }

  function linksOf(entry: AnyEntry): EntryRecord['links'] {
    const links = new Map<EntryKey, EntryRecord['links'][number]>();
    for (const { kind, id, path } of getReferences(entry.kind, entry.data)) {
      const field = path.filter((part) => typeof part === 'string').join('.');
      const key = keyOf({ kind, id });
      const known = links.get(key);
      if (!known) links.set(key, { ...nameOf(graph.get(kind, id) as AnyEntry), fields: [field] });
      else if (!known.fields.includes(field)) known.fields.push(field);
    }
    return [...links.values()];
  }

  function translationsOf(entry: AnyEntry): EntryRecord['translations'] {
    if (entry.translations.size === 0) return {};
    const hash = hashOfOriginal(entry.kind, entry.data, bodyOf(entry.file));
    return Object.fromEntries(
      [...entry.translations].map(([locale, { file, translation, wording }]) => [
        locale,
        {
          url: absolute(entryAddress(entry, locale)),
          method: translation.method,
          date: translation.date,
          outdated: translation.sourceHash !== hash,
          wording,
          body: bodyOf(file),
        },
      ]),
    );
  }

  function gradeWithReason(entry: AnyEntry): Pick<EntryRecord, 'grade'> {
    if (entry.kind !== 'case') return {};
    const { grade, reason, aged } = gradeOf(entry.data, today);
    return { grade: { grade, reason, words: getMessages(SOURCE_LANGUAGE).entry.reasons[reason], aged } };
  }

  return (entry: AnyEntry): EntryRecord | WithdrawnRecord => {
    if (!isListed(entry)) return { ...commonOf(entry), status: 'retracted', changes: entry.data.changelog ?? [] };
    return {
      ...commonOf(entry),
      ...shownOf(entry),
      attribution: ATTRIBUTION,
      ...gradeWithReason(entry),
      data: entry.data,
      body: bodyOf(entry.file),
      translations: translationsOf(entry),
      links: linksOf(entry),
      backlinks: KINDS.flatMap((kind) => graph.backlinks(entry, kind).toSorted(byId) as unknown as AnyEntry[]).map(
        nameOf,
      ),
    };
  };
}
