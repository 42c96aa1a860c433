import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { KINDS } from '../../src/schema/kinds.ts';
import { getTerms } from '../../src/schema/vocabularies/index.ts';
import { sampleOf } from '../../src/testing/samples.ts';
import { BODY_SECTIONS } from '../../src/schema/sections.ts';
import { labelOf } from '../scaffold/labels.ts';
import { editorSnippets } from './editor.ts';
import { FORM_KINDS, issueForm, type FormElement } from './issue-form.ts';
import { jsonSchemaOf, translationSchemaOf } from './json-schema.ts';
import { makeShapes, staleShapes } from './shapes.ts';

describe('the files that are made from the schemas', () => {
  it('are as the schemas are: when this fails, run "npm run shapes"', async () => {
    expect(staleShapes(await makeShapes()).map(({ path }) => path)).toEqual([]);
  });

  it('count as out of date when one differs or is missing', () => {
    const real = { path: '.vscode/extensions.json', text: readFileSync('.vscode/extensions.json', 'utf8') };
    const changed = { ...real, text: `${real.text}\n` };
    const missing = { path: 'templates/no-such-kind.csv', text: 'id\n' };
    expect(staleShapes([real, changed, missing])).toEqual([changed, missing]);
  });
});

// What only our own tools read is in the schema as a note.
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  keywords: ['x-ref', 'x-vocabulary', 'x-translate', 'enumDescriptions'],
});
const schemas = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    { original: ajv.compile(jsonSchemaOf(kind)), translation: ajv.compile(translationSchemaOf(kind)) },
  ]),
);

describe('the JSON Schema', () => {
  it.each(KINDS)('of a %s says what it is, where it lives and what goes into each field', (kind) => {
    const schema = jsonSchemaOf(kind) as { properties: Record<string, { title?: string; description?: string }> };
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(new RegExp(`^https://.*/schema/v1/${kind}\\.json$`)) as string,
    });
    const bare = Object.entries(schema.properties).filter(([, { title, description }]) => !title || !description);
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  it('accepts every file of the collection', () => {
    const refused = globSync('**/*.{md,mdx}', { cwd: 'content' }).flatMap((path) => {
      const entry = findEntryPath(path);
      const parts = findEntryText(readFileSync(`content/${path}`, 'utf8'));
      const judge = entry && schemas[entry.kind]?.[entry.locale ? 'translation' : 'original'];
      return !judge || !parts || judge(parse(parts.frontMatter))
        ? []
        : [`${path} ${JSON.stringify(judge.errors?.[0])}`];
    });
    expect(refused).toEqual([]);
  });

  it.each([
    ['an unknown key', { nme: 'x' }],
    ['an unknown term', { stage: 'alive' }],
    ['a wrong type', { topics: 'smart-city' }],
    ['a missing field', { country: undefined }],
    ['a date that is none', { started: 'July 2013' }],
  ])('refuses %s', (_, change) => {
    expect(schemas['case']?.original(sampleOf('case'))).toBe(true);
    expect(schemas['case']?.original(sampleOf('case', change))).toBe(false);
  });
});

describe.each(FORM_KINDS)('the issue form of a %s', (kind) => {
  const form = issueForm(kind) as { body: FormElement[] };
  const questions = form.body.filter(({ type }) => type !== 'markdown');
  const labels = questions.map(({ attributes }) => String(attributes['label']));

  it('asks each question once, under an id of its own', () => {
    expect(labels).toEqual([...new Set(labels)]);
    const ids = questions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[a-zA-Z0-9_-]+$/.test(id ?? ''))).toEqual([]);
  });

  it('asks in the words by which the answers are read', () => {
    expect(labels).toContain(labelOf('title'));
    expect(labels).toEqual(expect.arrayContaining([...BODY_SECTIONS[kind]]));
  });

  it('offers closed lists by their labels, none of them twice and none that GitHub keeps for itself', () => {
    const lists = questions
      .filter(({ type }) => type === 'dropdown')
      .map(({ attributes }) => attributes['options'] as string[]);
    expect(lists).toContainEqual(getTerms(kind === 'case' ? 'stage' : 'eventFormat').map(({ label }) => label));
    expect(lists.flat().filter((label) => /^none$/i.test(label))).toEqual([]);
    expect(lists.filter((options) => new Set(options).size < options.length)).toEqual([]);
  });

  it('holds text where GitHub wants text', () => {
    const file = parse(readFileSync(`.github/ISSUE_TEMPLATE/${kind}.yml`, 'utf8'), { version: '1.1' }) as {
      body: FormElement[];
    };
    const wrong = file.body.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(
        ([, value]) => typeof value !== 'string' && typeof value !== 'boolean' && !Array.isArray(value),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the skeletons in VS Code', () => {
  it.each(KINDS)('of a %s holds what its schema asks for', (kind) => {
    const { body } = editorSnippets()[`New ${kind}`] as { body: string[] };
    const text = body
      .join('\n')
      .replace(/\$\{\d+\|((?:\\.|[^\\|])*?)[,|][^}]*\}/g, '$1')
      .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
      .replace(/\\([\\$}])/g, '$1');
    const data: unknown = parse(findEntryText(text)?.frontMatter ?? '');
    schemas[kind]?.original(data);
    expect(schemas[kind]?.original.errors ?? []).toEqual([]);
  });
});
