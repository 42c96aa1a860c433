/** Sets a built site beside the budget. */
import { median } from '../bench/measure.ts';
import { assetsOf } from './assets.ts';
import {
  ALL_LIMIT,
  ENTRY_KINDS,
  ENTRY_MEDIAN,
  PAGE_KINDS,
  PAGE_LIMITS,
  SCRIPT_LIMIT,
  type PageKind,
} from './limits.ts';
import { readPages, type Page, type Weight } from './pages.ts';

export interface KindFigures {
  kind: PageKind;
  pages: number;
  median: Weight;
  worst: Page;
}

export interface Verdict {
  kinds: KindFigures[];
  /** Pages of entries. */
  entries: number;
  /** Of the pages of entries; NaN where there is none. */
  entryMedian: number;
  /** Of the longest page of an entry. */
  style: Weight;
  script: Weight;
  /** One sentence for each limit that is passed, with the page. */
  problems: string[];
}

const number = (value: number) => value.toLocaleString('en-GB');

function figuresOf(kind: PageKind, pages: readonly Page[]): KindFigures[] {
  const [worst] = pages.toSorted((a, b) => b.gzip - a.gzip);
  if (!worst) return [];
  const middleOf = (of: keyof Weight) => Math.round(median(pages.map((page) => page[of])));
  return [{ kind, pages: pages.length, median: { gzip: middleOf('gzip'), brotli: middleOf('brotli') }, worst }];
}

/** So many of the pages that are too long are named; the rest are counted. */
const NAMED = 5;

function tooLong(pages: readonly Page[]): string[] {
  const long = pages.filter(({ kind, gzip }) => gzip > PAGE_LIMITS[kind]).toSorted((a, b) => b.gzip - a.gzip);
  return [
    ...long
      .slice(0, NAMED)
      .map(
        ({ path, kind, gzip }) =>
          `${path}/ has ${number(gzip)} bytes; the limit of a page of the kind "${kind}" is ${number(PAGE_LIMITS[kind])}.`,
      ),
    ...(long.length > NAMED ? [`${long.length - NAMED} more pages are too long.`] : []),
  ];
}

const NOTHING: Weight = { gzip: 0, brotli: 0 };

export function judge(site: string): Verdict {
  const pages = readPages(site);
  const byKind = Map.groupBy(pages, ({ kind }) => kind);
  const kinds = PAGE_KINDS.flatMap((kind) => figuresOf(kind, byKind.get(kind) ?? []));
  const ofEntries = pages.filter(({ kind }) => (ENTRY_KINDS as readonly PageKind[]).includes(kind));
  const middle = median(ofEntries.map(({ gzip }) => gzip));
  const longest = (ofEntries.length > 0 ? ofEntries : pages).toSorted((a, b) => b.gzip - a.gzip)[0];
  if (!longest) return { kinds, entries: 0, entryMedian: middle, style: NOTHING, script: NOTHING, problems: [] };
  const { style, script } = assetsOf(site, longest.path);
  const all = longest.gzip + style.gzip + script.gzip;
  return {
    kinds,
    entries: ofEntries.length,
    entryMedian: middle,
    style,
    script,
    problems: [
      ...tooLong(pages),
      ...(middle > ENTRY_MEDIAN
        ? [`The median page of an entry has ${number(middle)} bytes; the limit is ${number(ENTRY_MEDIAN)}.`]
        : []),
      ...(script.gzip > SCRIPT_LIMIT
        ? [`${longest.path}/ loads ${number(script.gzip)} bytes of script; the limit is ${number(SCRIPT_LIMIT)}.`]
        : []),
      ...(all > ALL_LIMIT
        ? [`${longest.path}/ with style and script has ${number(all)} bytes; the limit is ${number(ALL_LIMIT)}.`]
        : []),
    ],
  };
}
