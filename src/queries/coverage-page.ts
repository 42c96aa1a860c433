/** The coverage statement: how the collection is spread, and where it is thin. */
import { countryCasesAddress, toolAddress, type Address } from '../domain/addresses.ts';
import { publicationsOf, sharesOf, thinnest, type Share } from '../domain/coverage.ts';
import { isStopped } from '../domain/endings.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import { gradeOf, type GradeReason } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { fill, formatShare, getMessages, languageLabel, plural } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { terms } from '../schema/vocabularies/index.ts';
import { TODAY } from '../site.config.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

export interface Bar {
  label: string;
  href: Address | undefined;
  count: number;
  share: string;
  /** Of the longest bar, in per cent. */
  length: number;
}

export interface CoveragePage {
  frame: PageFrame;
  /** What the collection is short of: a number, or links. */
  thin: { label: string; value: string | undefined; links: EntryLink[]; href: Address | undefined }[];
  charts: { id: string; title: string; basis: string; bars: Bar[] }[];
}

/** How many of the countries with the fewest cases are named. */
const FEWEST = 3;
const GRADES = ['0', '1', '2', '3', '4', '5'];

type Labels = Readonly<Record<string, string>>;

function barsOf(
  shares: readonly Share[],
  locale: string,
  labelOf: (code: string) => string,
  hrefOf?: (code: string) => Address,
): Bar[] {
  const longest = Math.max(1, ...shares.map(({ count }) => count));
  return shares.map(({ code, count, share }) => ({
    label: labelOf(code),
    href: count > 0 ? hrefOf?.(code) : undefined,
    count,
    share: formatShare(share, locale),
    length: Math.round((count / longest) * 1000) / 10,
  }));
}

/** Everything that is counted, once for the charts and for the sentences. */
function measure(graph: Graph) {
  const cases = graph.all('case');
  const sources = publicationsOf(KINDS.flatMap((kind) => graph.all(kind) as readonly AnyEntry[]));
  return {
    cases,
    sources,
    byCountry: sharesOf(cases, ({ data }) => [data.country]),
    byStage: sharesOf(cases, ({ data }) => [data.stage], Object.keys(terms('stage'))),
    byGrade: sharesOf(cases, ({ data }) => [String(gradeOf(data, TODAY).grade)], GRADES),
    byFunction: sharesOf(cases, ({ data }) => data.functions, Object.keys(terms('function')).toSorted()),
    byLanguage: sharesOf(sources, ({ lang }) => [lang]),
    byTier: sharesOf(sources, ({ tier }) => [tier], Object.keys(terms('sourceTier'))),
    topicsWithout: graph.all('topic').filter((topic) => graph.backlinks(topic, 'case').length === 0),
  };
}

type Measured = ReturnType<typeof measure>;

