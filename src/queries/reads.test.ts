import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../domain/entry.ts';
import { buildGraph } from '../domain/graph.ts';
import { sampleOf } from '../testing/samples.ts';
import { once } from './once.ts';
import { answer, apart, note, readsBehind, startReading, stopReading, valueOf, type Sources } from './reads.ts';

const entry = (id: string, title: string): AnyEntry =>
  ({
    kind: 'topic',
    id,
    file: `topics/${id}.md`,
    data: { ...sampleOf('topic', {}), title },
    translations: new Map(),
  }) as unknown as AnyEntry;

function sourcesOf(entries: readonly AnyEntry[], digests: Record<string, [string, string]>): Sources {
  return {
    graph: buildGraph(entries),
    entries: new Map(entries.map((one) => [`${one.kind}:${one.id}`, one])),
    digests: new Map(Object.entries(digests)),
  };
}

const graph = buildGraph([]);

/** What a page reads while it is made. */
function readsOf(work: () => void): string[] {
  startReading();
  work();
  return [...stopReading()];
}

describe('what a page reads', () => {
  it('is noted between start and stop, each once', () => {
    note('entry topic:before');
    expect(
      readsOf(() => {
        note('entry topic:a');
        note('entry topic:a');
        note('body a.md');
      }),
    ).toEqual(['entry topic:a', 'body a.md']);
  });

  it('is the name of a thing made once, also for the second page; its reads stand behind the name', () => {
    const find = once('thing', () => {
      note('entry topic:inside');
      return 1;
    });
    for (let page = 0; page < 2; page++) expect(readsOf(() => find(graph, 'x'))).toEqual(['made thing x']);
    expect([...(readsBehind().get('made thing x') ?? [])]).toEqual(['entry topic:inside']);
  });

  it('is an answer, and not what was read for it', () => {
    const find = answer('first', () => {
      note('all topic');
      return ['a'];
    });
    expect(readsOf(() => find(graph, 'x'))).toEqual(['answer first x']);
  });

  it('cannot be followed through work that waits', () => {
    expect(() => apart(() => Promise.resolve(1))).toThrow('must be done at once');
  });
});

describe('what a read gives', () => {
  const before = sourcesOf([entry('a', 'A'), entry('b', 'B')], {
    'topics/a.md': ['f1', 'b1'],
    'topics/b.md': ['f2', 'b2'],
  });
  const value = (read: string, sources = before) => valueOf(read, sources);

  it('of an entry changes with its front matter, and not with its body', () => {
    const body = sourcesOf([entry('a', 'A')], { 'topics/a.md': ['f1', 'other'] });
    const front = sourcesOf([entry('a', 'A')], { 'topics/a.md': ['other', 'b1'] });
    expect(value('entry topic:a', body)).toBe(value('entry topic:a'));
    expect(value('entry topic:a', front)).not.toBe(value('entry topic:a'));
    expect(value('body topics/a.md', body)).not.toBe(value('body topics/a.md'));
    expect(value('entry topic:none')).toBe('gone');
  });

  it('of a kind changes when an entry comes, goes, or moves', () => {
    const more = sourcesOf([entry('a', 'A'), entry('b', 'B'), entry('c', 'C')], {});
    const moved = sourcesOf([entry('a', 'Z'), entry('b', 'B')], {});
    for (const other of [more, moved]) expect(value('all topic', other)).not.toBe(value('all topic'));
    expect(value('everything topic', sourcesOf([entry('a', 'Q'), entry('b', 'B')], {}))).toBe(
      value('everything topic'),
    );
  });

  it('of an answer is the answer, and none when it fails', () => {
    answer('count', (own) => own.all('topic').length);
    answer('failing', () => {
      throw new Error('The entry is gone.');
    });
    expect(value('answer count one')).not.toBe(value('answer count two', sourcesOf([], {})));
    expect(value('answer failing x')).toBe('gone');
  });

  it('of an answer that nothing loaded gives is an error: two builds would agree on nothing', () => {
    expect(() => value('answer unheard-of x')).toThrow('Nothing that is loaded answers “unheard-of”');
  });

  it('of an answer that is asked again has what was read for it now behind it', () => {
    answer('moving', () => {
      note('body topics/b.md');
      return 'as before';
    });
    value('answer moving x');
    expect([...(readsBehind().get('answer moving x') ?? [])]).toEqual(['body topics/b.md']);
  });
});
