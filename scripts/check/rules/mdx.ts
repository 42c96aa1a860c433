/** Pages of the site in MDX: a closed list of components, and no code. */
import type { MarkdownNode } from '../../../src/files/markdown.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Finding, Rule } from '../rule.ts';

/** The components that a page may use. */
const COMPONENTS = ['Counts', 'Grades', 'Vocabulary'];
/** The only code that an attribute may hold: a value that the page is given. */
const GIVEN = /^props\.[a-z][A-Za-z]*$/;

interface JsxNode extends MarkdownNode {
  name?: string | null;
  attributes?: { type: string; name?: string; value?: string | { value?: string } | null }[];
}

const CODE = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

const code: Rule = {
  name: 'body/mdx-code',
  severity: 'error',
  summary: 'Pages in MDX hold no import, no export and no expression other than `props.…` in an attribute.',
  mend: 'Code in content would run on the machine that builds the site, so a pull request could do anything. Write text, or use one of the components as it is.',
  example: 'code in the text: "import fs from "fs""',
  entry: (file) =>
    file.body().nodes.flatMap(({ node, offset }): Finding[] => {
      const finding = (text: string): Finding => ({
        at: { body: offset },
        message: `code in the text: "${text.split('\n', 1)[0]?.slice(0, 40) ?? ''}"`,
        fix: 'write it as text; of code only {props.…} in an attribute is allowed',
      });
      if (CODE.has(node.type)) return [finding(node.value ?? '')];
      return ((node as JsxNode).attributes ?? []).flatMap(({ type, name, value }) => {
        if (type !== 'mdxJsxAttribute') return [finding(typeof value === 'string' ? value : '{…}')];
        if (/^(?:on[A-Z]|set:|client:|dangerously)/.test(name ?? '')) return [finding(name ?? '')];
        const expression = typeof value === 'object' ? value?.value : undefined;
        return expression === undefined || GIVEN.test(expression.trim()) ? [] : [finding(expression)];
      });
    }),
};

const component: Rule = {
  name: 'body/mdx-component',
  severity: 'error',
  summary: `Pages in MDX use the components ${COMPONENTS.join(', ')} and no others.`,
  mend: 'The list is closed, so that a page can do only what somebody has tested. HTML elements are written in Markdown.',
  example: 'there is no component "Count"',
  entry: (file) =>
    file.body().nodes.flatMap(({ node, offset }) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
      const name = (node as JsxNode).name ?? '';
      return COMPONENTS.includes(name)
        ? []
        : [
            {
              at: { body: offset },
              message: `there is no component "${name}"`,
              fix: didYouMean(name, COMPONENTS) || `the components are: ${COMPONENTS.join(', ')}`,
            },
          ];
    }),
};

const syntax: Rule = {
  name: 'body/mdx-syntax',
  severity: 'error',
  summary: 'The text of a page in MDX can be read.',
  mend: 'In MDX the signs `<` and `{` begin a component or an expression. Write `\\<` and `\\{` for the signs themselves, and close what you open.',
  example:
    'the text is not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
  entry: (file) => {
    const { failure } = file.body();
    if (!failure) return [];
    const start = file.text.slice(0, file.parts.bodyOffset).split('\n').length;
    return [
      {
        at: { line: start + failure.line - 1, column: failure.column },
        message: `the text is not valid MDX: ${failure.message}`,
        fix: 'write \\< and \\{ for the signs themselves, and close what you open',
      },
    ];
  },
};

export const MDX_RULES: readonly Rule[] = [code, component, syntax];
