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

/** Locales of styles are named with a country: en-US, ru-RU. */
function styleLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return `${language}-${region ?? ''}`;
}

/** The citation as text by the style itself, which takes half a second to be read in each language. */
export function citeByStyle(citation: Citation): string {
  const lang = styleLocale(citation.lang);
  knowMonths(lang);
  const item = cslOf({ ...citation, title: `${citation.title} (${citation.versionLabel})` });
  return new Cite(item).format('bibliography', { format: 'text', template: 'apa', lang }).trim();
}

/** The languages of which citation.js has words of its own; in all others only the month is not English. */
const WORDED = new Set(locales.list().filter((lang) => lang !== 'en-US'));

const months = new Map<string, Intl.DateTimeFormat>();

function monthOf(lang: string, month: string): string {
  const format = months.get(lang) ?? new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  months.set(lang, format);
  return format.format(Date.UTC(2026, Number(month) - 1));
}

/** The date as the style puts it: "2026, November 3", in the source's precision. */
function dateWords(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return `${year}, ${monthOf(lang, month)}${day === undefined ? '' : ` ${Number(day)}`}`;
}

/** Letters, digits and signs that the style leaves as they are; quotes and markup it reads. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,;:()–—.&%/?!+’-]+$/u;

const STAND_IN = { title: 'Xtitlex', versionLabel: 'Xversionx', url: 'https://example.org/xurlx/' };
const moulds = new Map<string, string>();

/** What stands around title, version and address; by the style only where it has words of its own. */
function mouldOf(citation: Citation): string {
  const { author, date } = citation;
  const { title, versionLabel, url } = STAND_IN;
  const lang = styleLocale(citation.lang);
  if (WORDED.has(lang)) return citeByStyle({ ...citation, ...STAND_IN });
  const [when, where] = date ? [dateWords(date, lang), url] : ['n.d.', `Retrieved ${url}`];
  return `${author.endsWith('.') ? author : `${author}.`} (${when}). ${title} (${versionLabel}). ${where}`;
}

/**
 * The citation as text after the style of the American Psychological Association. What is plain is filled into a mould,
 * a thousand times faster than by the style; a test holds the two together.
 */
export function citationText(citation: Citation): string {
  const { author, lang, date, versionLabel, url } = citation;
  // As the style sets it.
  const title = citation.title.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  if (![author, title, versionLabel].every((text) => PLAIN.test(text))) return citeByStyle(citation);
  const key = `${author} ${lang} ${date ?? ''}`;
  const mould = moulds.get(key) ?? mouldOf(citation);
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
