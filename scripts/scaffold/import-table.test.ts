import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/schema/kinds.ts';
import { assemble } from './cells.ts';
import { csvTemplate } from './csv-template.ts';
import { complete } from './defaults.ts';
import { importTable } from './import-table.ts';
import { schemaComplaints } from './schema-complaints.ts';
import { parseTable } from './table.ts';
import { contentFolder, errorsIn, filesIn } from './testing.ts';
import { writeAllOrNothing } from './write-files.ts';

const SUMMARY = 'Small grants are paid through mobile wallets since 2024 with figures by the operator and one audit.';
const HEADER = 'title,summary,country,kind,level,functions,topics,stage,organisations,sources.1.url,id';
const row = (title: string, rest: string) => `${title},${SUMMARY},${rest}`;
const GOOD = 'uz,service,national,01|10,smart-city,live,owner: mdt|Fund of Rivers,https://example.org/a,';

function judge(text: string, kind: (typeof KINDS)[number] = 'case', content = contentFolder()) {
  return { content, ...importTable(kind, parseTable(text, 'table.csv'), content) };
}

const printed = (result: ReturnType<typeof judge>) =>
  result.complaints.map(({ row: number, column, message }) => `${number} ${column}: ${message}`);

describe('a table of entries', () => {
  it('becomes entries that pass the checker, a new body that two rows name once', () => {
    const result = judge(`${HEADER}\n${row('First', GOOD)}\n${row('Second', GOOD)}\n`);
    expect(printed(result)).toEqual([]);
    expect(result.files.map(({ path }) => path)).toEqual([
      'cases/uz/first.md',
      'organisations/fund-of-rivers.md',
      'cases/uz/second.md',
    ]);
    writeAllOrNothing(result.content, result.files);
    expect(errorsIn(result.content)).toEqual([]);
  });

  it('tells everything that is wrong, by row and column', () => {
    const bad = 'uz,servce,national,01|99,smart-cty,paused,owner: nobody,ftp://example.org,';
    const result = judge(`${HEADER}\n${row('First', GOOD)}\n${row('X', bad)}\n\n${row('', GOOD)}\n`);
    expect(result.valid).toBe(1);
    expect(printed(result)).toEqual([
      '3 kind: "servce" is not one of its values: did you mean "service"?',
      expect.stringMatching(/^3 functions\.2: "99" is not one of its values: /),
      '3 topics.1: there is no topic "smart-cty": did you mean "smart-city"?',
      '3 organisations.1.organisation: there is no organisation "nobody": for a new one write the full name, not an id',
      '3 title: needs at least 2 characters, and has 1',
      '3 sources.1.url: is not an address that starts with https:// ("ftp://example.org")',
      expect.stringMatching(/^3 stageReason: is missing/),
      expect.stringMatching(/^5 title: is missing/),
    ]);
  });

  it('may hold rows that refer to later ones', () => {
    const text = 'title,kind,parent\nOffice of Lakes,agency,Ministry of Lakes\nMinistry of Lakes,ministry,\n';
    const result = judge(text, 'organisation');
    expect(printed(result)).toEqual([]);
    expect(result.files[0]?.text).toContain('parent: ministry-of-lakes');
  });

  it('may not hold a row that refers to one that is refused', () => {
    const text = 'title,kind,parent\nOffice of Lakes,agency,Ministry of Lakes\nMinistry of Lakes,minstry,\n';
    const result = judge(text, 'organisation');
    expect(result.files).toEqual([]);
    expect(printed(result)).toEqual([
      expect.stringMatching(/^2 parent: there is no organisation "ministry-of-lakes"/),
      expect.stringMatching(/^3 kind: "minstry"/),
    ]);
  });

  it('may not hold two rows with one id, nor one that is there already', () => {
    const result = judge(`${HEADER}\n${row('Portal', GOOD)}\n${row('First', GOOD)}\n${row('First!', GOOD)}\n`);
    expect(printed(result)).toEqual([
      expect.stringMatching(/^2 id: there is a case "uz\/portal" already/),
      '4 id: row 3 has the id uz/first too: give another one',
    ]);
  });

  it('may bring its text, which the checker judges', () => {
    const header = HEADER.replace('id', 'body');
    const result = judge(
      `${header}\n${row('First', `${GOOD}Text.[^example]`)}\n${row('Second', `${GOOD}Text.[^no]`)}\n`,
    );
    expect(result.files[0]?.text).toMatch(/---\n\nText\.\[\^example\]\n$/);
    expect(printed(result)).toEqual([expect.stringMatching(/^3 : .*\[\^no\]/)]);
  });

  it.each([
    ['title,summry', /"summry" is not a field of a case: did you mean "summary"/],
    ['title,title', /"title" stands twice/],
    ['title,,kind', /column 2 has no name/],
    ['title,ai', /"ai" has parts: write ai\.use/],
  ])('whose header is %s is refused', (header, message) => {
    expect(() => judge(`${header}\nx,y,z\n`)).toThrow(message);
  });

  it('tells of cells without a column', () => {
    expect(printed(judge('title,kind\nOffice,agency,stray\n', 'organisation'))).toEqual([
      expect.stringMatching(/^2 : has 1 cell more than the header/),
    ]);
  });

  it('writes nothing by itself', () => {
    const content = contentFolder();
    const before = filesIn(content);
    judge(`${HEADER}\n${row('First', GOOD)}\n`, 'case', content);
    expect(filesIn(content)).toEqual(before);
  });
});

describe.each(KINDS)('the template of a %s', (kind) => {
  it('names columns that an import takes, with an example that the schema takes', () => {
    const { header, rows } = parseTable(csvTemplate(kind), 'template.csv');
    expect(header.slice(-2)).toEqual(['id', 'body']);
    const cells = header.slice(0, -2).map((column, index) => ({ column, text: rows[0]?.cells[index] ?? '' }));
    const { data, complaints } = assemble(kind, cells);
    expect([...complaints, ...schemaComplaints(kind, complete(kind, data))]).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});
