import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFew } from './keep-few.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what is kept for the last files', () => {
  it('is made once in a build', () => {
    vi.stubEnv('DEV', false);
    const make = vi.fn((file: string) => file.length);
    const kept = keepFew(make);
    expect([kept('a'), kept('a'), kept('bc')]).toEqual([1, 1, 2]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is forgotten when many others came after', () => {
    vi.stubEnv('DEV', false);
    const make = vi.fn((file: string) => file.length);
    const kept = keepFew(make);
    for (let file = 0; file <= 64; file++) kept(String(file));
    kept('0');
    expect(make).toHaveBeenCalledTimes(66);
  });

  it('is made anew each time while editing', () => {
    vi.stubEnv('DEV', true);
    const make = vi.fn((file: string) => file.length);
    const kept = keepFew(make);
    kept('a');
    kept('a');
    expect(make).toHaveBeenCalledTimes(2);
  });
});
