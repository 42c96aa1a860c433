/** The syntax of the front matter. */
import { isMap, isScalar } from 'yaml';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

/** Where a character of the front matter stands in the file. */
function spotAt(file: SourceFile, offset: number): { line: number; column: number } {
  const before = file.text.slice(0, file.parts.frontMatterOffset + offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Tabs at the beginning of lines, which YAML does not read as indentation. */
function tabs(file: SourceFile): Finding[] {
  return [...file.parts.frontMatter.matchAll(/^ *\t/gm)].map((match) => ({
    at: spotAt(file, match.index + match[0].length - 1),
    message: 'the line is indented with a tab',
    fix: 'put two spaces in its place',
  }));
}

const tab: Rule = {
  name: 'file/tab',
  severity: 'error',
  summary: 'Front matter is indented with spaces.',
  mend: 'YAML does not allow tabs, because everybody sees another width. Replace each by two spaces, and set your editor to insert spaces.',
  example: 'the line is indented with a tab',
  broken: tabs,
};

const PLAIN: Record<string, string> = {
  BAD_INDENT: 'a line is indented more or less than its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'a text holds ": " and is not in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key goes over two lines, or a line has no ":"',
  MISSING_CHAR: 'a sign is missing, such as a closing quotation mark or bracket, or the ":" behind a key',
  BAD_SCALAR_START: 'a text begins with a sign that has a meaning of its own',
  UNEXPECTED_TOKEN: 'there is a sign that nobody expects here',
  BAD_ALIAS: 'a text begins with "*" or "&" and is not in quotes',
};

const yaml: Rule = {
  name: 'file/yaml',
  severity: 'error',
  summary: 'The front matter is valid YAML.',
  mend: 'Put text that holds a colon followed by a space, a `#` or quotation marks between single quotes, and double a single quote inside them. Lists and blocks are indented by two spaces.',
  example: 'the front matter is not valid YAML: a text holds ": " and is not in quotes',
  broken: (file) => {
    // Where there are tabs, they are the cause.
    if (tabs(file).length > 0) return [];
    const seen = new Set<number>();
    const findings = file
      .document()
      .errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
      .map((error) => ({
        at: spotAt(file, error.pos[0]),
        message: `the front matter is not valid YAML: ${PLAIN[error.code] ?? error.message}`,
        fix: 'put text that holds ": ", "#" or quotation marks between single quotes, and indent with spaces',
      }))
      // One slip makes several errors in its line: the first tells it.
      .filter(({ at }) => !seen.has(at.line) && seen.add(at.line));
    if (file.failure) {
      return [
        { message: `the front matter cannot be read: ${file.failure}`, fix: 'write it without "&", "*" and "<<"' },
      ];
    }
    return findings;
  },
};

const duplicateKey: Rule = {
  name: 'file/duplicate-key',
  severity: 'error',
  summary: 'A key stands once in a block.',
  mend: 'Of two equal keys programs take one or the other. Keep the right one, or make the values one list.',
  example: 'the key "iso3" stands twice in one block',
  broken: (file) =>
    file
      .document()
      .errors.filter(({ code }) => code === 'DUPLICATE_KEY')
      .map((error) => {
        const key = /^[\w-]+/.exec(file.parts.frontMatter.slice(error.pos[0]))?.[0] ?? '';
        return {
          at: spotAt(file, error.pos[0]),
          message: `the key "${key}" stands twice in one block`,
          fix: 'keep one of the two',
        };
      }),
};

const dateQuotes: Rule = {
  name: 'file/date-quotes',
  severity: 'warning',
  summary: 'Dates stand in quotes.',
  mend: 'Without quotes other programs read a moment in some time zone, or a number, and write that back. Put the date between single quotes, or run `npm run check -- --fix`.',
  example: 'the date 2026-02-04 stands without quotes',
  entry: (file) => {
    if (!/(?:: |- |\[|, )\d{4}-\d{2}/.test(file.parts.frontMatter)) return [];
    return [...plainDates(file)].map(({ offset, text }) => ({
      at: spotAt(file, offset),
      message: `the date ${text} stands without quotes`,
      fix: `write '${text}'`,
    }));
  },
};

/** The dates of a front matter that stand without quotes. */
export function plainDates(file: SourceFile): { offset: number; text: string }[] {
  const found: { offset: number; text: string }[] = [];
  const look = (node: unknown): void => {
    if (isScalar(node)) {
      if (node.type === 'PLAIN' && typeof node.value === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(node.value)) {
        found.push({ offset: node.range?.[0] ?? 0, text: node.value });
      }
    } else if (isMap(node)) for (const pair of node.items) look(pair.value);
    else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      for (const item of node.items) look(item);
    }
  };
  look(file.document().contents);
  return found;
}

export const FILE_YAML_RULES: readonly Rule[] = [tab, yaml, duplicateKey, dateQuotes];
