import { describe, expect, it } from 'vitest';
import { breakLines } from './lines.ts';

/** Every character is one wide. */
const measure = (text: string) => Array.from(text).length;
const BOX = { width: 10, size: 1, bold: false, lang: 'en', most: 3 };

describe('breaking into lines', () => {
  it.each([
    ['a word', ['a word']],
    ['one two three four', ['one two', 'three four']],
    ['self-service', ['self-', 'service']],
    ['2016-2020 plan', ['2016-2020', 'plan']],
  ])('%s', (text, lines) => {
    expect(breakLines(text, BOX, measure)).toEqual({ lines, cut: false });
  });

  it('shortens what is too long, and says so', () => {
    expect(breakLines('one two three four five six seven', BOX, measure)).toEqual({
      lines: ['one two', 'three four', 'five six…'],
      cut: true,
    });
  });

  it('shortens a word that is longer than the line', () => {
    expect(breakLines('Donaudampfschifffahrt', BOX, measure)).toEqual({ lines: ['Donaudamp…'], cut: true });
  });

  it('breaks writing without spaces between its words, and never within a character', () => {
    const text = 'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍';
    const { lines } = breakLines(text, { ...BOX, width: 16, lang: 'km' }, measure);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });
});
