import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findKeptPath } from './kept-entries.ts';
import { readEntries } from './read-entries.ts';

const FILES = 60;
let root: string;
let kept: string;
let said: string[];

const textOf = (title: string, body: string) =>
  `---\ntitle: ${title}\nsummary: ${'What it is about, in words. '.repeat(3)}\nkind: technology\n---\n\n${body}\n`;

function write(file: string, text: string): void {
  mkdirSync(join(root, 'content', file, '..'), { recursive: true });
  writeFileSync(join(root, 'content', file), text);
}

const read = (version = 'this code') =>
  readEntries({ root: join(root, 'content'), kept, version, say: (sentence) => said.push(sentence) });
const titleOf = (file: string) => (entry(file)?.data as { title: string } | undefined)?.title;
const entry = (file: string, version?: string) => read(version).find((one) => one.file === file);

/** What is kept says something else than the file, so that is seen which of them was read. */
const mark = () => writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('"title":"Topic', '"title":"Kept topic'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serai-entries-'));
  kept = join(root, 'kept', 'entries.json');
  said = [];
  for (let number = 0; number < FILES; number++)
    write(`topics/topic-${number}.md`, textOf(`Topic ${number}`, 'A body.'));
  write('topics/topic-1.ru.md', textOf('Тема', 'Текст.'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe('the entries of a folder', () => {
  it('are read with their translations, and nothing beside them is', () => {
    write('topics/.draft.md', 'no entry');
    write('topics/.old/topic-1.md', 'no entry');
    write('topics/notes.txt', 'no entry');
    expect(read()).toHaveLength(FILES + 1);
    expect(entry('topics/topic-1.ru.md')).toMatchObject({ kind: 'topic', id: 'topic-1', locale: 'ru' });
  });

  it.each([
    ['no front matter', 'Text only.', 'topics/wrong.md has no front matter; run "npm run check"'],
    ['no YAML', '---\ntitle: [\n---\n', 'The front matter of topics/wrong.md cannot be read; run "npm run check"'],
    ['a wrong field', '---\ntitle: 5\nsummary: A.\n---\n', 'topics/wrong.md is not that of its kind (title: '],
  ])('are told of in one sentence: %s', (_, text, message) => {
    write('topics/wrong.md', text);
    expect(read).toThrow(message);
  });
});

describe('what was read of the entries', () => {
  it('is not read again while nothing changed', () => {
    const first = read();
    expect(read()).toEqual(first);
    mark();
    expect(titleOf('topics/topic-2.md')).toBe('Kept topic 2');
    expect(said).toEqual([]);
  });

  it('is read again of a file whose front matter changed', () => {
    const before = entry('topics/topic-2.md');
    mark();
    write('topics/topic-2.md', textOf('Another name', 'A body.'));
    expect(titleOf('topics/topic-2.md')).toBe('Another name');
    expect(entry('topics/topic-2.md')?.front).not.toBe(before?.front);
    expect(entry('topics/topic-2.md')?.body).toBe(before?.body);
  });

  it('stays when only the body changed, whose digest is another', () => {
    const before = entry('topics/topic-2.md');
    mark();
    write('topics/topic-2.md', textOf('Topic 2', 'Another body.'));
    expect(titleOf('topics/topic-2.md')).toBe('Kept topic 2');
    expect(entry('topics/topic-2.md')?.body).not.toBe(before?.body);
  });

  it('goes with its file', () => {
    read();
    rmSync(join(root, 'content', 'topics/topic-2.md'));
    expect(entry('topics/topic-2.md')).toBeUndefined();
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -100)],
    ['something else', () => '{"version":"this code","files":[null]}'],
  ])('is dropped with one sentence when it is damaged: %s', (_, damage) => {
    const first = read();
    mark();
    writeFileSync(kept, damage(readFileSync(kept, 'utf8')));
    expect(read()).toEqual(first);
    expect(said).toEqual(['What earlier runs had read of the entries is damaged: all entries are read anew.']);
  });

  it('is dropped with one sentence when other code read it', () => {
    const first = read();
    mark();
    expect(read('other code')).toEqual(first);
    expect(said).toEqual([
      'What earlier runs had read of the entries was read by another version: all entries are read anew.',
    ]);
  });

  it('is not written for a few changes, and leaves no other file', () => {
    read();
    const written = readFileSync(kept, 'utf8');
    write('topics/topic-2.md', textOf('Another name', 'A body.'));
    read();
    expect(readFileSync(kept, 'utf8')).toBe(written);
    expect(readdirSync(join(root, 'kept'))).toEqual(['entries.json']);
  });

  it('is not kept where nothing is to be', () => {
    vi.stubEnv('SERAI_KEPT', 'off');
    expect(findKeptPath()).toBeUndefined();
    vi.stubEnv('SERAI_KEPT', root);
    expect(findKeptPath()?.startsWith(join(root, 'serai-entries'))).toBe(true);
  });
});
