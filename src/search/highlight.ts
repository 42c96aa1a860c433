/** On the page that a result leads to: marks the words that it was found by, until the reader takes the marks away. */
import { find, make } from './dom.ts';
import { MARKS } from './marks.ts';
import { fill, type QuickWords } from './words.ts';

const NAME = 'serai-found';
/** Scripts that write without spaces, or grow particles: there a word is marked inside another. */
const INNER = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Khmer}\p{sc=Lao}\p{sc=Thai}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʻʼ‘]*/gu;
/** Shorter words must be met whole. */
const STEM = 4;

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʻʼ‘]/g, '')
    .normalize('NFC');

function matches(word: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => word === one || (one.length >= STEM && word.startsWith(one)));
}

function rangeOf(node: Node, start: number, end: number): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Every place of the words below a node. */
export function findRanges(root: Node, words: readonly string[]): Range[] {
  const inner = words.filter((word) => INNER.test(word));
  const whole = words.filter((word) => !INNER.test(word)).map(fold);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (matches(fold(word), whole)) ranges.push(rangeOf(node, index, index + word.length));
    }
    for (const word of inner) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        ranges.push(rangeOf(node, at, at + word.length));
    }
  }
  return ranges;
}

async function start(): Promise<void> {
  const url = new URL(location.href);
  const asked = (url.searchParams.get(MARKS) ?? '').slice(0, 400);
  // The address is for sharing: it names the page, not how it was found.
  url.searchParams.delete(MARKS);
  history.replaceState(history.state, '', url);
  const article = document.querySelector('main article');
  if (!article || !('highlights' in CSS)) return;
  const words = asked.split(/\s+/).filter(Boolean);
  const ranges = findRanges(article, words);
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const answer = await fetch(find(document, '#quick-search').dataset['words'] ?? '');
  const texts = (await answer.json()) as QuickWords;
  const button = make('button', { type: 'button', class: 'button' }, texts.unmark);
  const bar = make(
    'aside',
    { class: 'found-bar' },
    make('p', {}, fill(texts.marked, { words: words.join(', ') })),
    button,
  );
  button.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    bar.remove();
    document.getElementById('main')?.focus({ preventScroll: true });
  });
  article.before(bar);
}

void start();
