/** Which pages are judged: one of each kind, the one of median weight, and one in another language. */
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { PAGE_KINDS } from '../budget/limits.ts';
import type { Page } from '../budget/pages.ts';

/** Pages that are the only ones of their sort; search and comparison ask search engines to pass them over, which counts against them. */
const SINGLE = ['/', '/matrix', '/about'];

const middleOf = (pages: readonly Page[]) =>
  pages.toSorted((a, b) => a.gzip - b.gzip || a.path.localeCompare(b.path, 'en'))[Math.floor(pages.length / 2)];

export function choosePages(pages: readonly Page[]): string[] {
  const others = SITE.languages.filter((one: string) => one !== SOURCE_LANGUAGE);
  const isForeign = ({ path }: Page) => others.some((locale) => path.startsWith(`/${locale}/`));
  const home = pages.filter((page) => !isForeign(page));
  const ofKinds = PAGE_KINDS.filter((kind) => kind !== 'other').map((kind) =>
    middleOf(home.filter((page) => page.kind === kind)),
  );
  const foreign = pages.filter(isForeign);
  const chosen = [
    ...ofKinds,
    middleOf(foreign.filter(({ kind }) => kind === 'case' || kind === 'event')),
    middleOf(foreign.filter(({ kind }) => kind === 'list')),
  ].flatMap((page) => (page ? [page.path] : []));
  return [...new Set([...SINGLE.filter((path) => pages.some((page) => page.path === path)), '/cases', ...chosen])];
}
