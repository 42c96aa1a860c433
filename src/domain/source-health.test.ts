import { describe, expect, it } from 'vitest';
import { findDeadOn, findSourceAddress, isDead, parseSourceHealth, type SourceHealth } from './source-health.ts';

const seen = (first?: string, last?: string) =>
  ({ checked: '2026-11-22', state: 'gone', status: 404, goneFirst: first, goneLast: last }) as const;

describe('a source', () => {
  it.each([
    ['was never gone', seen(), false],
    ['was gone on one day', seen('2026-11-22', '2026-11-22'), false],
    ['was gone on two days', seen('2026-11-15', '2026-11-22'), true],
  ])('that %s: dead is %j', (_, record, dead) => {
    expect(isDead(record)).toBe(dead);
  });

  it.each([
    [{ url: 'https://a.org/', doi: '10.1/x', archivedUrl: 'https://c.org/' }, 'https://a.org/'],
    [{ doi: '10.1787/x', archivedUrl: 'https://c.org/' }, 'https://doi.org/10.1787/x'],
    [{ archivedUrl: 'https://c.org/' }, 'https://c.org/'],
    [{}, undefined],
  ])('%j leads to %s', (source, address) => {
    expect(findSourceAddress(source)).toBe(address);
  });
});

describe('what readers are told', () => {
  const health: SourceHealth = {
    'https://dead.org/': seen('2026-11-15', '2026-11-22'),
    'https://live.org/': { checked: '2026-11-22', state: 'ok', status: 200 },
    'https://once.org/': seen('2026-11-22', '2026-11-22'),
  };

  it.each([
    ['https://dead.org/', '2026-11-22'],
    ['https://live.org/', undefined],
    ['https://once.org/', undefined],
    ['https://unknown.org/', undefined],
  ])('of %s is the day on which it was looked for in vain: %s', (url, day) => {
    expect(findDeadOn({ url }, health)).toBe(day);
  });

  it('of a source without an address is nothing', () => {
    expect(findDeadOn({}, health)).toBeUndefined();
  });

  it('comes from a file that is read whole or not at all', () => {
    expect(parseSourceHealth(JSON.stringify(health))).toEqual(health);
    expect(() => parseSourceHealth('{"https://a.org/": {"checked": "yesterday", "state": "ok"}}')).toThrow(
      'https://a.org/ → checked: ',
    );
  });
});
