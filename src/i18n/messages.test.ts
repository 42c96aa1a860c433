import { describe, expect, it } from 'vitest';
import { getTerms, VOCABULARY_NAMES } from '../schema/vocabularies/index.ts';
import { SITE } from '../site.config.ts';
import { fill, formatNumber, formatShare, getMessages, languageLabel, plural, termLabel } from './index.ts';

const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Plural forms, which differ from language to language. */
function isPlural(value: unknown): value is Readonly<Record<string, string>> {
  return isNode(value) && 'other' in value && Object.keys(value).every((key) => FORMS.has(key));
}

/** Every text by its path; plural forms are one text, unless `forms` are wanted apart. */
function texts(value: unknown, path = ''): Map<string, string | Readonly<Record<string, string>>> {
  if (typeof value === 'string' || (isPlural(value) && !path.startsWith('.vocabularies'))) {
    return new Map([[path, value]]);
  }
  return new Map(
    Object.entries(isNode(value) ? value : {}).flatMap(([key, child]) => [...texts(child, `${path}.${key}`)]),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
const english = texts(getMessages('en'));
const others = SITE.languages.filter((locale) => locale !== 'en');

describe.each(others)('the texts in %s', (locale) => {
  const translated = texts(getMessages(locale));

  it('are the same texts as in English, terms of the lists included', () => {
    expect([...translated.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect(english.size).toBeGreaterThan(300);
  });

  it('hold the same places for values', () => {
    const wrong = [...english].filter(([path, text]) => {
      const other = translated.get(path);
      return (
        typeof text === 'string' &&
        typeof other === 'string' &&
        String(placeholders(text)) !== String(placeholders(other))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have every plural form that the language has, with the number in each', () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [path, forms] of translated) {
      if (typeof forms === 'string') continue;
      expect(Object.keys(forms).toSorted(), path).toEqual(wanted);
      expect(Object.values(forms).map(placeholders), path).toEqual(wanted.map(() => ['{n}']));
    }
  });

  it('have labels for the very terms of the lists', () => {
    const { vocabularies } = getMessages(locale);
    for (const name of VOCABULARY_NAMES) {
      expect(new Set(Object.keys(vocabularies[name])), name).toEqual(new Set(getTerms(name).map(({ code }) => code)));
    }
  });
});

describe.each(SITE.languages)('each text in %s', (locale) => {
  it('says something, without space around it', () => {
    const empty = [...texts(getMessages(locale))].filter(
      ([, text]) => typeof text === 'string' && (text === '' || text !== text.trim()),
    );
    expect(empty).toEqual([]);
  });
});

describe('a count', () => {
  const { count } = getMessages('ru').kinds.case;

  it.each([
    [0, '0 практик'],
    [1, '1 практика'],
    [2, '2 практики'],
    [4, '4 практики'],
    [5, '5 практик'],
    [11, '11 практик'],
    [12, '12 практик'],
    [21, '21 практика'],
    [22, '22 практики'],
    [111, '111 практик'],
    [1.5, '1,5 практики'],
  ])('of %d has in Russian the form "%s"', (n, words) => {
    expect(plural('ru', count, n)).toBe(words);
  });

  it.each([
    [0, '0 cases'],
    [1, '1 case'],
    [2, '2 cases'],
    [1234, '1,234 cases'],
  ])('of %d has in English the form "%s"', (n, words) => {
    expect(plural('en', getMessages('en').kinds.case.count, n)).toBe(words);
  });

  it('has the form for the rest where its own is missing', () => {
    expect(plural('ru', { other: '{n} шт.' }, 5)).toBe('5 шт.');
  });
});

describe('a number', () => {
  it.each([
    [1234567.891, 'en', '1,234,567.891'],
    [1234567.891, 'ru', '1 234 567,891'],
    [0.7999, 'en', '0.7999'],
    [0, 'ru', '0'],
  ])('%d keeps its digits in %s', (n, locale, words) => {
    expect(formatNumber(n, locale).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });
});

describe('a share', () => {
  it.each([
    [0, 'en', '0%'],
    [0.001, 'en', '< 1%'],
    [0.005, 'en', '1%'],
    [0.1666, 'en', '17%'],
    [1, 'en', '100%'],
    [0.1666, 'ru', '17 %'],
  ])('of %d is in %s "%s"', (share, locale, words) => {
    expect(formatShare(share, locale).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });
});

describe('a text with places', () => {
  it.each([
    ['{a} of {b}', { a: 1, b: 'two' }, '1 of two'],
    ['{a} and {a}', { a: 'x' }, 'x and x'],
    ['{a} {missing}', { a: 0 }, '0 {missing}'],
    ['{a}', { a: '{b} $& $1', b: 'no' }, '{b} $& $1'],
    ['{ a } {}', { a: 'x' }, '{ a } {}'],
  ])('%s is filled once, with the values as they are', (text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });
});

describe('a label', () => {
  it('is found by language, list and code', () => {
    expect(termLabel('en', 'stage', 'live')).toBe('Live');
    expect(termLabel('ru', 'stage', 'live')).not.toBe('Live');
  });

  it('of a language is in the language of the reader', () => {
    expect(languageLabel('ru', 'en')).toBe('Russian');
    expect(languageLabel('ru', 'ru')).toBe('русский');
  });
});

describe('a language without a file', () => {
  it('is named, with what to add', () => {
    expect(() => getMessages('ko')).toThrow('There is no message file for "ko": add src/i18n/locales/ko.ts.');
  });
});
