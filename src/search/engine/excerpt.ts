/** The passage of a text where the words of a query stand closest, and the parts of an entry that hold them. Pure. */
import type { ResultPart } from '../types.ts';
import type { Fragment } from './pagefind.ts';

const LENGTH = 24;
/** Parts of an entry that are shown below it. */
const MOST_PARTS = 3;

type Words = ReadonlyMap<number, number>;

function escape(word: string): string {
  // Pagefind has escaped the angle brackets already.
  return word
    .replace(/&(?!(?:lt|gt);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

export function textWords({ content: text }: Pick<Fragment, 'content'>): string[] {
  return text.includes('\u200b') ? text.split('\u200b') : text.split(/\s+/);
}

/** Where the window of words that says most begins. */
function densest(words: Words, from: number, to: number): number {
  const places = [...words.keys()].filter((place) => place >= from && place < to).toSorted((a, b) => a - b);
  let best = from;
  let most = 0;
  for (const [index, start] of places.entries()) {
    let sum = 0;
    for (let next = index; next < places.length; next++) {
      const place = places[next] ?? Infinity;
      if (place >= start + LENGTH) break;
      sum += words.get(place) ?? 0;
    }
    if (sum > most) {
      most = sum;
      best = start;
    }
  }
  // A few words before the first one found, so that it stands in a sentence.
  return Math.max(from, Math.min(best - 4, to - LENGTH));
}

/** Safe HTML of the densest passage between two positions. */
export function excerptOf(text: readonly string[], words: Words, from = 0, to = text.length): string {
  const start = densest(words, from, to);
  return text
    .slice(start, Math.min(start + LENGTH, to))
    .map((word, index) => (words.has(start + index) ? `<mark>${escape(word)}</mark>` : escape(word)))
    .join(' ')
    .trim();
}

/** Anchors of parts that have an address of their own; headings count too, as sections. */
const PART = /^(?:talk|outcome|lesson|output|visit)-/;

export function isPart({ element, id }: Pick<Fragment['anchors'][number], 'element' | 'id'>): boolean {
  return (PART.test(id) && !id.endsWith('-title')) || (/^h[2-4]$/i.test(element) && !PART.test(id));
}

function titleOf(fragment: Fragment, anchor: Fragment['anchors'][number], text: readonly string[]): string {
  const heading = fragment.anchors.find(({ id }) => id === `${anchor.id}-title`);
  const own = heading?.text ?? (/^h\d$/i.test(anchor.element) ? anchor.text : undefined);
  if (own?.trim()) return own.trim();
  const words = text.slice(anchor.location, anchor.location + 12);
  const end = words.findIndex((word) => /[.:;]$/.test(word));
  return words
    .slice(0, end < 0 ? undefined : end + 1)
    .join(' ')
    .replace(/[.:;]$/, '');
}

/** Talks, outcomes, lessons and sections in which the words stand, those that say most first. */
export function partsOf(fragment: Fragment, text: readonly string[], words: Words): ResultPart[] {
  const anchors = fragment.anchors.filter(isPart).toSorted((a, b) => a.location - b.location);
  return anchors
    .map((anchor, index) => {
      const to = anchors[index + 1]?.location ?? text.length;
      let weight = 0;
      for (const [place, value] of words) if (place >= anchor.location && place < to) weight += value;
      return { anchor, to, weight: PART.test(anchor.id) ? weight * 1.5 : weight };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.anchor.location - b.anchor.location)
    .slice(0, MOST_PARTS)
    .map(({ anchor, to }) => ({
      url: `${fragment.url}#${encodeURIComponent(anchor.id)}`,
      title: titleOf(fragment, anchor, text),
      excerpt: excerptOf(text, words, anchor.location, to),
    }));
}
