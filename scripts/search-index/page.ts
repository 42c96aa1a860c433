/** What the index reads of a rendered page: its article. */
import { createHash } from 'node:crypto';
import { sortsIn } from '../../src/search/names.ts';

export interface IndexedPage {
  /** Changes with everything that the index reads of the page. */
  key: string;
  /** The address below the site, with the slash: `/cases/kr/x/`. */
  url: string;
  language: string;
  /** The article alone. */
  html: string;
  /** What results are sorted by. */
  sorts: Record<string, string>;
}

/** Pages made by another version of this code, or of Pagefind, are read again. */
const VERSION = '2 pagefind 1.5.2';

const MARK = ' data-pagefind-body';

/** What only the index reads: attributes of the article that name its facets, fields and order. */
const FOR_THE_INDEX = / data-(?:[fm]\d+|newest|evidence|pagefind-(?:filter|meta))="[^"]*"/g;

/** A page as readers get it: without the words that only the index reads, up to a third of its bytes. */
export function withoutIndexed(html: string): string {
  const mark = html.indexOf(MARK);
  if (mark < 0) return html;
  const start = html.lastIndexOf('<article', mark);
  const end = html.indexOf('>', mark);
  return html.slice(0, start) + html.slice(start, end).replace(FOR_THE_INDEX, '') + html.slice(end);
}

/**
 * Cuts out what is indexed; nothing for pages that the index does not hold.
 *
 * @param path The file in the site, as `cases/kr/x/index.html`.
 */
export function findIndexed(path: string, html: string): IndexedPage | undefined {
  const mark = html.indexOf(MARK);
  if (mark < 0) return undefined;
  const start = html.lastIndexOf('<article', mark);
  const end = html.lastIndexOf('</article>');
  const language = /<html[^>]*\slang="([^"]+)"/.exec(html.slice(0, start))?.[1] ?? '';
  const url = `/${path.replace(/index\.html$/, '')}`;
  const article = `${html.slice(start, end)}</article>`;
  return {
    key: createHash('sha256').update(`${VERSION}\n${language}\n${url}\n${article}`).digest('base64url').slice(0, 22),
    url,
    language,
    html: article,
    sorts: sortsIn(html.slice(start, html.indexOf('>', mark))),
  };
}
