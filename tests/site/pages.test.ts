import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/domain/content-security.ts';
import { SITE } from '../../src/site.config.ts';
import { pagesOf, readPage, ROOT_SITE } from '../lib/site.ts';

const paths = pagesOf(ROOT_SITE);
const pages = paths.map((path) => ({ path, html: readPage(ROOT_SITE, path) }));
const documents = pages.map(({ path, html }) => ({ path, root: parse(html) }));

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // Astro closes void elements as the HTML standard allows.
    'void-style': 'off',
    'doctype-style': 'off',
    // Titles of entries are as long as the events are named.
    'long-title': 'off',
    // Astro prints no space where none is needed.
    'no-trailing-whitespace': 'off',
    // `role="list"` gives lists without bullets their meaning back in Safari.
    'no-redundant-role': 'off',
    // The boolean form is what Astro prints.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
  },
});

describe('the validator', () => {
  it('finds what is wrong, so that silence means something', async () => {
    const report = await validator.validateString(
      '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div></p><img src="a"></body></html>',
    );
    expect(report.errorCount).toBeGreaterThan(1);
  });
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const problems: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, path);
      for (const result of report.results) {
        for (const one of result.messages)
          problems.push(`${path}:${one.line}:${one.column} ${one.ruleId} ${one.message}`);
      }
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });

  it('has one h1, a language, a title, a description and a canonical address', () => {
    const wrong = documents.flatMap(({ path, root }) => {
      const lang = root.querySelector('html')?.getAttribute('lang');
      const missing = [
        root.querySelectorAll('h1').length === 1 ? '' : 'one h1',
        lang && (SITE.languages as readonly string[]).includes(lang) ? '' : 'lang',
        path.startsWith('ru/') === (lang === 'ru') ? '' : 'the right lang',
        root.querySelector('title')?.text ? '' : 'title',
        root.querySelector('meta[name="description"]')?.getAttribute('content') ? '' : 'description',
        root.querySelector('link[rel="canonical"]') ? '' : 'canonical',
        root.querySelector('meta[property="og:title"]') ? '' : 'Open Graph',
        root.querySelector('main') && root.querySelector('a.skip') ? '' : 'landmarks',
      ].filter(Boolean);
      return missing.map((what) => `${path}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('carries the strict policy and nothing inline', () => {
    const wrong = documents.flatMap(({ path, root }) => {
      const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
      const inline = [
        ...root.querySelectorAll('style, [style]').map(() => 'inline style'),
        ...root.querySelectorAll('script:not([src], [type="application/ld+json"])').map(() => 'inline script'),
        ...root
          .querySelectorAll('*')
          .filter((node) => Object.keys(node.attributes).some((name) => name.startsWith('on')))
          .map(() => 'handler'),
      ];
      return [...(policy === CONTENT_SECURITY_POLICY ? [] : ['policy']), ...inline].map((what) => `${path}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const foreign = documents.flatMap(({ path, root }) =>
      root
        .querySelectorAll(
          'script[src], link[rel="stylesheet"], link[rel="icon"], link[rel="preload"], img[src], iframe, source, video, audio, form',
        )
        .map((node) => node.getAttribute('src') ?? node.getAttribute('href') ?? node.getAttribute('action') ?? '')
        .filter((address) => !address.startsWith('/') || address.startsWith('//'))
        .map((address) => `${path}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  it('names the same languages as the pages it leads to', () => {
    const byUrl = new Map(
      documents.map(({ path, root }) => [
        root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
        {
          path,
          alternates: root
            .querySelectorAll('link[rel="alternate"][hreflang]')
            .map((node) => node.getAttribute('href') ?? ''),
        },
      ]),
    );
    const oneSided = [...byUrl].flatMap(([url, { path, alternates }]) =>
      alternates.filter((other) => !byUrl.get(other)?.alternates.includes(url)).map((other) => `${path}: ${other}`),
    );
    expect(oneSided).toEqual([]);
  });
});

describe('the files beside the pages', () => {
  const read = (name: string) => readFileSync(join(ROOT_SITE.folder, name), 'utf8');

  it('the sitemap names every page that is meant for search engines, once', () => {
    const urls = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
    const wanted = documents
      .filter(({ root }) => !root.querySelector('meta[name="robots"]'))
      .map(({ root }) => root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '');
    expect(urls.toSorted()).toEqual(wanted.toSorted());
  });

  it('robots.txt names the sitemap, _headers the policy', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE.address}/sitemap.xml`);
    expect(read('_headers')).toContain(CONTENT_SECURITY_POLICY);
    expect(read('_headers')).toContain("frame-ancestors 'none'");
  });
});