function thinOf(graph: Graph, measured: Measured, locale: string): CoveragePage['thin'] {
  const { tools, vocabularies } = getMessages(locale);
  const { cases, sources, byCountry, byFunction, byTier, byLanguage, topicsWithout } = measured;
  const words = tools.coverage;
  const countIn = (shares: readonly Share[], codes: readonly string[]) =>
    shares.filter(({ code }) => codes.includes(code)).reduce((sum, { count }) => sum + count, 0);
  const ofAll = (label: string, n: number, all: number, href?: Address) => ({
    label,
    value: `${fill(tools.ofAll, { n, all })} (${formatShare(all === 0 ? 0 : n / all, locale)})`,
    links: [],
    href,
  });
  const casesWhere = (holds: (entry: Entry<'case'>) => boolean) => cases.filter(holds).length;
  // By the reason: the age of the sources, which lowers a grade, changes nothing about who looked.
  const withReason = (...reasons: readonly GradeReason[]) =>
    casesWhere(({ data }) => reasons.includes(gradeOf(data, TODAY).reason));
  const countryLinks = (shares: readonly Share[]) =>
    shares.map(({ code, count }) => {
      const text = `${titleOf(graph.get('country', code), locale).text} (${count})`;
      return { href: countryCasesAddress(code, locale), title: { text, lang: locale } };
    });
  const listed = (label: string, links: EntryLink[]) => ({
    label,
    value: links.length > 0 ? undefined : tools.none,
    links,
    href: undefined,
  });
  const without = thinnest(byFunction, 0).filter(({ count }) => count === 0);
  const functions: Labels = vocabularies.function;
  return [
    ofAll(words.noResult, withReason('none', 'promised', 'aside'), cases.length),
    ofAll(words.ownWord, withReason('described', 'measured'), cases.length),
    ofAll(words.checked, withReason('evaluated', 'audited', 'studied', 'several', 'experiment'), cases.length),
    ofAll(words.stopped, casesWhere(isStopped), cases.length, toolAddress('endings', locale)),
    ofAll(
      words.noCost,
      casesWhere(({ data }) => !data.cost),
      cases.length,
    ),
    ofAll(
      words.noPrerequisites,
      casesWhere(({ data }) => !data.prerequisites?.length),
      cases.length,
      toolAddress('could-it-work', locale),
    ),
    ofAll(words.reader, countIn(byLanguage, ['en']), sources.length),
    ofAll(words.ownOrNews, countIn(byTier, ['official', 'self-report', 'news']), sources.length),
    listed(words.largest, countryLinks(byCountry.slice(0, 1))),
    listed(words.fewest, countryLinks(thinnest(byCountry, FEWEST))),
    listed(
      words.noTopic,
      topicsWithout.map((topic) => linkOf(topic, locale)),
    ),
    {
      label: words.noFunction,
      value: without.map(({ code }) => functions[code] ?? code).join('; ') || tools.none,
      links: [],
      href: undefined,
    },
  ];
}

function chartsOf(graph: Graph, measured: Measured, locale: string): CoveragePage['charts'] {
  const { tools, vocabularies, kinds, entry } = getMessages(locale);
  const words = tools.coverage;
  const ofCases = fill(words.basisCases, { cases: plural(locale, kinds.case.count, measured.cases.length) });
  const ofSources = fill(words.basisSources, { n: measured.sources.length });
  const labelIn = (labels: Labels) => (code: string) => labels[code] ?? code;
  const country = (code: string) => titleOf(graph.get('country', code), locale).text;
  return [
    {
      id: 'by-country',
      title: words.byCountry,
      basis: ofCases,
      bars: barsOf(measured.byCountry, locale, country, (code) => countryCasesAddress(code, locale)),
    },
    {
      id: 'by-grade',
      title: words.byGrade,
      basis: ofCases,
      bars: barsOf(measured.byGrade, locale, (grade) => fill(entry.gradeOf, { grade })),
    },
    {
      id: 'by-stage',
      title: words.byStage,
      basis: ofCases,
      bars: barsOf(measured.byStage, locale, labelIn(vocabularies.stage)),
    },
    {
      id: 'by-function',
      title: words.byFunction,
      basis: `${ofCases} ${words.other}`,
      bars: barsOf(measured.byFunction, locale, labelIn(vocabularies.function)),
    },
    {
      id: 'by-tier',
      title: words.byTier,
      basis: ofSources,
      bars: barsOf(measured.byTier, locale, labelIn(vocabularies.sourceTier)),
    },
    {
      id: 'by-language',
      title: words.byLanguage,
      basis: ofSources,
      bars: barsOf(measured.byLanguage, locale, (code) => languageLabel(code, locale)),
    },
  ];
}

export async function getCoveragePage(locale: string): Promise<CoveragePage> {
  const graph = await getGraph();
  const { title, lead } = getMessages(locale).tools.pages.coverage;
  const measured = measure(graph);
  return {
    frame: await frameInAllLanguages(locale, toolAddress('coverage', locale), { title, description: lead }),
    thin: thinOf(graph, measured, locale),
    charts: chartsOf(graph, measured, locale),
  };
}
