import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { getFieldTree, getSubfields, type FieldNode } from '../../src/schema/field-tree.ts';
import { KINDS } from '../../src/schema/kinds.ts';
import { getTerms, VOCABULARY_NAMES } from '../../src/schema/vocabularies/index.ts';
import { PATH_SITE, readPage, ROOT_SITE } from '../lib/site.ts';

/** The direct rows of a block of fields: key, row. */
function rowsOf(list: HTMLElement | null): Map<string, HTMLElement> {
  const rows = (list?.childNodes ?? []).filter((node): node is HTMLElement => 'querySelector' in node);
  return new Map(rows.map((row) => [row.querySelector('dt code')?.text ?? '', row]));
}

/** Paths of fields that are neither in the list nor in the part it leads to. */
function missingFrom(
  root: HTMLElement,
  rows: ReadonlyMap<string, HTMLElement>,
  fields: readonly FieldNode[],
): string[] {
  return fields.flatMap((field) => {
    const row = rows.get(field.key);
    if (!row?.text.includes(field.help)) return [field.path];
    const part = row.querySelector(`a[href="#part-${field.key}"]`)
      ? root.querySelector(`#part-${field.key}`)
      : undefined;
    const within = part ? part.nextElementSibling : row.querySelector('dd .guide-fields');
    const block = field.shape === 'list' ? field.item : field;
    if (block.shape !== 'union') return missingFrom(root, rowsOf(within ?? null), getSubfields(field));
    const lists = row.querySelectorAll('.guide-form .guide-fields').map(rowsOf);
    return block.forms.flatMap(({ fields: inForm }, index) =>
      // What tells the forms apart stands in their titles.
      missingFrom(
        root,
        lists[index] ?? new Map(),
        inForm.filter(({ key }) => key !== block.typeKey),
      ),
    );
  });
}

describe.each(['guide/index.html', 'ru/guide/index.html'])('%s', (path) => {
  const root = parse(readPage(ROOT_SITE, path));

  it.each(KINDS)('tells of every field of a %s, with its help', (kind) => {
    const section = root.querySelector(`section[aria-labelledby="kind-${kind}"]`);
    expect(missingFrom(root, rowsOf(section?.querySelector('.guide-fields') ?? null), getFieldTree(kind))).toEqual([]);
  });

  it('tells of every term of every closed list', () => {
    const text = root.querySelector('section[aria-labelledby="lists"]')?.text ?? '';
    const terms = VOCABULARY_NAMES.flatMap((name) => getTerms(name));
    expect(terms.filter(({ help }) => !text.includes(help)).map(({ code }) => code)).toEqual([]);
  });

  it('marks the language of the help where it is not that of the page', () => {
    const help = root.querySelectorAll('.guide-fields dd > p:not([class]), .guide-terms dd');
    expect(help.length).toBeGreaterThan(200);
    const wrong = help.filter((node) => node.getAttribute('lang') !== (path.startsWith('ru/') ? 'en' : undefined));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is led to from the foot of every page', () => {
    const home = parse(readPage(ROOT_SITE, path.replace('guide/', '')));
    expect(home.querySelector(`.site-footer a[href="/${path.replace('index.html', '')}"]`)).not.toBeNull();
  });
});

describe('the page /admin/ of a site that has no form', () => {
  const html = readPage(ROOT_SITE, 'admin/index.html');

  it('says what to set, in every language', () => {
    const root = parse(html);
    expect(root.querySelector('section[lang="en"]')?.text).toContain('SERAI_CMS_REPOSITORY');
    expect(root.querySelector('section[lang="ru"]')?.text).toContain('SERAI_CMS_REPOSITORY');
  });

  it('is for no search engine and not in the search', () => {
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('data-pagefind-body');
  });
});

it.each([ROOT_SITE, PATH_SITE])('the JSON Schemas lie beside the pages $name', ({ folder }) => {
  for (const kind of KINDS) {
    const schema = JSON.parse(readFileSync(join(folder, `schema/v1/${kind}.json`), 'utf8')) as { $schema?: string };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  }
});
