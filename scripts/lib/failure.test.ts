import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure, runCommand } from './failure.ts';

describe('a command', () => {
  const before = process.exitCode;

  afterEach(() => {
    process.exitCode = before;
    vi.restoreAllMocks();
  });

  it.each([
    [undefined, 1],
    [2, 2],
  ])('that fails with a sentence prints it alone and ends with its code', async (code, exitCode) => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await runCommand(() => Promise.reject(new Failure('There is no folder.')), code);
    expect(print.mock.calls).toEqual([['There is no folder.']]);
    expect(process.exitCode).toBe(exitCode);
  });

  it('that breaks keeps its stack', async () => {
    const slip = new TypeError('undefined is not a function');
    await expect(runCommand(() => Promise.reject(slip))).rejects.toBe(slip);
  });

  it('that goes well leaves the exit code alone', async () => {
    await runCommand(() => Promise.resolve());
    expect(process.exitCode).toBe(before);
  });
});
