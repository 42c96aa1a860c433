import { describe, expect, it } from 'vitest';
import { KINDS } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import * as addresses from './addresses.ts';

const { base } = SITE;

describe('an address', () => {
  it.each([
    ['the home page', addresses.homeAddress('en'), ''],
    ['the Russian home page', addresses.homeAddress('ru'), 'ru/'],
    ['a list', addresses.listAddress('person', 'en'), 'people/'],
    ['a Russian list', addresses.listAddress('country', 'ru'), 'ru/countries/'],
    ['a case', addresses.entryAddress({ kind: 'case', id: 'uz/my-gov-uz' }, 'en'), 'cases/uz/my-gov-uz/'],
    [
      'an event in Russian',
      addresses.entryAddress({ kind: 'event', id: '2026/seminar' }, 'ru'),
      'ru/events/2026/seminar/',
    ],
    [
      'a page of the site, which lies at the root',
      addresses.entryAddress({ kind: 'page', id: 'about' }, 'en'),
      'about/',
    ],
    ['the events of a year', addresses.yearAddress('2026', 'ru'), 'ru/events/2026/'],
    ['the cases of a country', addresses.countryCasesAddress('uz', 'en'), 'cases/uz/'],
    ['the search', addresses.searchAddress('ru'), 'ru/search/'],
    ['a search', addresses.searchAddress('en', { q: 'a&b ю', kind: 'case' }), 'search/?q=a%26b+%D1%8E&kind=case'],
    ['the matrix', addresses.toolAddress('matrix', 'en'), 'matrix/'],
    ['the Russian status page', addresses.toolAddress('status', 'ru'), 'ru/status/'],
    ['a prerequisite', addresses.prerequisiteAddress('digital-identity', 'ru'), 'ru/could-it-work/digital-identity/'],
    ['the feed of corrections', addresses.feedAddress('corrections', 'ru'), 'ru/corrections/feed.xml'],
    ['the feed of everything', addresses.feedAddress('', 'en'), 'feed.xml'],
    [
      'the calendar of a topic',
      addresses.calendarAddress('topics/smart-city', 'ru'),
      'ru/calendar/topics/smart-city.ics',
    ],
    ['the file of an event', addresses.eventFileAddress('2026/a', 'en'), 'events/2026/a.ics'],
    ['a file', addresses.fileAddress('sitemap.xml'), 'sitemap.xml'],
  ])('of %s stands below the base', (_, address, path) => {
    expect(address).toBe(base + path);
  });

  it.each(KINDS.flatMap((kind) => SITE.languages.map((locale) => [kind, locale] as const)))(
    'of a %s in %s begins and ends with a slash and has no empty part',
    (kind, locale) => {
      expect(addresses.entryAddress({ kind, id: 'a/b' }, locale)).toMatch(/^\/(?:[^/]+\/)+$/);
    },
  );

  it('is absolute below the address of the site, with one slash between them', () => {
    const address = addresses.absolute(addresses.homeAddress(SOURCE_LANGUAGE));
    expect(address).toBe(`${SITE.address}${base}`);
    expect(new URL(address).pathname).toBe(base);
  });

  it.each(['en', 'ru'].flatMap((from) => ['en', 'ru'].map((to) => [from, to] as const)))(
    'in %s leads to the same page in %s',
    (from, to) => {
      const entry = { kind: 'case', id: 'uz/ru/portal' } as const;
      expect(addresses.inLocale(addresses.entryAddress(entry, from), from, to)).toBe(addresses.entryAddress(entry, to));
      expect(addresses.inLocale(addresses.homeAddress(from), from, to)).toBe(addresses.homeAddress(to));
    },
  );

  it('to edit a file names it below content/, where the site names a repository', () => {
    expect(addresses.findEditAddress('topics/a.md')).toBe(`${SITE.editAddress}content/topics/a.md`);
  });
});

describe('the form for a new case', () => {
  const gap = { topic: 'digital-identity', country: 'uz' };

  it.each([
    ['https://git.test/a/issues/new', gap, 'New case: digital-identity, uz'],
    ['https://git.test/a/issues/new?template=case.yml', { function: '06', stage: 'ended' }, 'New case: 06, ended'],
  ])('%s is filled in', (form, fields, title) => {
    const url = new URL(addresses.findContributeAddress(fields, form) ?? '');
    const template = new URL(form).searchParams;
    expect(Object.fromEntries(url.searchParams)).toEqual({ ...Object.fromEntries(template), title, ...fields });
    expect(url.origin + url.pathname).toBe('https://git.test/a/issues/new');
  });

  it('is not made up where the site names none', () => {
    expect(addresses.findContributeAddress(gap, '')).toBeUndefined();
  });
});

describe('the base', () => {
  it('begins and ends with one slash', () => {
    expect(base).toMatch(/^\/(?:[^/]+\/)*$/);
  });
});
