import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseTable, readTable } from './table.ts';

function saved(bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'serai-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'table.csv'), bytes);
  return join(folder, 'table.csv');
}

describe('a table', () => {
  it.each([
    ['with commas', 'title,place.city\n"A; b, c",Dubai\n'],
    ['with semicolons', 'title;place.city\n"A; b, c";Dubai\n'],
    ['with tabs', 'title\tplace.city\nA; b, c\tDubai\n'],
    ['of Windows, with a mark at its start', '\uFEFFtitle;place.city\r\n"A; b, c";Dubai\r\n'],
  ])('%s is read', (_, text) => {
    expect(readTable(saved(text))).toEqual({
      header: ['title', 'place.city'],
      rows: [{ number: 2, cells: ['A; b, c', 'Dubai'] }],
    });
  });

  it('counts rows as a spreadsheet does, empty ones and line breaks in cells included', () => {
    const { rows } = parseTable('title\n"A\nB"\n\nC\n', 'x.csv');
    expect(rows).toEqual([
      { number: 2, cells: ['A\nB'] },
      { number: 4, cells: ['C'] },
    ]);
  });

  it('that is not UTF-8 is refused', () => {
    expect(() => readTable(saved(Uint8Array.of(0x74, 0xe9, 0x0a)))).toThrow(/not UTF-8: save it as/);
  });

  it.each([
    ['', /is empty/],
    ['title\n"open', /cannot be read: /],
  ])('that holds %j is refused in a sentence', (text, message) => {
    expect(() => parseTable(text, 'x.csv')).toThrow(message);
  });

  it('that is not there is told', () => {
    expect(() => readTable('nowhere.csv')).toThrow(/nowhere\.csv cannot be read/);
  });
});
