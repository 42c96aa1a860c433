import type { Entry } from '../../domain/entry.ts';
import type { FragmentRow, Line } from '../../domain/fragment.ts';
import { localise } from '../../domain/wording.ts';
import { fill, formatNumber, getMessages, languageLabel, termLabel } from '../../i18n/index.ts';
import { countLines, entryLines, gradeLines, row, textLines, type RowContext } from './lines.ts';

/** A country's topics are those of its cases, the most frequent first. */
const TOPICS = 12;

type Indicator = NonNullable<Entry<'country'>['data']['indicators']>[number];

function indicatorLine({ year, rank, of, value, class: group, source }: Indicator, context: RowContext): Line {
  const { locale, numberOf } = context;
  const { picks } = getMessages(locale);
  const parts = [
    rank === undefined ? undefined : of === undefined ? `${rank}` : fill(picks.rankOf, { rank, of }),
    value === undefined ? undefined : formatNumber(value, locale),
    group,
  ].filter(Boolean);
  return { runs: [`${year}: ${parts.join(', ')}`, { source: numberOf(source) }] };
}

/** One row an index, so that countries stand side by side in each; the newest edition first. */
function indicatorRows(indicators: readonly Indicator[], context: RowContext): FragmentRow[] {
  return Object.entries(getMessages(context.locale).vocabularies.indexScheme).map(([code, label]) =>
    row(
      code,
      label,
      'fact',
      indicators
        .filter((one) => one.scheme === code)
        .toSorted((a, b) => b.year - a.year)
        .map((one) => indicatorLine(one, context)),
    ),
  );
}

export function countryRows(entry: Entry<'country'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words, kinds, picks } = getMessages(locale);
  const data = localise(entry, locale);
  const cases = graph.backlinks(entry, 'case');
  const topics = Map.groupBy(
    cases.flatMap((one) => one.data.topics),
    (topic) => topic,
  );
  const frequent = [...topics]
    .toSorted(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b, 'en'))
    .slice(0, TOPICS)
    .map(([topic]) => topic);
  return [
    row('region', words.region, 'fact', textLines(termLabel(locale, 'region', data.region))),
    row(
      'languages',
      picks.languages,
      'list',
      textLines(...(data.languages ?? []).map((tag) => languageLabel(tag, locale))),
    ),
    ...indicatorRows(data.indicators ?? [], context),
    row('cases', kinds.case.many, 'fact', [
      ...countLines('case', cases.length, entry, locale),
      ...gradeLines(cases, locale),
    ]),
    row('events', kinds.event.many, 'fact', countLines('event', graph.backlinks(entry, 'event').length, entry, locale)),
    row('topics', picks.topicsOfCases, 'list', entryLines('topic', frequent, context)),
  ];
}
