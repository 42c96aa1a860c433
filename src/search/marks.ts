/** The words that a result was found by, carried to the page that it leads to. */

/** The parameter that carries them; the page takes it out of its address as soon as it has read it. */
export const MARKS = 'highlight';

const MOST = 8;
const LONGEST = 40;

/** The marked words of an excerpt, which is safe HTML. */
export function markedWords(excerpt: string): string[] {
  return [...new DOMParser().parseFromString(excerpt, 'text/html').querySelectorAll('mark')].map(
    (mark) => mark.textContent,
  );
}

/** The address of a result with its words, each once, before the name of the place on the page. */
export function withWords(url: string, words: readonly string[]): string {
  const once = new Map(
    words.flatMap((word) => {
      const clean = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      return clean && clean.length <= LONGEST ? [[clean.toLowerCase(), clean] as const] : [];
    }),
  );
  if (once.size === 0) return url;
  const [page = '', place] = url.split('#', 2);
  const parameters = new URLSearchParams({ [MARKS]: [...once.keys()].slice(0, MOST).join(' ') });
  return `${page}${page.includes('?') ? '&' : '?'}${parameters.toString()}${place === undefined ? '' : `#${place}`}`;
}
