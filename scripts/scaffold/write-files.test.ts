import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../lib/failure.ts';
import { contentFolder, filesIn } from './testing.ts';
import { writeAllOrNothing } from './write-files.ts';

describe('writing new files', () => {
  it('makes the folders that are needed', () => {
    const folder = contentFolder({ 'README.md': 'x' });
    writeAllOrNothing(folder, [{ path: 'events/2031/a.md', text: 'A' }]);
    expect(readFileSync(join(folder, 'events/2031/a.md'), 'utf8')).toBe('A');
  });

  it('leaves nothing behind when one of them is there already, and that one as it was', () => {
    const folder = contentFolder({ 'topics/b.md': 'B' });
    const files = [
      { path: 'events/2031/a.md', text: 'A' },
      { path: 'topics/b.md', text: 'other' },
    ];
    expect(() => writeAllOrNothing(folder, files)).toThrow(/topics\/b\.md is there already, so nothing was written/);
    expect(filesIn(folder)).toEqual({ 'topics/b.md': 'B' });
    expect(existsSync(join(folder, 'events'))).toBe(false);
  });

  it('leaves nothing behind when one cannot be written', () => {
    const folder = contentFolder({ 'README.md': 'x' });
    mkdirSync(join(folder, 'topics'));
    writeFileSync(join(folder, 'topics/deep'), '');
    const files = [
      { path: 'topics/a.md', text: 'A' },
      { path: 'topics/deep/b.md', text: 'B' },
    ];
    expect(() => writeAllOrNothing(folder, files)).toThrow(Failure);
    expect(existsSync(join(folder, 'topics/a.md'))).toBe(false);
    expect(existsSync(join(folder, 'topics/deep'))).toBe(true);
  });

  it.each(['../outside.md', '/tmp/outside.md', 'topics/../../outside.md'])('stays in the folder: %s', (path) => {
    const folder = contentFolder({ 'README.md': 'x' });
    expect(() => writeAllOrNothing(folder, [{ path, text: 'A' }])).toThrow(/outside the content folder/);
    expect(existsSync(join(folder, path))).toBe(false);
  });
});
