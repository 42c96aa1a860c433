import { describe, expect, it } from 'vitest';
import { tidyQuery } from './engine.ts';

describe('a query', () => {
  it.each([
    ['stays as it is', 'digital identity', 'digital identity'],
    ['loses the space around it', '  tax \n', 'tax'],
    ['of spaces alone is none', ' \t\r\n ', ''],
    ['keeps its words apart where control characters were', 'one\u0000\u0007two\tthree\u007f', 'one two three'],
    ['has no half of a character', 'a\ud83d b\ude00', 'a\ufffd b\ufffd'],
    ['keeps whole ones, and other scripts', '전자정부 oʻzbek 😀', '전자정부 oʻzbek 😀'],
    ['keeps the quotation marks of a phrase', '"one stop"', '"one stop"'],
  ])('%s', (_, query, tidy) => {
    expect(tidyQuery(query)).toBe(tidy);
  });

  it.each([
    ['letters', 'x'.repeat(10_000), 200],
    ['words', 'word '.repeat(2_000), 199],
    ['characters of two halves, cut between two', '😀'.repeat(5_000), 200],
    ['characters of two halves, cut within one', `x${'😀'.repeat(5_000)}`, 199],
    ['control characters', '\u0001'.repeat(10_000), 0],
  ])('of 10,000 %s is cut, and stays text', (_, query, length) => {
    const tidy = tidyQuery(query);
    expect(tidy).toHaveLength(length);
    expect(tidy.isWellFormed()).toBe(true);
  });

  it('that was tidied once stays the same', () => {
    const once = tidyQuery(` x${'😀 '.repeat(5_000)}`);
    expect(tidyQuery(once)).toBe(once);
  });
});
