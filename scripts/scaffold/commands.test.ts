import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runNode } from '../lib/tool.ts';
import { contentFolder, filesIn } from './testing.ts';

// Each starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 });

const TABLE = 'title,kind\nOffice of Lakes,agency\nMinistry of Lakes,minstry\n';

function folderWith(name: string, text: string): { content: string; file: string } {
  const content = contentFolder();
  const file = join(content, '..', name);
  writeFileSync(file, text);
  return { content, file };
}

describe('npm run new', () => {
  it('works without a terminal and names what it wrote', async () => {
    const content = contentFolder();
    const args = ['organisation', '--content', content, '--title', 'Office of Lakes', '--kind', 'agency'];
    const first = await runNode('scripts/new.ts', args);
    expect(first.output).toContain('content/organisations/office-of-lakes.md');
    expect(first.ok).toBe(true);
    const second = await runNode('scripts/new.ts', args);
    expect(second.output).toMatch(
      /^Nothing was written\.\n {2}--id: there is an organisation "office-of-lakes" already/,
    );
    expect(second.ok).toBe(false);
  });

  it.each([
    [[], /^Say what it is, one of event, topic, /],
    [['evnt'], /^There is no kind "evnt": did you mean "event"/],
    [['topic', '--title', 'X'], /^Nothing was written; missing: --summary, --kind\./],
    [['topic', '--content', '/nowhere'], /^There is no content folder at \/nowhere/],
  ])('with %j says in a sentence what is wrong', async (args, message) => {
    const { ok, output } = await runNode('scripts/new.ts', args);
    expect(ok).toBe(false);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^ +at /m);
  });
});

describe('npm run import', () => {
  it.each([
    [[], false],
    [['--dry-run'], false],
    [['--partial'], true],
    [['--partial', '--dry-run'], false],
  ])('with a wrong row and %j tells it, fails, and writes the right one: %s', async (flags, isWritten) => {
    const { content, file } = folderWith('table.csv', TABLE);
    const args = [file, '--kind', 'organisation', '--content', content, ...flags];
    const { ok, output } = await runNode('scripts/import.ts', args);
    expect(ok).toBe(false);
    expect(output).toContain('row 3, kind: "minstry" is not one of its values: did you mean "ministry"?');
    expect('organisations/office-of-lakes.md' in filesIn(content)).toBe(isWritten);
  });

  it('prints a template', async () => {
    const { ok, output } = await runNode('scripts/import.ts', ['--template', 'person']);
    expect(ok).toBe(true);
    expect(output).toMatch(/^title,names\.1\.value,/);
  });

  it.each([
    [['x.csv'], /^Say of which kind the rows are with --kind/],
    [['x.csv', '--kind', 'cse'], /^There is no kind "cse": did you mean "case"/],
    [['x.csv', '--kind', 'case'], /^The table x\.csv cannot be read/],
    [['--knd', 'case'], /^Unknown option '--knd'\. Call it as: npm run import/],
    [[], /^Name one table/],
  ])('with %j says in a sentence what is wrong', async (args, message) => {
    const { ok, output } = await runNode('scripts/import.ts', args);
    expect([ok, output]).toEqual([false, expect.stringMatching(message)]);
  });
});

describe('npm run from-issue', () => {
  it('lists what is missing and writes nothing', async () => {
    const { content, file } = folderWith('issue.md', '### Title\n\nLakes\n\n### Format\n\nForum\n');
    const before = filesIn(content);
    const { ok, output } = await runNode('scripts/from-issue.ts', [file, '--content', content]);
    expect(ok).toBe(false);
    expect(output).toMatch(/^Nothing was written\. .*\n- Summary: is missing/);
    expect(filesIn(content)).toEqual(before);
  });

  it.each([
    [['nowhere.md'], /^The file nowhere\.md cannot be read/],
    [['package.json'], /^The text is not the body of an issue/],
    [['package.json', '--kind', 'topic'], /^There is no form for "topic": those are case and event/],
    [[], /^Name one file/],
  ])('with %j says in a sentence what is wrong', async (args, message) => {
    const { ok, output } = await runNode('scripts/from-issue.ts', args);
    expect([ok, output]).toEqual([false, expect.stringMatching(message)]);
  });
});
