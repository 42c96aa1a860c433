import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { keyOf, type AnyEntry } from './entry.ts';
import { buildGraph } from './graph.ts';
import { byDate, byTitle } from './order.ts';
import { isListed, isPublic } from './visibility.ts';

const ids = (entries: readonly AnyEntry[]) => entries.map(({ id }) => id);
const topic = entryOf('topic', 'smart-city');

describe('the graph', () => {
  const talk = (id: string) => ({ id, kind: 'keynote', topics: ['smart-city'] });
  const graph = buildGraph([
    entryOf('case', 'uz/wrong', { title: 'A wrong one', status: 'retracted' }),
    entryOf('case', 'uz/b', { title: 'B case' }),
    entryOf('case', 'uz/a', { title: 'A case', status: 'archived' }),
    entryOf('case', 'uz/other', { title: 'Other', topics: ['cloud'] }),
    entryOf('event', '2025/old', { start: '2025', talks: [talk('one'), talk('two')] }),
    entryOf('event', '2026/new', { start: '2026-02-03' }),
    topic,
    entryOf('topic', 'cloud', { title: 'Cloud', related: ['smart-city'] }),
  ]);

  it('lists the entries of a kind in the order of the kind, without those withdrawn', () => {
    expect(ids(graph.all('case'))).toEqual(['uz/a', 'uz/b', 'uz/other']);
    expect(ids(graph.all('event'))).toEqual(['2026/new', '2025/old']);
    expect(graph.all('person')).toEqual([]);
  });

  it('keeps a page for those withdrawn, and finds them', () => {
    expect(ids(graph.everything('case'))).toContain('uz/wrong');
    expect(graph.find('case', 'uz/wrong')?.data.status).toBe('retracted');
    expect(graph.get('case', 'uz/wrong').id).toBe('uz/wrong');
  });

  it('gives who points to an entry, each once, however often it does', () => {
    expect(ids(graph.backlinks(topic, 'case'))).toEqual(['uz/a', 'uz/b']);
    expect(ids(graph.backlinks(topic, 'event'))).toEqual(['2026/new', '2025/old']);
    expect(ids(graph.backlinks(topic, 'topic'))).toEqual(['cloud']);
    expect(graph.backlinks(topic, 'person')).toEqual([]);
    expect(graph.backlinks({ kind: 'case', id: 'uz/a' }, 'case')).toEqual([]);
  });

  it('does not mistake one kind for another with the same id', () => {
    expect(graph.find('case', 'smart-city')).toBeUndefined();
    expect(graph.backlinks({ kind: 'country', id: 'smart-city' }, 'case')).toEqual([]);
  });

  it('says by name what it does not have', () => {
    expect(graph.find('topic', 'nowhere')).toBeUndefined();
    expect(() => graph.get('topic', 'nowhere')).toThrow('There is no topic "nowhere".');
  });

  it('cannot be changed by those who read it', () => {
    expect(Object.isFrozen(graph)).toBe(true);
    expect(Object.isFrozen(graph.all('case'))).toBe(true);
  });

  it('is the same in whatever order the files were read', () => {
    const entries = ['c', 'a', 'b'].map((id) => entryOf('topic', id, { title: 'Same title' }));
    expect(ids(buildGraph(entries).all('topic'))).toEqual(['a', 'b', 'c']);
    expect(ids(buildGraph(entries.toReversed()).all('topic'))).toEqual(['a', 'b', 'c']);
  });
});

describe('what is published', () => {
  it.each([
    ['draft', false, false],
    ['public', true, true],
    ['archived', true, true],
    ['retracted', true, false],
  ])('a %s entry has a page: %s, stands in lists: %s', (status, page, listed) => {
    const entry = entryOf('topic', 'x', { status });
    expect([isPublic(entry), isListed(entry)]).toEqual([page, listed]);
  });
});

describe('the order', () => {
  it('by title leaves capitals and accents aside, and breaks ties by id', () => {
    const titled = (id: string, title: string) => entryOf('topic', id, { title });
    const entries = [
      titled('z', 'beta'),
      titled('y', 'Beta'),
      titled('b', 'Same'),
      titled('a', 'Same'),
      titled('x', 'Álpha'),
    ];
    expect(ids(entries.toSorted(byTitle))).toEqual(['x', 'z', 'y', 'a', 'b']);
  });

  it('by date puts the newest first, those without a date last, and breaks ties by title and id', () => {
    const event = (id: string, start: string | undefined, title = 'Same') =>
      entryOf('event', id, { start, title, dateNote: 'The source gives no year.' });
    const events = [
      event('undated', undefined),
      event('b', '2026-02'),
      event('old', '2024'),
      event('a', '2026-02'),
      event('day', '2026-02-03'),
      event('titled', '2026-02', 'Another'),
    ];
    expect(ids(events.toSorted(byDate))).toEqual(['day', 'titled', 'a', 'b', 'old', 'undated']);
  });
});

describe('the key of an entry', () => {
  it('holds its kind and its id', () => {
    expect(keyOf({ kind: 'case', id: 'uz/a' })).toBe('case:uz/a');
  });
});
