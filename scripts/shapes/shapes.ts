/** Every file that is made from the schemas; nobody writes these by hand. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { KINDS } from '../../src/schema/kinds.ts';
import { csvTemplate } from '../scaffold/csv-template.ts';
import { cmsCollections } from './cms.ts';
import { EDITOR_EXTENSIONS, EDITOR_SETTINGS, EDITOR_TASKS, editorSnippets } from './editor.ts';
import { FORM_KINDS, issueForm } from './issue-form.ts';
import { jsonSchemaOf, translationSchemaOf } from './json-schema.ts';

export interface Shape {
  /** Relative to the folder of package.json. */
  path: string;
  text: string;
}

const MADE = 'Made from src/schema/ by "npm run shapes"; changes here are lost.';

/** The form in which the files of the project are kept, so that the check of formats has nothing to say. */
async function formatted(path: string, text: string): Promise<Shape> {
  return { path, text: await format(text, { ...(await resolveConfig(path)), filepath: path }) };
}

function json(path: string, value: unknown): Promise<Shape> {
  return formatted(path, JSON.stringify(value));
}

/** With every text in quotes: a date without them is no text to everybody. */
function yaml(path: string, value: unknown): Promise<Shape> {
  return formatted(
    path,
    `# ${MADE}\n${stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })}`,
  );
}

/** All shapes, as they should be. */
export async function makeShapes(): Promise<Shape[]> {
  return Promise.all([
    ...KINDS.map((kind) => json(`public/schema/v1/${kind}.json`, jsonSchemaOf(kind))),
    ...KINDS.map((kind) => json(`public/schema/v1/${kind}.translation.json`, translationSchemaOf(kind))),
    json('src/export/cms-collections.json', cmsCollections()),
    json('.vscode/settings.json', EDITOR_SETTINGS),
    json('.vscode/extensions.json', EDITOR_EXTENSIONS),
    json('.vscode/tasks.json', EDITOR_TASKS),
    json('.vscode/serai.code-snippets', editorSnippets()),
    ...FORM_KINDS.map((kind) => yaml(`.github/ISSUE_TEMPLATE/${kind}.yml`, issueForm(kind))),
    ...KINDS.map((kind) => Promise.resolve({ path: `templates/${kind}.csv`, text: csvTemplate(kind) })),
  ]);
}

/** The text of a file, without the line ends that Git may have changed; empty when there is none. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}

/** Those that differ from the files. */
export function staleShapes(shapes: readonly Shape[]): Shape[] {
  return shapes.filter(({ path, text }) => textOf(path) !== text);
}
