/** How an entry is cited: as text, and in the formats of reference managers. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CitationFormat } from '../domain/addresses.ts';
import { escapeXml } from './xml.ts';

export interface Citation {
  /** The key in the reader's own collection. */
  key: string;
  /** Who is named as the author: the site. */
  author: string;
  title: string;
  lang: string;
  /** What kind of entry it is, in words. */
  genre: string;
  url: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where the entry tells no date. */
  date: string | undefined;
  /** "3f9c1a2b", and the same in words. */
  version: string;
  versionLabel: string;
}

const bibtex = plugins.config.get('@bibtex');
bibtex.format.asciiOnly = false;
bibtex.format.useIdAsLabel = true;

const { locales } = plugins.config.get('@csl');

/** citation.js knows the words of a few languages; of the others the months are enough for what is cited here. */
function knowMonths(lang: string): void {
  if (locales.has(lang)) return;
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  const words = locales
    .get('en-US')
    .replace('xml:lang="en-US"', `xml:lang="${escapeXml(lang)}"`)
    .replace(/(<term name="month-(\d\d)">)[^<]*/g, (_, tag: string, month: string) => {
      return tag + escapeXml(format.format(Date.UTC(2026, Number(month) - 1)));
    });
  locales.add(lang, words);
}

/** The entry in the words of CSL. */
function cslOf({ key, author, title, lang, url, date, version, versionLabel }: Citation): Record<string, unknown> {
  return {
    id: key,
    type: 'webpage',
    title,
    author: [{ literal: author }],
    language: lang,
    URL: url,
    ...(date ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
    version,
    note: versionLabel,
  };
}

function apa(citation: Citation): string {
  // Locales of styles are named with a country: en-US, ru-RU.
  const { language, region } = new Intl.Locale(citation.lang).maximize();
  const lang = `${language}-${region ?? ''}`;
  knowMonths(lang);
  const item = cslOf({ ...citation, title: `${citation.title} (${citation.versionLabel})` });
  return new Cite(item).format('bibliography', { format: 'text', template: 'apa', lang }).trim();
}

/** Letters, digits and signs that the style leaves as they are; quotes and markup it reads. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,;:()–—-]+$/u;
const STAND_IN = { title: 'Xtitlex', versionLabel: 'Xversionx', url: 'https://example.org/xurlx/' };
const moulds = new Map<string, string>();

/**
 * The citation as text after the style of the American Psychological Association. The style is worked out once for
 * each language and date and filled with the rest, as far as the title is plain: a thousand times faster.
 */
export function citationText(citation: Citation): string {
  const { author, lang, date, title, versionLabel, url } = citation;
  if (!PLAIN.test(title)) return apa(citation);
  const key = `${author} ${lang} ${date ?? ''}`;
  const mould = moulds.get(key) ?? apa({ ...citation, ...STAND_IN });
  moulds.set(key, mould);
  return mould
    .replace(STAND_IN.title, () => title)
    .replace(STAND_IN.versionLabel, () => versionLabel)
    .replace(STAND_IN.url, () => url);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for BibTeX. citation.js escapes signs only where it also drops every script but Latin; so we do. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** citation.js breaks lines within words after 70 characters; most readers would put a space there. */
function unfold(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '');
}

/** The citation as a file. */
export function citationFile(citation: Citation, format: CitationFormat): string {
  const item = { ...cslOf(citation), genre: citation.genre };
  if (format === 'json') return `${JSON.stringify([item], undefined, 2)}\n`;
  if (format === 'ris') return `${unfold(new Cite(item).format('ris').trim())}\n`;
  // Braces keep the capitals of the title.
  const title = `{${escapeTex(citation.title)}}`;
  return `${new Cite({ ...item, title }).format('bibtex').trim()}\n`;
}
