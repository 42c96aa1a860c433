import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { correctionsOf } from './corrections.ts';

const change = (date: string, kind: string) => ({ date, kind, note: `It was ${kind} then.` });
const list = (...entries: Parameters<typeof correctionsOf>[0]) =>
  correctionsOf(entries).map(({ entry, kind, date }) => [entry.id, kind, date]);

describe('the register of corrections', () => {
  it('holds corrections and withdrawals, newest first, and no other changes', () => {
    const changelog = [change('2024', 'created'), change('2025-03', 'corrected'), change('2026-01-02', 'updated')];
    expect(
      list(
        entryOf('case', 'uz/a', { changelog }),
        entryOf('event', '2026/b', { changelog: [change('2026-02-01', 'retracted')] }),
        entryOf('topic', 'c'),
      ),
    ).toEqual([
      ['2026/b', 'retracted', '2026-02-01'],
      ['uz/a', 'corrected', '2025-03'],
    ]);
  });

  it.each([
    ['no log', undefined, [['uz/a', 'retracted', undefined]]],
    [
      'a log that does not tell of it',
      [change('2025', 'corrected')],
      [
        ['uz/a', 'corrected', '2025'],
        ['uz/a', 'retracted', undefined],
      ],
    ],
    ['a log that does', [change('2025', 'retracted')], [['uz/a', 'retracted', '2025']]],
  ])('names a withdrawn entry that has %s', (_, changelog, expected) => {
    expect(list(entryOf('case', 'uz/a', { status: 'retracted', changelog }))).toEqual(expected);
  });

  it('gives each line an id of its own', () => {
    const changelog = [change('2025', 'corrected'), change('2025', 'corrected')];
    const ids = correctionsOf([entryOf('case', 'uz/a', { changelog }), entryOf('topic', 'a', { changelog })]).map(
      (one) => one.id,
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('is empty when nothing was wrong', () => {
    expect(list(entryOf('case', 'uz/a'))).toEqual([]);
  });
});
