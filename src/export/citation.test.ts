import { parseCSL, parseRIS, type CSLEntry } from 'biblatex-csl-converter';
import { Cite } from '@citation-js/core';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it, vi } from 'vitest';
import { citationFile, citationText, citeByStyle, type Citation } from './citation.ts';

// The style is read and compiled once, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CITATION: Citation = {
  key: 'cases-bd-e-gp',
  author: 'Serai',
  title: 'e-GP: the electronic procurement system of Bangladesh',
  lang: 'en',
  genre: 'Case',
  url: 'https://example.org/a/b/cases/bd/e-gp/',
  date: '2026-11',
  version: '09d98eaacd',
  versionLabel: 'Version 09d98eaacd',
};

/** Each has something that a format must escape, or a script of the site. */
const TITLES = [
  CITATION.title,
  'Costs & benefits: 50 % of {all} files_with #tags, $5 ~ \\n',
  'Қазақстан: “eGov” порталы',
  '디지털정부 혁신',
  'ក្រសួងប្រៃសណីយ៍',
  'Oʻzbekiston – my.gov.uz',
  'Is it worth it?',
  'Academy of Public Administration under the President of the Republic of Uzbekistan',
];

describe('a citation as text', () => {
  it('follows the style: author, date, title, version, address', () => {
    expect(citationText(CITATION)).toBe(
      'Serai. (2026, November). e-GP: the electronic procurement system of Bangladesh (Version 09d98eaacd). https://example.org/a/b/cases/bd/e-gp/',
    );
  });

  it.each([
    ['2026', '(2026)'],
    ['2026-11-22', '(2026, November 22)'],
    [undefined, '(n.d.)'],
  ])('of %s says %s', (date, words) => {
    expect(citationText({ ...CITATION, date })).toContain(words);
  });

  it('names the month in the language of the page', () => {
    expect(citationText({ ...CITATION, lang: 'ru' })).toContain('(2026, ноябрь)');
  });

  it.each(TITLES)('keeps the title: %s', (title) => {
    expect(citationText({ ...CITATION, title })).toContain(title);
  });

  const PRECISIONS = [
    undefined,
    '2026',
    ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
  ];
  const DATES = [...PRECISIONS, '2026-11-03', '2026-12-31'];

  it.each(['en', 'ru', 'kk', 'de'])('is what the style itself gives, whatever the date, in %s', (lang) => {
    for (const date of DATES) {
      const citation = { ...CITATION, lang, date };
      expect(citationText(citation)).toBe(citeByStyle(citation));
    }
  });

  it.each([
    ...TITLES,
    'Tax — refunds (2): a, b; c',
    'A.I. in the U.S.',
    'Is it 5 % worth it? Yes! A/B & C+D',
    'The ministry’s plan – 2.0',
    "KOICA's officials' appeals",
    "Estonia's X-Road",
    'It\'s "quoted"',
    'Two  spaces',
    'A <i>word</i>',
  ])('is what the style itself gives for the title: %s', (title) => {
    const citation = { ...CITATION, title };
    expect(citationText(citation)).toBe(citeByStyle(citation));
  });

  it('is what the style itself gives for an author with a full stop', () => {
    const citation = { ...CITATION, author: 'Serai Inc.' };
    expect(citationText(citation)).toBe(citeByStyle(citation));
  });
});

describe('a citation as BibTeX, read by another parser', () => {
  it.each(TITLES)('%s', (title) => {
    const { entries, errors } = parseBibtex(citationFile({ ...CITATION, title }, 'bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    const fields = entries[0]?.fields;
    expect(fields?.title?.replace(/<[^>]+>/g, '')).toBe(title);
    expect(fields?.url).toBe(CITATION.url);
    expect(fields?.year).toBe('2026');
    expect(fields?.note).toBe('Version 09d98eaacd');
    expect(fields?.author?.[0]?.name ?? fields?.author?.[0]?.lastName).toBe('Serai');
  });
});

/** What the parsers of another reference manager find in a file. */
const fieldsOf = ({ fields }: { fields: unknown }) => fields as Record<string, unknown>;
const asText = (text: string) => [{ type: 'text', text }];

describe('a citation as RIS', () => {
  it.each(TITLES)('%s', (title) => {
    const file = citationFile({ ...CITATION, title }, 'ris');
    const { entries, errors } = parseRIS(file);
    expect(errors).toEqual([]);
    const [entry] = Object.values(entries);
    expect(entry?.bib_type).toBe('online');
    expect(fieldsOf(entry ?? { fields: {} })).toMatchObject({
      title: asText(title),
      author: [{ literal: asText('Serai') }],
      url: CITATION.url,
      date: '2026',
      note: asText('Version 09d98eaacd'),
    });
    expect(new Cite(file).data[0]).toMatchObject({ title, URL: CITATION.url, author: [{ family: 'Serai' }] });
  });
});

describe('a citation as CSL-JSON', () => {
  it.each(TITLES)('%s is read by another reference manager', (title) => {
    const [entry] = Object.values(
      parseCSL(JSON.parse(citationFile({ ...CITATION, title }, 'json')) as Record<string, CSLEntry>),
    );
    expect(fieldsOf(entry ?? { fields: {} })).toMatchObject({
      title: asText(title),
      url: CITATION.url,
      date: '2026-11',
    });
  });

  it('is a list of one item, in the words of CSL alone', () => {
    expect(JSON.parse(citationFile(CITATION, 'json'))).toEqual([
      {
        id: 'cases-bd-e-gp',
        type: 'webpage',
        title: CITATION.title,
        author: [{ literal: 'Serai' }],
        genre: 'Case',
        language: 'en',
        URL: CITATION.url,
        issued: { 'date-parts': [[2026, 11]] },
        version: '09d98eaacd',
        note: 'Version 09d98eaacd',
      },
    ]);
  });
});
