/** An edition tells of itself: how to cite it, and what it holds. */
import { stringify } from 'yaml';
import { citationFile, type Citation } from './citation.ts';

export interface Edition {
  /** `2026-12` */
  name: string;
  site: string;
  url: string;
  commit: string;
  /** The day of the commit, `YYYY-MM-DD`. */
  date: string;
}

/** A name of the form `2026-12`. */
export function isEditionName(name: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name);
}

/** Citation File Format 1.2.0. */
export function citationCff({ name, site, url, commit, date }: Edition): string {
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Please cite this edition as below.',
      type: 'dataset',
      title: `${site}, edition ${name}`,
      authors: [{ name: site }],
      version: name,
      commit,
      'date-released': date,
      url,
      license: 'CC-BY-4.0',
    },
    { singleQuote: true },
  );
}

export function citationBib({ name, site, url, commit, date }: Edition): string {
  const citation: Citation = {
    key: `edition-${name}`,
    author: site,
    title: `${site}, edition ${name}`,
    lang: 'en',
    genre: 'Data set',
    url,
    date,
    version: name,
    versionLabel: `Commit ${commit}`,
  };
  return citationFile(citation, 'bib');
}

/** The sums as `sha256sum --check` reads them. */
export function checksumsFile(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');
}
