import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checksumsFile, citationBib, citationCff, isEditionName } from './edition.ts';

const EDITION = {
  name: '2026-12',
  site: 'Serai',
  url: 'https://example.org/',
  commit: '0123456789abcdef',
  date: '2026-12-01',
};

describe('the name of an edition', () => {
  it.each([
    ['2026-12', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026', false],
    ['2026-12-01', false],
    ['../2026-12', false],
  ])('%s: %s', (name, valid) => {
    expect(isEditionName(name)).toBe(valid);
  });
});

describe('what an edition says of itself', () => {
  it('is a citation file with its date and commit', () => {
    expect(parse(citationCff(EDITION))).toMatchObject({
      'cff-version': '1.2.0',
      version: '2026-12',
      'date-released': '2026-12-01',
      commit: EDITION.commit,
    });
  });

  it('is BibTeX', () => {
    const { entries } = parseBibtex(citationBib(EDITION), { sentenceCase: false });
    expect(entries[0]?.fields).toMatchObject({
      title: 'Serai, edition 2026-12',
      year: '2026',
      note: 'Commit 0123456789abcdef',
    });
  });

  it('lists checksums for sha256sum', () => {
    expect(checksumsFile(new Map([['a/b.txt', 'ff']]))).toBe('ff  a/b.txt\n');
  });
});
