/** How well answers fit: success@k and mean reciprocal rank, over the entries in the order they came. */

export interface Judged {
  language: string;
  heldOut: boolean;
  within: number;
  /** Of the first right answer, from 1; undefined when none came. */
  rank: number | undefined;
}

export interface Score {
  questions: number;
  success3: number;
  success10: number;
  /** Mean of 1/rank; answers after the tenth count nothing. */
  mrr: number;
  /** The share that was answered within the number of results that the question allows. */
  met: number;
}

/** Results that are looked at. */
export const DEPTH = 10;

/** Two results of the same entry, such as its page and a talk in it, take one rank. */
export function distinct(entries: readonly string[]): string[] {
  return [...new Set(entries)];
}

export function rankOf(want: readonly string[], got: readonly string[]): number | undefined {
  const index = got.findIndex((entry) => want.includes(entry));
  return index < 0 ? undefined : index + 1;
}

function share(judged: readonly Judged[], count: (one: Judged) => number): number {
  return judged.length === 0 ? NaN : judged.reduce((sum, one) => sum + count(one), 0) / judged.length;
}

const came = (one: Judged, within: number) => (one.rank !== undefined && one.rank <= within ? 1 : 0);

export function scoreOf(judged: readonly Judged[]): Score {
  return {
    questions: judged.length,
    success3: share(judged, (one) => came(one, 3)),
    success10: share(judged, (one) => came(one, DEPTH)),
    mrr: share(judged, (one) => (came(one, DEPTH) ? 1 / (one.rank ?? Infinity) : 0)),
    met: share(judged, (one) => came(one, one.within)),
  };
}

/** The scores of each language, in the order of the questions, and of all. */
export function scoresOf(judged: readonly Judged[]): Record<string, Score> {
  const languages = distinct(judged.map(({ language }) => language));
  return Object.fromEntries([
    ...languages.map((language) => [language, scoreOf(judged.filter((one) => one.language === language))]),
    ['all', scoreOf(judged)],
  ]) as Record<string, Score>;
}

/**
 * The name of the entry that an address leads to: `cases/uz/my-gov-uz`.
 *
 * @param base the path of the site.
 * @param locales whose pages lie in a folder of their own.
 */
export function entryOf(address: string, base: string, locales: readonly string[]): string {
  const path = new URL(address, 'http://localhost').pathname;
  const inside = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  const [first = '', ...rest] = inside
    .replace(/(?:index\.html)?$/, '')
    .replace(/\/$/, '')
    .split('/');
  return (locales.includes(first) ? rest : [first, ...rest]).join('/');
}
