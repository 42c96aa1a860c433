/** The editor's loop: what is saved stands on the page, without the server being started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateContent } from '../../scripts/bench/generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'serai-dev-'));
const content = join(folder, 'content');
const topic = (name: string) => join(content, 'topics', name);
const TO_AN_EDITOR = { NODE_ENV: 'development', VITEST: undefined, SERAI_BASE: '/' };
let server: ChildProcess;
let address = '';
let output = '';

/** Asks until the answer is as wanted. */
async function until(path: string, wanted: (status: number, html: string) => boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      const response = await fetch(address + path);
      const html = await response.text();
      if (!wanted(response.status, html)) throw new Error(`${path} (${response.status}) is not as wanted.\n${output}`);
    },
    { timeout: 15_000, interval: 50 },
  );
}

const edit = (file: string, title: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));

beforeAll(async () => {
  generateContent(content, 30);
  server = spawn(process.execPath, ['scripts/dev.ts'], {
    // Vite serves nothing live to whoever is a test.
    env: { ...process.env, ...TO_AN_EDITOR, SERAI_CONTENT: content, SERAI_KEPT: join(folder, 'kept') },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data: Buffer) => {
      output += data.toString();
    });
  await vi.waitFor(
    () => {
      address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
      if (!address) throw new Error(`The server does not listen.\n${output}`);
    },
    { timeout: 60_000 },
  );
  await until('/topics/topic-0/', (status) => status === 200);
}, 120_000);

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('while editing', () => {
  it('a changed title stands on its page and on others', async () => {
    edit(topic('topic-0.md'), 'Quite another title');
    await until('/topics/topic-0/', (_, html) => html.includes('Quite another title'));
    await until('/topics/', (_, html) => html.includes('Quite another title'));
  });

  it('every one of many edits in a row is seen', async () => {
    for (let number = 0; number < 5; number++) {
      edit(topic('topic-0.md'), `Title ${number}`);
      await until('/topics/topic-0/', (_, html) => html.includes(`Title ${number}`));
    }
  });

  it('a changed body stands on its page', async () => {
    writeFileSync(topic('topic-0.md'), `${readFileSync(topic('topic-0.md'), 'utf8')}\nA new paragraph.\n`);
    await until('/topics/topic-0/', (_, html) => html.includes('A new paragraph.'));
  });

  it('a new file has a page, and none when it is deleted', async () => {
    writeFileSync(topic('new-one.md'), readFileSync(topic('topic-0.md')));
    await until('/topics/new-one/', (status) => status === 200);
    renameSync(topic('new-one.md'), topic('renamed.md'));
    await until('/topics/renamed/', (status) => status === 200);
    rmSync(topic('renamed.md'));
    await until('/topics/renamed/', (status) => status === 404);
    await until('/topics/new-one/', (status) => status === 404);
  });

  it('a translation stands on its page', async () => {
    const text =
      '---\ntitle: По-русски\ntranslation:\n  method: human\n  sourceHash: 0123456789abcdef\n  date: 2026-11\n---\n\nТекст.\n';
    writeFileSync(topic('topic-0.ru.md'), text);
    await until('/ru/topics/topic-0/', (status, html) => status === 200 && html.includes('По-русски'));
  });

  it('a mistake is told in a sentence, and the page stays as it was', async () => {
    const before = readFileSync(topic('topic-0.md'), 'utf8');
    edit(topic('topic-0.md'), '[5]');
    await vi.waitFor(() => {
      expect(output).toContain('The front matter of topics/topic-0.md is not that of its kind (title: ');
    });
    await until('/topics/topic-0/', (_, html) => html.includes('Title 4'));
    writeFileSync(topic('topic-0.md'), before.replace(/^title: .*$/m, 'title: Mended'));
    await until('/topics/topic-0/', (_, html) => html.includes('Mended'));
  });
});
