import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import type { AnyEntry } from './entry.ts';
import { placeDoubts } from './doubts.ts';

const outcome = {
  id: 'users',
  kind: 'figure',
  metric: 'Users of the portal',
  value: 15,
  saidBy: 'Ministry',
  basis: 'self-reported',
  source: 'itu-2026',
};

function place(about: string | undefined, changes: Readonly<Record<string, unknown>> = {}) {
  const verify = [{ note: 'It is not certain.', about }];
  return placeDoubts(entryOf('case', 'uz/portal', { outcomes: [outcome], verify, ...changes }));
}

describe('a doubt', () => {
  it.each([
    ['users', 'an outcome'],
    ['itu-2026', 'a source'],
    ['stage', 'a field'],
    ['cost', 'a field that is told as missing'],
  ])('about %s stands beside it: %s', (about) => {
    expect(place(about).at(about)).toEqual(['It is not certain.']);
    expect(place(about).rest).toEqual([]);
  });

  it('about a part of a field stands beside the whole', () => {
    expect(place('stageDate').at('stage')).toEqual(['It is not certain.']);
  });

  it.each<[about: string | undefined, what: string]>([
    [undefined, 'the whole entry'],
    ['started', 'a field that the entry does not have'],
    ['sameAs', 'a field that the page does not show'],
    ['gone', 'something that is not there'],
  ])('about %s stands at the end: %s', (...[about]) => {
    expect(place(about).rest).toEqual(['It is not certain.']);
    expect(place(about).at(about ?? '')).toEqual([]);
  });

  it('is told once at the end, and beside each thing it concerns', () => {
    const verify = ['users', 'itu-2026', 'gone', 'gone-too'].map((about) => ({ note: 'It is not certain.', about }));
    const placed = place(undefined, { verify });
    expect([placed.at('users'), placed.at('itu-2026'), placed.rest]).toEqual(
      [0, 1, 2].map(() => ['It is not certain.']),
    );
  });

  it('stands beside a talk of an event', () => {
    const talks = [{ id: 'opening', kind: 'opening', topics: ['smart-city'] }];
    const event = entryOf('event', '2026/seminar', {
      talks,
      verify: [{ note: 'Which day is open.', about: 'opening' }],
    });
    expect(placeDoubts(event as AnyEntry).at('opening')).toEqual(['Which day is open.']);
  });
});
