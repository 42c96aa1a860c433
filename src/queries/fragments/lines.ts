/** Lines of a fragment from the facts of an entry. */
import { entryAddress } from '../../domain/addresses.ts';
import type { AnyEntry, Entry } from '../../domain/entry.ts';
import { gradeOf } from '../../domain/evidence.ts';
import type { FragmentRow, Line, Run } from '../../domain/fragment.ts';
import type { Graph } from '../../domain/graph.ts';
import type { EntryLink } from '../../domain/view.ts';
import { languagesOf } from '../../domain/wording.ts';
import { getMessages, plural } from '../../i18n/index.ts';
import type { Kind } from '../../schema/kinds.ts';
import { SOURCE_LANGUAGE, TODAY } from '../../site.config.ts';
import { linksTo } from '../cards.ts';
import type { PartyView } from '../parties.ts';

/** What every row needs to know: the reader's language, and how to word and number. */
export interface RowContext {
  graph: Graph;
  locale: string;
  /** The language of the entry's own prose, where it is not the reader's. */
  proseLang: string | undefined;
  /** The number of a source of the entry, from 1. */
  numberOf: (source: string) => number;
}

export function contextOf(entry: AnyEntry, graph: Graph, locale: string): RowContext {
  const sources = 'sources' in entry.data ? (entry.data.sources ?? []) : [];
  return {
    graph,
    locale,
    proseLang: languagesOf(entry).includes(locale) || locale === SOURCE_LANGUAGE ? undefined : SOURCE_LANGUAGE,
    numberOf: (id) => sources.findIndex((source) => source.id === id) + 1,
  };
}

export function row(key: string, label: string, form: FragmentRow['form'], lines: readonly Line[]): FragmentRow {
  return { key, label, form, lines: [...lines] };
}

export function textLines(...texts: readonly (string | undefined)[]): Line[] {
  return texts.flatMap((text) => (text ? [{ runs: [text] }] : []));
}

/** A sentence of the entry itself, with the source that says so. */
export function proseLine(text: string, { proseLang, numberOf }: RowContext, source?: string): Line {
  const runs: Run[] = source ? [text, { source: numberOf(source) }] : [text];
  return { runs, ...(proseLang ? { lang: proseLang } : {}) };
}

function runOf({ href, title }: EntryLink, locale: string): Run {
  return { text: title.text, href, ...(title.lang === locale ? {} : { lang: title.lang }) };
}

export function linkLines(links: readonly (EntryLink | undefined)[], locale: string): Line[] {
  return links.flatMap((link) => (link ? [{ runs: [runOf(link, locale)] }] : []));
}

/** Links to entries by id. */
export function entryLines(kind: Kind, ids: readonly string[] | undefined, { graph, locale }: RowContext): Line[] {
  return linkLines(linksTo(graph, kind, ids, locale), locale);
}

/** Bodies, each with its role unless all have the same. */
export function partyLines(parties: readonly PartyView[], locale: string, roles = true): Line[] {
  return parties.map(({ link, name, roleLabel }) => ({
    runs: [
      ...(roles ? [`${roleLabel}: `] : []),
      link ? runOf(link, locale) : { text: name.text, ...(name.lang === locale ? {} : { lang: name.lang }) },
    ],
  }));
}

/** How many cases stand at each grade, the best first. */
export function gradeLines(cases: readonly Entry<'case'>[], locale: string): Line[] {
  const counts = new Map<number, number>();
  for (const { data } of cases) {
    const { grade } = gradeOf(data, TODAY);
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => b - a)
    .map(([grade, count]) => ({
      runs: [{ grade }, `: ${plural(locale, getMessages(locale).kinds.case.count, count)}`],
    }));
}

/** "12 events", led to by the page of the entry. */
export function countLines(kind: 'case' | 'event', count: number, entry: AnyEntry, locale: string): Line[] {
  const text = plural(locale, getMessages(locale).kinds[kind].count, count);
  const language = languagesOf(entry).includes(locale) ? locale : SOURCE_LANGUAGE;
  return [{ runs: [count > 0 ? { text, href: `${entryAddress(entry, language)}#${kind}s` } : text] }];
}
