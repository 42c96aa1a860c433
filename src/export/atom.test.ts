import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFile, type AtomFeed } from './atom.ts';

const FEED: AtomFeed = {
  self: 'https://example.org/feed.xml',
  page: 'https://example.org/corrections/',
  title: 'Corrections',
  author: 'Serai',
  lang: 'en',
  updated: '2026-11-22',
  entries: [],
};

const ENTRY = {
  id: 'tag:1',
  url: 'https://example.org/a/',
  title: 'A & B',
  summary: 'It was <wrong>.',
  updated: '2026-11',
};

describe('an Atom feed', () => {
  it('has what RFC 4287 demands of every feed, without entries too', () => {
    const file = atomFile(FEED);
    for (const part of [
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
      '<id>https://example.org/feed.xml</id>',
      '<title>Corrections</title>',
      '<updated>2026-11-22T00:00:00Z</updated>',
      '<author><name>Serai</name></author>',
      '<link rel="self" href="https://example.org/feed.xml"/>',
    ])
      expect(file).toContain(part);
    expect(file).not.toContain('<entry>');
  });

  it('has id, title, moment, address and summary for each entry, escaped', () => {
    expect(atomFile({ ...FEED, entries: [ENTRY] })).toContain(
      '<entry><id>tag:1</id><title>A &amp; B</title><updated>2026-11-01T00:00:00Z</updated>' +
        '<link rel="alternate" href="https://example.org/a/"/><summary>It was &lt;wrong&gt;.</summary></entry>',
    );
  });

  it.each([
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-11', '2026-11-01T00:00:00Z'],
    ['2026-11-22', '2026-11-22T00:00:00Z'],
  ])('gives %s the moment %s', (updated, moment) => {
    expect(atomFile({ ...FEED, updated })).toContain(`<updated>${moment}</updated>`);
  });

  it('says the same to another reader of feeds', () => {
    const feed = parseAtomFeed(atomFile({ ...FEED, entries: [ENTRY, { ...ENTRY, id: 'tag:2', lang: 'ru' }] }));
    expect(feed).toMatchObject({ id: FEED.self, title: { value: FEED.title }, authors: [{ name: 'Serai' }] });
    expect(feed.entries?.map(({ id, summary }) => [id, summary])).toEqual([
      ['tag:1', { value: 'It was <wrong>.' }],
      ['tag:2', { value: 'It was <wrong>.' }],
    ]);
  });

  it('marks an entry in another language', () => {
    expect(atomFile({ ...FEED, entries: [{ ...ENTRY, lang: 'ru' }] })).toContain('<entry xml:lang="ru">');
  });
});
