import { describe, expect, it } from 'vitest';
import { excerptOf, partsOf, textWords } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

const text = Array.from({ length: 100 }, (_, index) => `w${index}`);
const at = (...places: number[]) => new Map(places.map((place) => [place, 1]));

const fragment: Fragment = {
  url: '/events/one/',
  content: text.join(' '),
  meta: {},
  filters: {},
  anchors: [
    { element: 'h2', id: 'talks', text: 'Talks', location: 10 },
    { element: 'li', id: 'talk-park', text: '', location: 20 },
    { element: 'h3', id: 'talk-park-title', text: 'Park: Ethics', location: 22 },
    { element: 'tr', id: 'outcome-users', text: '', location: 60 },
    { element: 'svg', id: 'chart', text: '', location: 62 },
  ],
};

describe('an excerpt', () => {
  it('shows the place where the words stand closest', () => {
    expect(excerptOf(text, at(5, 70, 72, 74))).toMatch(/^w66 .*<mark>w70<\/mark> w71 <mark>w72<\/mark>/);
  });

  it('is the beginning when no place is known', () => {
    expect(excerptOf(text, new Map())).toMatch(/^w0 w1 .*w23$/);
  });

  it('has no markup but its own', () => {
    const words = textWords({ content: '<b> "x" & <script>' });
    expect(excerptOf(words, at(0, 3))).toBe('<mark>&lt;b&gt;</mark> "x" &amp; <mark>&lt;script&gt;</mark>');
  });
});

describe('the parts of an entry', () => {
  it('are those that hold the words, with address and title of their own', () => {
    const parts = partsOf(fragment, text, at(30, 65));
    expect(parts.map(({ url, title }) => [url, title])).toEqual([
      ['/events/one/#talk-park', 'Park: Ethics'],
      ['/events/one/#outcome-users', text.slice(60, 72).join(' ')],
    ]);
    expect(parts[0]?.excerpt).toContain('<mark>w30</mark>');
  });

  it('are none for words before the first', () => {
    expect(partsOf(fragment, text, at(3))).toEqual([]);
  });
});
