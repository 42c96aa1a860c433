import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../domain/content-security.ts';
import { headersFile } from './headers.ts';
import { sitemapFile } from './sitemap.ts';

describe('the sitemap', () => {
  it('names each page and its languages', () => {
    const alternates = [
      { locale: 'en', url: 'https://example.org/a/' },
      { locale: 'ru', url: 'https://example.org/ru/a/' },
    ];
    expect(sitemapFile([{ url: 'https://example.org/a/', alternates }])).toContain(
      '<url><loc>https://example.org/a/</loc>' +
        '<xhtml:link rel="alternate" hreflang="en" href="https://example.org/a/"/>' +
        '<xhtml:link rel="alternate" hreflang="ru" href="https://example.org/ru/a/"/></url>',
    );
  });

  it('is whole without any page', () => {
    expect(sitemapFile([])).toMatch(/^<\?xml [^]*<urlset [^]*<\/urlset>\n$/);
  });

  it('lets no character of an address out of its place', () => {
    const file = sitemapFile([{ url: 'https://example.org/?a&b<c>"', alternates: [{ locale: 'en', url: '"&' }] }]);
    expect(file).toContain('<loc>https://example.org/?a&amp;b&lt;c&gt;&quot;</loc>');
    expect(file).toContain('href="&quot;&amp;"');
  });
});

describe.each(['/', '/a/b/'])('the headers of a site at %s', (base) => {
  const lines = headersFile(base).split('\n');
  const paths = lines.filter((line) => line !== '' && !line.startsWith(' '));

  it('hold for addresses below the base', () => {
    expect(paths[0]).toBe(`${base}*`);
    expect(paths.filter((path) => !path.startsWith(base))).toEqual([]);
    expect(paths).toContain(`${base}pagefind/pagefind-entry.json`);
  });

  it('carry the policy of the pages, and keep the site out of frames', () => {
    expect(lines[1]).toBe(`  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
  });

  it('leave the policy to the pages when one of them is the form', () => {
    expect(headersFile(base, { form: true }).split('\n')[1]).toBe("  Content-Security-Policy: frame-ancestors 'none'");
  });

  it('are each a name and a value, indented by two spaces', () => {
    const wrong = lines.filter((line) => line !== '' && !paths.includes(line) && !/^ {2}[A-Z][\w-]+: \S/.test(line));
    expect(wrong).toEqual([]);
  });
});
