/** Sets a built site beside the budget. */
import { median } from '../bench/measure.ts';
import { assetsOf } from './assets.ts';
import { ALL_LIMIT, PAGE_KINDS, PAGE_LIMITS, SCRIPT_LIMIT, type PageKind } from './limits.ts';
import { readPages, type Page, type Weight } from './pages.ts';

export interface KindFigures {
  kind: PageKind;
  pages: number;
  median: Weight;
  worst: Page;
}

export interface Verdict {
  kinds: KindFigures[];
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
  const middle = (of: keyof Weight) => Math.round(median(pages.map((page) => page[of])));
  return [{ kind, pages: pages.length, median: { gzip: middle('gzip'), brotli: middle('brotli') }, worst }];
}

function problemsOf({ kind, median: middle, worst }: KindFigures): string[] {
  const limit = PAGE_LIMITS[kind];
  return [
    ...(middle.gzip > limit.median
      ? [`The median ${kind} page has ${number(middle.gzip)} bytes; the limit is ${number(limit.median)}.`]
      : []),
    ...(worst.gzip > limit.worst
      ? [`${worst.path}/ has ${number(worst.gzip)} bytes; the limit of a ${kind} page is ${number(limit.worst)}.`]
      : []),
  ];
}

export function judge(site: string): Verdict {
  const pages = readPages(site);
  const byKind = Map.groupBy(pages, ({ kind }) => kind);
  const kinds = PAGE_KINDS.flatMap((kind) => figuresOf(kind, byKind.get(kind) ?? []));
  const ofEntries = pages.filter(({ kind }) => !['list', 'timeline', 'other'].includes(kind));
  const longest = (ofEntries.length > 0 ? ofEntries : pages).toSorted((a, b) => b.gzip - a.gzip)[0];
  if (!longest) return { kinds, style: { gzip: 0, brotli: 0 }, script: { gzip: 0, brotli: 0 }, problems: [] };
  const { style, script } = assetsOf(site, longest.path);
  const all = longest.gzip + style.gzip + script.gzip;
  return {
    kinds,
    style,
    script,
    problems: [
      ...kinds.flatMap(problemsOf),
      ...(script.gzip > SCRIPT_LIMIT
        ? [`${longest.path}/ loads ${number(script.gzip)} bytes of script; the limit is ${number(SCRIPT_LIMIT)}.`]
        : []),
      ...(all > ALL_LIMIT
        ? [`${longest.path}/ with style and script has ${number(all)} bytes; the limit is ${number(ALL_LIMIT)}.`]
        : []),
    ],
  };
}
