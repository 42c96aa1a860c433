/** The sitemap: sitemaps.org protocol 0.9, with the languages of each page. */
import { escapeXml } from './xml.ts';

export interface SitemapPage {
  url: string;
  /** Language to address, for pages in several languages. */
  alternates: readonly { locale: string; url: string }[];
}

export function sitemapFile(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ url, alternates }) => {
    const links = alternates.map(
      (one) => `<xhtml:link rel="alternate" hreflang="${one.locale}" href="${escapeXml(one.url)}"/>`,
    );
    return `<url><loc>${escapeXml(url)}</loc>${links.join('')}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
