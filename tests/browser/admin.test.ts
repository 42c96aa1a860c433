/** The form at /admin/, on Sveltia's test backend, which keeps its files in the browser. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runNode } from '../../scripts/lib/tool.ts';
import { useBrowser } from '../lib/browser.ts';
import { useSite } from '../lib/site.ts';

const SITE = resolve('.build/tested/admin');
/** The folder of the test backend in the browser's own file system. */
const STORE = 'sveltia-cms-test';
/** What is there before the form opens; the pickers offer these. */
const KNOWN = [
  'content/topics/smart-city.md',
  'content/countries/uz.md',
  'content/events/2026/world-governments-summit.md',
  'content/events/2026/ai-for-future-governments.md',
  'content/events/2026/ai-for-future-governments.ru.md',
];

type Files = Record<string, string>;

const browser = useBrowser();
beforeAll(async () => {
  const built = await runNode('scripts/build.ts', ['--out', SITE], {
    env: { SERAI_CMS_BACKEND: 'test-repo', SERAI_BASE: '/' },
  });
  if (!built.ok) throw new Error(`The site with the form could not be built:\n${built.output}`);
}, 300_000);
const site = useSite({ folder: SITE, base: '/' });

/** Puts files into the store of the test backend. */
function putFiles(page: Page, files: Files): Promise<void> {
  return page.evaluate(
    async ([store, all]) => {
      const root = await navigator.storage.getDirectory();
      for (const [path, text] of Object.entries(all)) {
        const parts = [store, ...path.split('/')];
        let folder = root;
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
        const writer = await file.createWritable();
        await writer.write(text);
        await writer.close();
      }
    },
    [STORE, files] as const,
  );
}

/** Reads all files of the store. */
function getFiles(page: Page): Promise<Files> {
  return page.evaluate(async (store) => {
    const found: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      const items = (folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values();
      for await (const item of items) {
        if (item.kind === 'directory') await read(item as FileSystemDirectoryHandle, `${path}${item.name}/`);
        else found[path + item.name] = await (await (item as FileSystemFileHandle).getFile()).text();
      }
    };
    await read(await (await navigator.storage.getDirectory()).getDirectoryHandle(store), '');
    return found;
  }, STORE);
}

/** Files that are new or changed. */
function changes(before: Files, after: Files): Files {
  return Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));
}

/** The form of the English original; that of a translation stands beside it. Sveltia puts invisible marks around names. */
function originalIn(page: Page): Locator {
  return page.getByRole('group', { name: /^Edit \W?English\W? Content$/ });
}

function fieldOf(where: Locator, label: string): Locator {
  return where.getByRole('group', { name: new RegExp(`^“\\W?${label}\\W?” Field$`) }).first();
}

async function choose(field: Locator, option: string): Promise<void> {
  await field.getByRole('combobox').click();
  await field.page().getByRole('option', { name: option, exact: true }).click();
}

/** The form draws its fields as they come into view. */
async function scrollTo(page: Page, field: Locator): Promise<void> {
  await page.mouse.move(300, 600);
  for (let turn = 0; turn < 40 && !(await field.isVisible()); turn++) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(50);
  }
  await field.scrollIntoViewIfNeeded();
}

/** Opens the form and signs in; notes every request to another host. */
async function openForm(files: Files): Promise<{ page: Page; foreign: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 }, locale: 'en' });
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(site.url)) foreign.push(request.url());
  });
  await page.goto(site.url);
  await putFiles(page, files);
  await page.goto(`${site.url}admin/`);
  await page.getByRole('button', { name: 'Work with Test Repository' }).click();
  await page.getByText('viewing the').waitFor();
  return { page, foreign };
}

/** Saves and waits for files that are new or changed; the last one is whole when the next look finds the same. */
async function save(page: Page, before: Files): Promise<Files> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/collections\/\w+$/);
  let last = '';
  for (;;) {
    const written = changes(before, await getFiles(page));
    const now = JSON.stringify(written);
    if (now === last && now !== '{}') return written;
    last = now;
    await page.waitForTimeout(300);
  }
}

