import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { runNode } from '../../scripts/lib/tool.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../../src/schema/kinds.ts';
import { sampleOf, SOURCE } from '../../src/testing/samples.ts';

const ARCHIVED = 'https://web.archive.org/web/2026/https://dead.example/report';

const IDS: Record<Kind, string> = {
  event: '2026/seminar',
  topic: 'smart-city',
  case: 'uz/portal',
  country: 'uz',
  organisation: 'mdt',
  person: 'jane-doe',
  programme: 'programme',
  page: 'about',
};

const SOURCES = [
  { ...SOURCE, id: 'live', title: 'A living report', url: 'https://live.example/report' },
  { ...SOURCE, id: 'dead', title: 'A dead report', url: 'https://dead.example/report', archivedUrl: ARCHIVED },
  { ...SOURCE, id: 'lost', title: 'A lost report', url: 'https://lost.example/report' },
  { ...SOURCE, id: 'once', title: 'A report missed once', url: 'https://once.example/report' },
];

const gone = { checked: '2026-11-22', state: 'gone', status: 404, goneFirst: '2026-11-15' };
const HEALTH = {
  'https://live.example/report': { checked: '2026-11-22', state: 'ok', status: 200 },
  'https://dead.example/report': { ...gone, goneLast: '2026-11-22' },
  'https://lost.example/report': { ...gone, state: 'no-host', status: undefined, goneLast: '2026-11-22' },
  'https://once.example/report': { ...gone, goneLast: '2026-11-15' },
};

let root: string;
const pages = new Map<string, HTMLElement>();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function getSource(locale: 'en' | 'ru', id: string): HTMLElement {
  const found = pages.get(locale)?.querySelector(`#source-${id}`);
  if (!found) throw new Error(`The page in ${locale} has no source ${id}.`);
  return found;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serai-health-'));
  cpSync('content/pages', join(root, 'content/pages'), { recursive: true });
  for (const kind of KINDS.filter((one) => one !== 'page')) {
    const changes = kind === 'case' ? { sources: SOURCES } : {};
    write(`content/${KIND_FOLDERS[kind]}/${IDS[kind]}.md`, `---\n${stringify(sampleOf(kind, changes))}---\n\nText.\n`);
  }
  const translation = { method: 'human', sourceHash: '0000000000000000', date: '2026-11' };
  write('content/cases/uz/portal.ru.md', `---\n${stringify({ title: 'Портал', translation })}---\n\nТекст.\n`);
  write('health.json', JSON.stringify(HEALTH));
  const out = join('.build', `health-${process.pid}`);
  const { ok, output } = await runNode('scripts/bench/serai.ts', [out], {
    env: { SERAI_CONTENT: join(root, 'content'), SERAI_SOURCE_HEALTH: join(root, 'health.json') },
  });
  if (!ok) throw new Error(output);
  for (const [locale, path] of [
    ['en', 'cases'],
    ['ru', 'ru/cases'],
  ] as const) {
    pages.set(locale, parse(readFileSync(join(out, path, 'uz/portal/index.html'), 'utf8')));
  }
  rmSync(out, { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true }));

describe('a dead source', () => {
  it.each([
    ['en', 'No longer at this address when last looked for, 22 November 2026: https://dead.example/report'],
    ['ru', 'последняя проверка: 22 ноября 2026'],
  ] as const)('is struck and said to be dead in words (%s)', (locale, words) => {
    const source = getSource(locale, 'dead');
    expect(source.querySelector('s')?.text.trim()).toBe('A dead report');
    expect(source.text.replace(/\s+/g, ' ')).toContain(words);
  });

  it('offers its archived copy, and no link to what is gone', () => {
    const links = getSource('en', 'dead').querySelectorAll('a');
    expect(links.map((link) => [link.getAttribute('href'), link.text.trim()])).toEqual([[ARCHIVED, 'archived copy']]);
  });

  it('without an archived copy keeps its address to look for', () => {
    const source = getSource('en', 'lost');
    expect(source.querySelector('s')?.text.trim()).toBe('A lost report');
    expect(source.querySelectorAll('a')).toEqual([]);
    expect(source.querySelector('code')?.text).toBe('https://lost.example/report');
  });
});

describe('another source', () => {
  it.each(['live', 'once'])('(%s) is a link as ever', (id) => {
    const source = getSource('en', id);
    expect(source.querySelector('s')).toBeNull();
    expect(source.querySelector('a')?.getAttribute('href')).toBe(`https://${id}.example/report`);
    expect(source.text).not.toContain('No longer');
  });
});
