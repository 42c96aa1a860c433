/** Each entry as something to cite, with the version that was read. */
import { createHash } from 'node:crypto';
import { absolute, citationAddress, CITATION_FORMATS, entryAddress, entryId } from '../domain/addresses.ts';
import { findChangeDate } from '../domain/changes.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { languagesOf, titleOf } from '../domain/wording.ts';
import type { Address } from '../domain/addresses.ts';
import { citationFile, citationText, type Citation } from '../export/citation.ts';
import { fill, getMessages } from '../i18n/index.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { getFileText } from './body.ts';

/** The hash of what was written in the entry and its translation: it changes with every change, and with nothing else. */
function versionOf(entry: AnyEntry, locale: string): string {
  const hash = createHash('sha256');
  const translated = entry.translations.get(locale)?.file;
  for (const file of [entry.file, ...(translated ? [translated] : [])]) hash.update(getFileText(file));
  return hash.digest('hex').slice(0, 10);
}

/** The entry as it is cited from its page in a language. */
export function citationOf(entry: AnyEntry, locale: string): Citation {
  const { formats, kinds } = getMessages(locale);
  const title = titleOf(entry, locale);
  const version = versionOf(entry, locale);
  return {
    key: `${entryId(entry).replaceAll('/', '-')}${locale === SOURCE_LANGUAGE ? '' : `-${locale}`}`,
    author: SITE.name,
    title: title.text,
    lang: locale,
    genre: kinds[entry.kind].one,
    url: absolute(entryAddress(entry, locale)),
    date: findChangeDate(entry),
    version,
    versionLabel: fill(formats.version, { version }),
  };
}

export interface CitationView {
  text: string;
  files: { name: string; href: Address }[];
}

const NAMES = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

export function getCitation(entry: AnyEntry, locale: string): CitationView {
  return {
    text: citationText(citationOf(entry, locale)),
    files: SITE.exports
      ? CITATION_FORMATS.map((format) => ({ name: NAMES[format], href: citationAddress(entry, locale, format) }))
      : [],
  };
}

/** The files of an entry, for each language that it is written in. */
export function citationFiles(entry: AnyEntry): { address: Address; text: string }[] {
  return languagesOf(entry).flatMap((locale) => {
    const citation = citationOf(entry, locale);
    return CITATION_FORMATS.map((format) => ({
      address: citationAddress(entry, locale, format),
      text: citationFile(citation, format),
    }));
  });
}
