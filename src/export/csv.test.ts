import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

describe('a table', () => {
  const hostile = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|" /C calc"!A0', '＝1'];

  it('lets no text be run as a formula', () => {
    const { data } = Papa.parse<Record<string, string>>(
      csvText(
        ['text'],
        hostile.map((text) => ({ text })),
      ),
      { header: true },
    );
    const cells = data.flatMap(({ text }) => text ?? []).filter((text) => text !== '');
    expect(cells).toEqual(hostile.map((text) => `'${text}`));
  });

  it('leaves numbers as they are, negative ones too', () => {
    const { data } = Papa.parse<Record<string, string>>(csvText(['n'], [{ n: -2.5 }, { n: 0 }, { n: 1e6 }]), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ n }) => n)).toEqual(['-2.5', '0', '1000000']);
  });

  it('keeps quotes, commas, line ends and every script', () => {
    const texts = ['say "hello", twice', 'two\nlines', 'Oʻzbekiston', '전자정부', 'ქართული', ''];
    const { data, errors } = Papa.parse<Record<string, string>>(
      csvText(
        ['a', 'b'],
        texts.map((a) => ({ a, b: 'x' })),
      ),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(errors).toEqual([]);
    expect(data.map(({ a }) => a)).toEqual(texts);
  });

  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(csvText(['a', 'b'], [{ a: 'x', b: undefined }])).toBe('\uFEFFa,b\r\nx,\r\n');
  });
});
