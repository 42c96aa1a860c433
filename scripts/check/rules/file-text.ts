/** The characters of a file, before they are understood. */
import { findEntryText } from '../../../src/files/front-matter.ts';
import type { Rule } from '../rule.ts';

const MAX_BYTES = 200_000;

const unreadable: Rule = {
  name: 'file/unreadable',
  severity: 'error',
  summary: 'Every file can be opened.',
  mend: 'Check the permissions of the file, and whether another program holds it.',
  example: 'the file cannot be read: EACCES: permission denied',
};

const encoding: Rule = {
  name: 'file/encoding',
  severity: 'error',
  summary: 'Every entry is UTF-8.',
  mend: 'Other encodings turn letters of other scripts into noise. Save the file as UTF-8 in your editor.',
  example: 'the file is not UTF-8',
  text: (text) =>
    text === undefined ? [{ message: 'the file is not UTF-8', fix: 'save it as UTF-8 in your editor' }] : [],
};

const empty: Rule = {
  name: 'file/empty',
  severity: 'error',
  summary: 'No entry is empty.',
  mend: 'An empty file is mostly a forgotten one. Write the entry or delete the file.',
  example: 'the file is empty',
  text: (text) =>
    text?.replace(/^\uFEFF/, '').trim() === ''
      ? [{ message: 'the file is empty', fix: 'begin it with a line ---, then the fields, then another line ---' }]
      : [],
};

const frontMatter: Rule = {
  name: 'file/front-matter',
  severity: 'error',
  summary: 'An entry begins with its fields between two lines `---`.',
  mend: 'The first three characters of the file are `---`, without anything before them; a second line `---` ends the fields.',
  example: 'the file does not begin with front matter',
  text: (text) => {
    const bare = text?.replace(/^\uFEFF/, '');
    if (!bare || bare.trim() === '' || findEntryText(bare)) return [];
    const begun = /^---[ \t]*\r?\n/.test(bare);
    return [
      {
        message: begun ? 'the front matter does not end' : 'the file does not begin with front matter',
        fix: begun
          ? 'write a line --- behind the last field'
          : 'begin it with a line ---, then the fields, then another line ---',
      },
    ];
  },
};

const bom: Rule = {
  name: 'file/bom',
  severity: 'error',
  summary: 'No file begins with a byte order mark.',
  mend: 'Some editors of Windows write this invisible character, and other programs then do not find the front matter. Save as “UTF-8 without BOM”, or run `npm run check -- --fix`.',
  example: 'the file begins with a byte order mark',
  text: (text) =>
    text?.startsWith('\uFEFF')
      ? [{ message: 'the file begins with a byte order mark', fix: 'save it as UTF-8 without BOM, or run --fix' }]
      : [],
};

const crlf: Rule = {
  name: 'file/crlf',
  severity: 'warning',
  summary: 'Lines end as on Unix (LF).',
  mend: 'Mixed line ends make every line look changed in a comparison. Set your editor to LF, or run `npm run check -- --fix`.',
  example: 'the lines end as on Windows (CRLF)',
  text: (text) => {
    const before = text?.split('\r\n', 1)[0];
    if (text === undefined || before === undefined || before.length === text.length) return [];
    const lines = before.split('\n');
    return [
      {
        at: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
        message: 'the lines end as on Windows (CRLF)',
        fix: 'set your editor to LF, or run --fix',
      },
    ];
  },
};

const tooLarge: Rule = {
  name: 'file/too-large',
  severity: 'error',
  summary: 'No entry is larger than 200 kB.',
  mend: 'A page of that size is a book, or holds a pasted picture. Split it, or link to the document.',
  example: 'the file has 201 kB: more than 200',
  text: (_text, { bytes }) =>
    bytes > MAX_BYTES
      ? [
          {
            message: `the file has ${Math.ceil(bytes / 1000)} kB: more than 200`,
            fix: 'split it, or link to the document',
          },
        ]
      : [],
};

export const UNREADABLE = unreadable;
export const FILE_TEXT_RULES: readonly Rule[] = [unreadable, encoding, empty, frontMatter, bom, crlf, tooLarge];
