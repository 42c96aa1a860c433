import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../src/schema/kinds.ts';
import { checkContent } from '../check/check-content.ts';
import { generateContent, generateEntries } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'serai-generated-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (count: number) =>
  [...generateEntries(count)]
    .reduce((hash, entry) => hash.update(JSON.stringify(entry)), createHash('sha256'))
    .digest('hex');

describe('the synthetic collection', () => {
  it('is the same in every run', () => {
    expect(hashOf(150)).toBe(hashOf(150));
    expect(hashOf(150)).not.toBe(hashOf(151));
  });

  it.each([100, 1000])('has as many entries as were asked for: %i', (count) => {
    expect([...generateEntries(count)].filter(({ locale }) => !locale)).toHaveLength(count);
  });

  it('has every kind, and text in three languages, with tables, marks and links', () => {
    const entries = [...generateEntries(200)];
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    const text = entries.map(({ data, body }) => JSON.stringify(data) + body).join('\n');
    for (const part of [/[а-я]{4}/, /[가-힣]{2}/, /\| --- \|/, /\[\^s1\]/, /\]\(\/cases\//]) expect(text).toMatch(part);
  });

  it('has no error by the rules of the real content', () => {
    generateContent(folder, 300);
    const errors = checkContent(folder, folder).problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});
