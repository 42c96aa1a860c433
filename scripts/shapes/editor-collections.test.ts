import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditorCollections } from './editor-collections.ts';

/** The server that the Astro extension of VS Code starts; it comes with @astrojs/check. */
const SERVER = resolve('node_modules/@astrojs/language-server/bin/nodeServer.js');
const PATH = 'content/events/2026/a-seminar.md';
const TEXT = `---\ntitle: 'A seminar'\nformat: seminr\nvenue: Hall 1\n\n---\n\nText with format: nothing.\n`;

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

/** Speaks the Language Server Protocol over a pipe. */
class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #received = Buffer.alloc(0);
  #count = 0;

  constructor(folder: string) {
    this.#process = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout?.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#read();
    });
  }

  #read(): void {
    const head = /Content-Length: (\d+)\r\n\r\n/.exec(this.#received.toString('latin1'));
    if (!head) return;
    const start = head.index + head[0].length;
    const end = start + Number(head[1]);
    if (this.#received.length < end) return;
    const message = JSON.parse(this.#received.subarray(start, end).toString('utf8')) as Message;
    this.#received = this.#received.subarray(end);
    if (message.id !== undefined && message.method) {
      const result =
        message.method === 'workspace/configuration' ? (message.params?.items ?? []).map(() => null) : null;
      this.#send({ id: message.id, result });
    } else if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result);
    this.#read();
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  ask<T>(method: string, params: object): Promise<T> {
    const id = (this.#count += 1);
    this.#send({ id, method, params });
    return new Promise((done) => this.#waiting.set(id, done as (result: unknown) => void));
  }

  stop(): void {
    this.#process.kill();
  }
}

describe('the front matter of a Markdown file in VS Code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serai-editor-'));
  const uri = pathToFileURL(join(folder, PATH)).href;
  let server: LanguageServer;

  beforeAll(async () => {
    mkdirSync(join(folder, PATH, '..'), { recursive: true });
    writeFileSync(join(folder, PATH), TEXT);
    writeEditorCollections(folder, join(folder, 'content'));
    server = new LanguageServer(folder);
    const root = pathToFileURL(folder).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'serai' }],
      capabilities: { textDocument: { completion: {}, diagnostic: {} } },
      initializationOptions: {
        typescript: { tsdk: resolve('node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    server.tell('initialized', {});
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT } });
  }, 60_000);
  afterAll(() => {
    server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is underlined where the schema refuses it, and only there', async () => {
    const { items } = await server.ask<{ items: { message: string; range: { start: { line: number } } }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    const found = items.map(({ message, range }) => `${range.start.line} ${message.replace(/: .*/, '')}`);
    expect(found).toContain('2 Value is not accepted. Valid values');
    expect(found).toContain('3 Property venue is not allowed.');
    expect(found).toContain('0 Missing property "sources".');
    expect(items.filter(({ range }) => range.start.line > 4)).toEqual([]);
  }, 60_000);

  const completions = async (line: number, character: number) => {
    const answer = await server.ask<{ items: { label: string }[] } | null>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
    return (answer?.items ?? []).map(({ label }) => label);
  };

  it('is completed: fields, and the terms of closed lists', async () => {
    expect(await completions(4, 0)).toEqual(expect.arrayContaining(['summary', 'start', 'timeZone', 'sources']));
    expect(await completions(2, 8)).toEqual(expect.arrayContaining(['roundtable', 'seminar', 'study-visit']));
  }, 60_000);
});
