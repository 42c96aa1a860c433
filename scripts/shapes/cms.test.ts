import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { cmsBackend } from '../../src/domain/cms.ts';
import { getFieldTree } from '../../src/schema/field-tree.ts';
import { KIND_FOLDERS, KINDS } from '../../src/schema/kinds.ts';
import { cmsCollections } from './cms.ts';

const ajv = new Ajv({ strict: false });
addFormats(ajv);
const isValid = ajv.compile(
  JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object,
);

interface Field {
  name: string;
  label?: string;
  hint?: string;
  widget: string;
  required?: boolean | string[];
  i18n?: boolean;
  collection?: string;
  value_field?: string;
  options?: { label: string; value: string }[];
  typeKey?: string;
  types?: Field[];
  field?: Field;
  fields?: Field[];
}

interface Collection extends Field {
  folder: string;
  path?: string;
  fields: Field[];
}

const { collections } = cmsCollections() as unknown as { collections: Collection[] };

function* below(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    yield* below([...(field.fields ?? []), ...(field.types ?? []), ...(field.field ? [field.field] : [])]);
  }
}

function fieldOf(collection: string, name: string): Field | undefined {
  return collections.find((one) => one.name === collection)?.fields.find((field) => field.name === name);
}

const SETTINGS = { repository: 'serai/serai', branch: 'main', baseUrl: 'https://auth.example.org', appId: 'abc' };

describe('the configuration of the form', () => {
  it.each(['github', 'gitlab', 'test-repo'])('is valid for Sveltia CMS when it saves to %s', (backend) => {
    isValid({
      ...cmsBackend({ backend, ...SETTINGS }),
      app_title: 'Serai',
      logo: { src: '/a.svg' },
      ...cmsCollections(),
    });
    expect(isValid.errors?.slice(0, 5) ?? []).toEqual([]);
  });

  it('would not be valid with a widget that there is not, or without a backend', () => {
    const broken = structuredClone(collections);
    if (broken[0]?.fields[0]) broken[0].fields[0].widget = 'strnig';
    expect(isValid({ backend: { name: 'test-repo' }, ...cmsCollections() })).toBe(true);
    expect(isValid(cmsCollections())).toBe(false);
    expect(isValid({ backend: { name: 'svn' }, ...cmsCollections(), collections: broken })).toBe(false);
  });

  it.each(KINDS)('has a form for a %s with all its fields, its text and its translation', (kind) => {
    const form = collections.find(({ name }) => name === KIND_FOLDERS[kind]);
    expect(form?.folder).toBe(`content/${KIND_FOLDERS[kind]}`);
    const keys = getFieldTree(kind).map(({ key }) => key);
    expect(form?.fields.map(({ name }) => name).toSorted()).toEqual([...keys, 'body', 'translation'].toSorted());
  });

  it('puts files where their ids say', () => {
    expect(collections.find(({ name }) => name === 'cases')?.path).toBe('{{country}}/{{slug}}');
    expect(collections.find(({ name }) => name === 'events')?.path).toMatch(/^\{\{start \| .*\/\{\{ slug \}\}$/);
  });

  it('picks other entries by their id', () => {
    const pickers = [...below(collections.flatMap(({ fields }) => fields))].filter(
      ({ widget }) => widget === 'relation',
    );
    const names = new Set(collections.map(({ name }) => name));
    expect(pickers.length).toBeGreaterThan(20);
    expect(pickers.filter(({ collection = '' }) => !names.has(collection))).toEqual([]);
    expect(fieldOf('cases', 'country')).toMatchObject({ collection: 'countries', value_field: '{{slug}}' });
    expect(fieldOf('cases', 'related')).toMatchObject({ value_field: '{{country}}/{{slug}}' });
  });

  it('offers terms by their labels, and says of every field what goes into it', () => {
    expect(fieldOf('cases', 'stage')?.options).toContainEqual({ label: 'Live', value: 'live' });
    const mute = [...below(collections.flatMap(({ fields }) => fields))].filter(
      // The forms of a block and the items of a plain list stand below a field that has its hint.
      ({ name, hint, widget, label }) => !label || (!hint && widget !== 'object' && name !== 'value'),
    );
    expect(mute.map(({ name }) => name)).toEqual([]);
  });

  it('lets outcomes come in their three forms', () => {
    const outcomes = fieldOf('cases', 'outcomes');
    expect(outcomes?.typeKey).toBe('kind');
    expect(outcomes?.types?.map(({ name }) => name)).toEqual(['figure', 'target', 'finding']);
    expect(outcomes?.types?.flatMap(({ fields = [] }) => fields.map(({ name }) => name))).not.toContain('kind');
  });

  it('asks of a translation only words that lie in no list', () => {
    expect(fieldOf('cases', 'summary')).toMatchObject({ i18n: true, required: ['en'] });
    expect(fieldOf('events', 'place')).toMatchObject({ i18n: true });
    expect(fieldOf('cases', 'stage')?.i18n).toBeUndefined();
    expect(fieldOf('cases', 'outcomes')?.i18n).toBeUndefined();
  });
});
