import { describe, expect, it } from 'vitest';
import { Numbers } from './book.ts';
import { Judge, type Reads } from './judge.ts';

/** Reads by name, with what each gives and what is behind it. */
function readsOf(gives: Record<string, string>, behind: Record<string, string[]> = {}) {
  const { names, of } = new Numbers([]);
  const asked: string[] = [];
  const reads: Reads = {
    names,
    behind: new Map(Object.entries(behind).map(([made, list]) => [of(made), list.map(of)])),
    ask: (read) => {
      asked.push(read);
      return gives[read] ?? 'gone';
    },
    answers: new Map(),
  };
  return { reads, of, asked };
}

describe('a judge', () => {
  it('asks for each read once', () => {
    const { reads, of, asked } = readsOf({ 'entry a': '1' });
    const judge = new Judge(reads);
    expect([judge.value(of('entry a')), judge.value(of('entry a')), asked]).toEqual(['1', '1', ['entry a']]);
  });

  it('judges what was made once by the reads behind it, however far', () => {
    const behind = { 'made list': ['made part', 'entry b'], 'made part': ['entry a'] };
    const judge = (gives: Record<string, string>) => {
      const { reads, of } = readsOf(gives, behind);
      return new Judge(reads).value(of('made list'));
    };
    const before = judge({ 'entry a': '1', 'entry b': '2' });
    expect(judge({ 'entry a': '1', 'entry b': '2' })).toBe(before);
    expect(judge({ 'entry a': 'other', 'entry b': '2' })).not.toBe(before);
    expect(judge({ 'entry a': '1', 'entry b': 'other' })).not.toBe(before);
  });

  it('asks for an answer only when the reads behind it give something else', () => {
    const { reads, of, asked } = readsOf({ 'entry a': '1', 'answer x': 'new' }, { 'answer x': ['entry a'] });
    const before = new Judge(reads).inner(of('answer x'));
    const known = (inner: string) => new Map([[of('answer x'), { before: inner, value: 'old' }]]);
    expect(new Judge({ ...reads, answers: known(before) }).value(of('answer x'))).toBe('old');
    expect(asked).not.toContain('answer x');
    expect(new Judge({ ...reads, answers: known('other') }).value(of('answer x'))).toBe('new');
  });

  it('hands on what it knows of reads that are the same', () => {
    const { reads, of, asked } = readsOf({ 'entry a': '1', 'entry b': '2' }, { 'made x': ['entry a'] });
    const judge = new Judge(reads);
    const before = judge.value(of('made x'));
    const next = judge.after({ ...reads, behind: new Map([[of('made x'), [of('entry b')]]]) }, () => false);
    expect(next.value(of('made x'))).not.toBe(before);
    asked.length = 0;
    expect(judge.after(reads, () => true).value(of('made x'))).toBe(before);
    expect(asked).toEqual([]);
  });
});

describe('numbers of reads', () => {
  it('stay what they were, and fill the room of those that are gone', () => {
    const numbers = new Numbers(['a', '', 'c']);
    expect(['c', 'x', 'y', 'a', 'x'].map(numbers.of)).toEqual([2, 1, 3, 0, 1]);
    expect(numbers.names).toEqual(['a', 'x', 'c', 'y']);
  });
});
