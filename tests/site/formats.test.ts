/** Calendars, feeds, citations and pictures of the built sites, each read by a program that is not ours. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../src/site.config.ts';
import { PATH_SITE, pagesOf, readPage, ROOT_SITE } from '../lib/site.ts';

describe.each([ROOT_SITE, PATH_SITE])('a site $name', (site) => {
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  const ending = (end: string) => files.filter((path) => path.endsWith(end));
  const home = `${SITE.address}${site.base}`;
  /** Addresses that lead nowhere in the site. */
  const lost = (urls: readonly string[]) => {
    const known = new Set(files);
    return urls.filter((url) => {
      if (!url.startsWith(home)) return true;
      const path = decodeURI(url.slice(home.length).replace(/#.*/, ''));
      return !known.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    });
  };

  it('has calendars whose events lead to their pages and keep their names', () => {
    const names = new Map<string, string>();
    const urls: string[] = [];
    for (const path of ending('.ics')) {
      const calendar = new ICAL.Component(ICAL.parse(read(path)) as [string, unknown[], unknown[]]);
      const events = calendar.getAllSubcomponents('vevent');
      const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
      expect(new Set(uids).size, path).toBe(uids.length);
      for (const event of events) {
        const [uid, start] = [event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('dtstart')];
        expect(names.get(String(uid)) ?? String(start), path).toBe(String(start));
        names.set(String(uid), String(start));
        urls.push(String(event.getFirstPropertyValue('url')));
      }
    }
    expect(names.size).toBeGreaterThan(20);
    expect(lost(urls)).toEqual([]);
  });

  it('has feeds whose entries lead to their pages, the newest first', () => {
    const feeds = ending('feed.xml');
    expect(feeds.length).toBeGreaterThan(100);
    for (const path of feeds) {
      const feed = parseAtomFeed(read(path));
      const entries = feed.entries ?? [];
      expect(feed.id, path).toBe(home + path);
      expect(lost(entries.flatMap(({ links }) => links?.[0]?.href ?? '')), path).toEqual([]);
      const days = entries.map(({ updated }) => String(updated));
      expect(days, path).toEqual(days.toSorted().toReversed());
      expect(new Set(entries.map(({ id }) => id)).size, path).toBe(entries.length);
    }
  });

  it('names its feeds, calendars and citations on pages, at addresses that exist', () => {
    const addresses = pagesOf(site).flatMap((path) =>
      parse(readPage(site, path))
        .querySelectorAll('link[rel="alternate"][type], .cite-this a, .follow a, a[type="text/calendar"]')
        .map((link) => `${SITE.address}${link.getAttribute('href') ?? ''}`),
    );
    expect(addresses.length).toBeGreaterThan(1000);
    expect(lost([...new Set(addresses)])).toEqual([]);
  });

  it('has citations of each entry that say what its page says', () => {
    const bibs = ending('/cite.bib');
    expect(bibs.length).toBeGreaterThan(380);
    for (const path of bibs) {
      const page = path.replace('cite.bib', '');
      const { entries, errors } = parseBibtex(read(path), { sentenceCase: false });
      expect([errors, entries[0]?.fields.url], path).toEqual([[], home + page]);
      const [item] = JSON.parse(read(`${page}cite.json`)) as [{ URL: string; title: string }];
      expect(item.URL).toBe(home + page);
      expect(read(`${page}cite.ris`)).toContain(`TI  - ${item.title}\n`);
    }
  });

  it('has a picture of each entry, light and of the right size, with words for it', async () => {
    const pictures = ending('card.png');
    expect(pictures.length).toBe(ending('/cite.bib').length);
    for (const path of pictures) {
      expect(statSync(join(site.folder, path)).size, path).toBeLessThanOrEqual(60_000);
      const head = parse(read(path.replace('card.png', 'index.html')));
      const content = (name: string) => head.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
      expect(content('og:image')).toBe(home + path);
      expect(content('og:image:alt')).toMatch(/\S: \S/);
    }
    const { width, height } = await sharp(join(site.folder, pictures[0] ?? '')).metadata();
    expect([width, height]).toEqual([1200, 630]);
  });

  it('leaves nothing behind that was only for the build', () => {
    expect(files.filter((path) => /^(?:beside\.ndjson|previews\.json)$/.test(path))).toEqual([]);
  });
});
