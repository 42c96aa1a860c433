/** The text of an entry: headings, pictures, tables, and nothing that is not Markdown. */
import { textOf, type MarkdownNode } from '../../../src/files/markdown.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';
import { SECTION_RULES } from './sections.ts';

function nodesOf(file: SourceFile, ...types: string[]): { node: MarkdownNode; offset: number }[] {
  return file.body().nodes.filter(({ node }) => types.includes(node.type));
}

const headingLevel: Rule = {
  name: 'body/heading-level',
  severity: 'error',
  summary: 'Headings of the text begin with the second level, and leave none out.',
  mend: 'The title is the first level, and who reads by ear walks from level to level. Write `##` for a section and `###` for a part of it.',
  example: 'a heading of level 4 follows one of level 2',
  entry: (file) => {
    let before = 1;
    return nodesOf(file, 'heading').flatMap(({ node, offset }): Finding[] => {
      const depth = node.depth ?? 1;
      const last = before;
      before = Math.max(2, depth);
      if (depth === 1) {
        return [
          {
            at: { body: offset },
            message: 'a heading of level 1: the title is that already',
            fix: 'write ## for a section',
          },
        ];
      }
      return depth > last + 1
        ? [
            {
              at: { body: offset },
              message:
                last === 1
                  ? `the first heading is of level ${depth}`
                  : `a heading of level ${depth} follows one of level ${last}`,
              fix: `write ${'#'.repeat(last + 1)}`,
            },
          ]
        : [];
    });
  },
};

const alt: Rule = {
  name: 'body/alt',
  severity: 'error',
  summary: 'Every picture in the text says in words what it shows.',
  mend: 'Who does not see the picture reads or hears these words. Write them between the square brackets: `![Ministers at a round table](…)`.',
  example: 'a picture without words for those who do not see it',
  entry: (file) =>
    nodesOf(file, 'image', 'imageReference')
      .filter(({ node }) => !node.alt?.trim())
      .map(({ offset }) => ({
        at: { body: offset },
        message: 'a picture without words for those who do not see it',
        fix: 'write between the square brackets what it shows',
      })),
};

const html: Rule = {
  name: 'body/html',
  severity: 'error',
  summary: 'The text is Markdown, without HTML.',
  mend: 'HTML can load what the reader did not ask for, and looks different in search, print and feeds. Write it in Markdown; a sign such as `<` in text is written `\\<`.',
  example: 'HTML in the text: "<b>"',
  entry: (file) =>
    nodesOf(file, 'html').map(({ node, offset }) => ({
      at: { body: offset },
      message: `HTML in the text: "${(node.value ?? '').split('\n', 1)[0]?.slice(0, 40) ?? ''}"`,
      fix: 'write it in Markdown; for the sign itself write \\<',
    })),
};

const tableHeader: Rule = {
  name: 'body/table-header',
  severity: 'error',
  summary: 'Every column of a table has a heading.',
  mend: 'Without headings nobody who reads by ear knows what a cell is about. Fill the first line of the table.',
  example: 'column 1 of the table has no heading',
  entry: (file) =>
    nodesOf(file, 'table').flatMap(({ node, offset }) => {
      const cells = node.children?.[0]?.children ?? [];
      const column = cells.findIndex((cell) => textOf(cell).trim() === '');
      // The corner of a table with headings on both sides may stay empty.
      return column < 0 || (column === 0 && cells.length > 1 && cells.slice(1).every((cell) => textOf(cell).trim()))
        ? []
        : [
            {
              at: { body: offset },
              message: `column ${column + 1} of the table has no heading`,
              fix: 'fill the first line of the table',
            },
          ];
    }),
};

export const BODY_RULES: readonly Rule[] = [headingLevel, ...SECTION_RULES, alt, html, tableHeader];
