import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledContent } from './kept-bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'serai-bundle-'));
afterAll(() => rmSync(root, { recursive: true }));

let run = 0;

function stampOf(files: Record<string, string>): string | undefined {
  const content = join(root, String(run++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return bundledContent(content);
}

describe('what the code of the pages takes from the content', () => {
  const plain = stampOf({ 'cases/kr/x.md': 'A', 'pages/about.mdx': 'B' });

  it('is not an entry', () => {
    expect(stampOf({ 'cases/kr/x.md': 'other', 'cases/kr/y.md': 'new', 'pages/about.mdx': 'B' })).toBe(plain);
  });

  it('is a page with components', () => {
    expect(stampOf({ 'cases/kr/x.md': 'A', 'pages/about.mdx': 'other' })).not.toBe(plain);
    expect(stampOf({ 'cases/kr/x.md': 'A', 'pages/about.mdx': 'B', 'pages/more.mdx': '' })).not.toBe(plain);
  });

  it('is unknown while there is a picture, so that nothing is kept', () => {
    expect(stampOf({ 'cases/kr/x.md': 'A', 'cases/kr/x.jpg': '' })).toBeUndefined();
  });

  it('is nothing where there is no content', () => {
    expect(bundledContent(join(root, 'nowhere'))).toBe('');
  });
});