/** What `npm run check` says of some files, beside the whole collection. */
async function complaintsOf(files: Files): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'serai-form-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = ['--content', join(folder, 'content'), '--format', 'json'];
    const { output } = await runNode('scripts/check.ts', args);
    const problems = JSON.parse(output) as { file: string; rule: string; severity: string; message: string }[];
    return problems
      .filter(({ file, severity }) => severity === 'error' && Object.keys(files).some((path) => file.endsWith(path)))
      .map(({ rule, message }) => `${rule}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const known = Object.fromEntries(KNOWN.map((path) => [path, readFileSync(path, 'utf8')]));

describe('the form', () => {
  it('writes an event that the check accepts, and asks no other host', async () => {
    const { page, foreign } = await openForm(known);
    await page.goto(`${site.url}admin/#/collections/events/new`);
    const form = originalIn(page);
    await fieldOf(form, 'Title').getByRole('textbox').fill('A try-out of the form: a round table in Tashkent');
    await fieldOf(form, 'Summary')
      .getByRole('textbox')
      .fill(
        'Officials compared how they publish open data, and what it costs them to keep it up to date over the years.',
      );
    await scrollTo(page, fieldOf(form, 'Format'));
    await choose(fieldOf(form, 'Format'), 'Roundtable');
    await fieldOf(form, 'Start').getByRole('textbox').fill('2026-02-04');
    const parent = fieldOf(form, 'Parent');
    await scrollTo(page, parent);
    await parent.getByRole('radio', { name: /World Governments Summit/ }).click();
    const topics = fieldOf(form, 'Topics');
    await scrollTo(page, topics);
    await topics.getByRole('checkbox', { name: 'Smart city' }).click();
    const sources = fieldOf(form, 'Sources');
    await scrollTo(page, sources);
    await sources.getByRole('button', { name: /^Add/ }).click();
    for (const [label, text] of [
      ['Id', 'acsh-2026'],
      ['Publisher', 'Astana Civil Service Hub'],
      ['Lang', 'en'],
    ] as const) {
      await scrollTo(page, fieldOf(sources, label));
      await fieldOf(sources, label).getByRole('textbox').fill(text);
    }
    await scrollTo(page, fieldOf(sources, 'URL'));
    await fieldOf(sources, 'URL').getByRole('textbox').fill('https://www.astanacivilservicehub.org/try-out');
    await choose(fieldOf(sources, 'Type'), 'Web page');
    await choose(fieldOf(sources, 'Tier'), 'Own report');
    await scrollTo(page, fieldOf(form, 'Text'));
    await fieldOf(form, 'Text').getByRole('textbox').fill('## What happened\n\nThey met.[^acsh-2026]\n');
    const written = await save(page, known);
    expect(Object.keys(written)).toEqual(['content/events/2026/a-try-out-of-the-form-a-round-table-in-tashkent.md']);
    expect(Object.values(written)[0]).toContain("parent: '2026/world-governments-summit'");
    expect(await complaintsOf(written)).toEqual([]);
    expect(foreign).toEqual([]);
  }, 180_000);

  it('changes a translated entry without losing anything of it or of its translation', async () => {
    const { page } = await openForm(known);
    await page.getByText('AI for Future Governments').first().click();
    const form = originalIn(page);
    const participants = fieldOf(form, 'Participants').getByRole('textbox');
    await scrollTo(page, participants);
    await participants.fill('Ministers of nine countries');
    const written = await save(page, known);
    const dataOf = (text = '') => parse(text.split('---\n')[1] ?? '') as Record<string, unknown>;
    for (const path of KNOWN.filter((one) => one.includes('ai-for-future'))) {
      const before = dataOf(known[path]);
      const after = dataOf(written[path] ?? known[path]);
      const isOriginal = !path.endsWith('.ru.md');
      expect(after).toEqual(isOriginal ? { ...before, participants: 'Ministers of nine countries' } : before);
    }
    expect(await complaintsOf(written)).toEqual([]);
  }, 180_000);
});

it('the form weighs nothing on the readers’ pages', () => {
  const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));
  const form = readFileSync(join(SITE, 'admin/index.html'), 'utf8');
  const [script = ''] = /_astro\/[^"]+\.js/.exec(form) ?? [];
  expect(script).not.toBe('');
  const loading = pages.filter((path) => readFileSync(join(SITE, path), 'utf8').includes(script));
  expect(loading).toEqual([join('admin', 'index.html')]);
});
