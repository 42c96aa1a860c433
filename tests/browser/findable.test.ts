import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryAddress } from '../../src/domain/addresses.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { useBrowser } from '../lib/browser.ts';
import { installEngine, searchIn } from '../lib/engine.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);

/** Title and address of every published original. */
function entries(): { title: string; address: string }[] {
  return readdirSync('content', { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const entry = findEntryPath(path.split(sep).join('/'));
    if (!entry || entry.locale) return [];
    const data = parse(findEntryText(readFileSync(join('content', path), 'utf8'))?.frontMatter ?? '') as {
      title: string;
      status?: string;
    };
    return data.status === 'draft' || data.status === 'retracted'
      ? []
      : [{ title: data.title, address: entryAddress(entry, 'en') }];
  });
}

it('every entry is found by its title among the first ten results', async () => {
  const page = await browser.newPage();
  await installEngine(page);
  await page.goto(`${site.url}about/`);
  const setting = { bundle: '/pagefind/', locale: 'en', languages: ['en', 'ru'], sites: [] };
  const wanted = entries();
  const missing: string[] = [];
  for (const { title, address } of wanted) {
    const { groups } = await searchIn(page, setting, { query: title });
    if (!groups.flatMap(({ results }) => results).some(({ url }) => url === address))
      missing.push(`${address} (${title})`);
  }
  expect(wanted.length).toBeGreaterThan(380);
  expect(missing).toEqual([]);
}, 180_000);

it.each([
  ['Kazakhstan', '/countries/kz/'],
  ['Lao PDR', '/countries/la/'],
  ['Узбекистон', '/countries/uz/'],
  ['Oʻzbekiston', '/countries/uz/'],
  ['한국', '/countries/kr/'],
  ['KOICA', '/organisations/koica/'],
])('what is called %s is the first result', async (query, address) => {
  const page = await browser.newPage();
  await installEngine(page);
  await page.goto(`${site.url}about/`);
  const setting = { bundle: '/pagefind/', locale: 'en', languages: ['en', 'ru'], sites: [] };
  const { groups } = await searchIn(page, setting, { query });
  expect(groups[0]?.results[0]?.url).toBe(address);
});
