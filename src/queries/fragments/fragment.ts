/** Every entry as a fragment: what comparison and brief load in the reader's browser. */
import { absolute, entryId } from '../../domain/addresses.ts';
import { formatDate } from '../../domain/dates.ts';
import type { AnyEntry, Entry } from '../../domain/entry.ts';
import type { Fragment, FragmentOutcome, FragmentRow, FragmentSource, Line } from '../../domain/fragment.ts';
import { mainOutcomes, type Outcome } from '../../domain/outcomes.ts';
import { findSummary, localise } from '../../domain/wording.ts';
import { fill, formatNumber, getMessages, termLabel } from '../../i18n/index.ts';
import { KINDS } from '../../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../../site.config.ts';
import { cardOf } from '../cards.ts';
import type { Graph } from '../../domain/graph.ts';
import { getGraph } from '../entries.ts';
import type { Source } from '../entry-page.ts';
import { bodyRows, caseRows } from './case-rows.ts';
import { countryRows } from './country-rows.ts';
import { contextOf, proseLine, row, textLines, type RowContext } from './lines.ts';
import { otherRows } from './other-rows.ts';

/** So many outcomes are shown; the rest stands on the page of the case. */
const MAIN = 8;

/** The facts of an entry in a language, its text left out. */
export function rowsOf(entry: AnyEntry, context: RowContext): FragmentRow[] {
  if (entry.kind === 'case') return caseRows(entry, context);
  return entry.kind === 'country' ? countryRows(entry, context) : otherRows(entry, context);
}

/** A line of the ledger in words. */
export function outcomeOf(outcome: Outcome, { locale, numberOf }: RowContext): FragmentOutcome {
  const { entry: words, picks } = getMessages(locale);
  const base = {
    saidBy: outcome.saidBy,
    basis: termLabel(locale, 'basis', outcome.basis),
    source: numberOf(outcome.source),
  };
  const stance = outcome.stance && termLabel(locale, 'stance', outcome.stance);
  if (outcome.kind === 'finding') {
    const notes = [outcome.asOf && formatDate(outcome.asOf, locale)].filter((note) => note !== undefined);
    return { ...base, ...(stance ? { mark: stance } : {}), what: outcome.text, notes };
  }
  const mark = outcome.kind === 'target' ? picks.target : stance;
  const date = outcome.kind === 'target' ? (outcome.due ?? outcome.asOf) : outcome.asOf;
  const value = [
    outcome.qualifier && termLabel(locale, 'qualifier', outcome.qualifier),
    outcome.value === undefined ? outcome.valueText : formatNumber(outcome.value, locale),
    outcome.unit,
  ];
  return {
    ...base,
    ...(mark ? { mark } : {}),
    what: outcome.metric,
    value: value.filter(Boolean).join(' '),
    notes: [
      outcome.kind === 'figure' && outcome.baseline ? fill(words.before, { value: outcome.baseline }) : '',
      date ? formatDate(date, locale) : '',
    ].filter(Boolean),
  };
}

function outcomesOf(entry: Entry<'case'>, context: RowContext): NonNullable<Fragment['outcomes']> {
  const all = localise(entry, context.locale).outcomes ?? [];
  const list = mainOutcomes(all, MAIN);
  return {
    ...(context.proseLang ? { lang: context.proseLang } : {}),
    list: list.map((outcome) => outcomeOf(outcome, context)),
    more: all.length - list.length,
  };
}

function sourceOf(source: Source, locale: string): FragmentSource {
  const { entry: words } = getMessages(locale);
  const note = [source.titleInferred && words.titleInferred, source.note].filter(Boolean).join('; ');
  const href = source.url ?? (source.doi ? `https://doi.org/${source.doi}` : source.archivedUrl);
  return {
    title: source.title ?? words.noHeadline,
    ...(source.title && source.lang !== locale ? { lang: source.lang } : {}),
    by: source.publisher + (source.date ? `, ${formatDate(source.date, locale)}` : ''),
    tier: termLabel(locale, 'sourceTier', source.tier),
    ...(href ? { href } : {}),
    ...(!href && source.copyUrl ? { copy: source.copyUrl } : {}),
    ...(note ? { note } : {}),
  };
}

function noticesOf(entry: AnyEntry, locale: string): string[] {
  const { entry: words } = getMessages(locale);
  return [
    entry.data.status === 'retracted' ? words.retracted : undefined,
    entry.data.status === 'archived' ? words.archivedEntry : undefined,
    entry.translations.get(locale)?.translation.method === 'machine' ? words.machineTranslation : undefined,
  ].filter((notice) => notice !== undefined);
}

/** One doubt may concern several figures; here it is told once. */
function doubtLines(entry: AnyEntry, context: RowContext): Line[] {
  const notes = new Set((localise(entry, context.locale).verify ?? []).map(({ note }) => note));
  if (notes.size === 0) return textLines(getMessages(context.locale).picks.noDoubts);
  return [...notes].map((note) => proseLine(note, context));
}

/** The open doubts of an entry, or that there are none. */
export function doubtRow(entry: AnyEntry, context: RowContext): FragmentRow {
  return row('doubts', getMessages(context.locale).entry.doubts, 'lines', doubtLines(entry, context));
}

/** What every shape of an entry begins and ends with: name, notices, sources. */
export function headOf(entry: AnyEntry, graph: Graph, locale: string): Omit<Fragment, 'rows' | 'outcomes'> {
  const { kinds } = getMessages(locale);
  const data = localise(entry, locale);
  const { href, title, facts } = cardOf(entry, graph, locale);
  const summary = findSummary(entry, locale);
  return {
    id: entryId(entry),
    kind: entry.kind,
    kindLabel: kinds[entry.kind].one,
    href,
    url: absolute(href),
    title,
    ...(summary ? { summary } : {}),
    facts,
    notices: noticesOf(entry, locale),
    sources: ('sources' in data ? (data.sources ?? []) : []).map((source) => sourceOf(source, locale)),
    ...(data.reviewed ? { reviewed: formatDate(data.reviewed, locale) } : {}),
  };
}

async function fragmentOf(entry: AnyEntry, locale: string): Promise<Fragment> {
  const graph = await getGraph();
  const context = contextOf(entry, graph, locale);
  const text = entry.kind === 'case' ? bodyRows(entry, context) : [];
  return {
    ...headOf(entry, graph, locale),
    rows: [...rowsOf(entry, context), ...text, doubtRow(entry, context)],
    ...(entry.kind === 'case' ? { outcomes: outcomesOf(entry, context) } : {}),
  };
}

export interface FragmentPath {
  params: { locale: string | undefined; id: string };
  props: { entry: AnyEntry; locale: string };
}

/** A file per entry and language of the site. */
export async function getFragmentPaths(): Promise<FragmentPath[]> {
  const graph = await getGraph();
  const entries = KINDS.filter((kind) => kind !== 'page').flatMap(
    (kind) => graph.everything(kind) as readonly AnyEntry[],
  );
  // Entry by entry, as its languages share what is read of its file.
  return entries.flatMap((entry) =>
    SITE.languages.map((locale) => ({
      params: { locale: locale === SOURCE_LANGUAGE ? undefined : locale, id: entryId(entry) },
      props: { entry, locale },
    })),
  );
}

export async function getFragment({ entry, locale }: FragmentPath['props']): Promise<string> {
  return JSON.stringify(await fragmentOf(entry, locale));
}
