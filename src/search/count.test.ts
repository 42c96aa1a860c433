import { describe, expect, it } from 'vitest';
import { getMessages, plural } from '../i18n/index.ts';
import { formatCount } from './count.ts';

describe('a count in the browser', () => {
  it.each(['en', 'ru'].flatMap((locale) => [0, 1, 2, 5, 11, 21, 999].map((n) => [locale, n] as const)))(
    'in %s of %i reads as on the server',
    (locale, n) => {
      const { results } = getMessages(locale);
      expect(formatCount(results, n, locale)).toBe(plural(locale, results, n));
    },
  );

  it('has the form for the rest where its own is missing', () => {
    expect(formatCount({ other: '{n} results' }, 1, 'en')).toBe('1 results');
  });
});
