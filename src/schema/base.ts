/** What every entry carries: the base fields, sources, names, history. */
import { z } from 'zod';
import { field, languageTag, localId, partialDate, term, text, webAddress, wording } from './field.ts';

/** A source, in the words of CSL; at least one of `url`, `doi`, `archivedUrl`, `copyUrl` says where it was read. */
export const sourceSchema = z
  .strictObject({
    id: localId('The mark that the text and the figures cite: [^id].', 'itu-2026'),
    title: field(
      text(3, 300).optional(),
      'The headline or title as the source prints it; left out when it was not seen.',
      'Resolution No. PP-358 of 14 October 2024',
    ),
    titleInferred: field(
      z.literal(true).optional(),
      'Set when the title was read off the address and not off the page.',
      true,
    ),
    publisher: field(text(2, 160), 'Who published it.', 'International Telecommunication Union'),
    date: partialDate('When it was published.', '2026-06-24').optional(),
    accessed: partialDate('When it was read for this site.', '2026-11').optional(),
    lang: languageTag('The language it is written in.', 'en'),
    type: term('sourceType', 'What kind of publication it is.', 'webpage'),
    tier: term('sourceTier', 'How close it stands to what it reports.', 'self-report'),
    url: webAddress('Its public address.', 'https://www.itu.int/en/news/example').optional(),
    doi: field(
      z
        .string()
        .regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI such as 10.1787/059814a7-en')
        .optional(),
      'Its DOI, without the resolver.',
      '10.1787/059814a7-en',
    ),
    archivedUrl: webAddress('An archived copy.', 'https://web.archive.org/web/2026/https://example.org/').optional(),
    copyUrl: webAddress(
      'Where a copy, preview or test address was read while the original is not known; shown as text, never as a link.',
      'http://docslib.org/doc/34121/download-brochure',
    ).optional(),
    note: wording(3, 300, 'What a reader should know about this source.', 'Read only in part.').optional(),
  })
  .refine((source) => source.url ?? source.doi ?? source.archivedUrl ?? source.copyUrl, {
    path: ['url'],
    message: 'says nowhere how to find it: give url, doi, archivedUrl or copyUrl',
  });

export const nameSchema = z.strictObject({
  value: field(text(1, 200), 'The name as it is written.', 'Oʻzbekiston'),
  lang: languageTag('The language and, where it is not the usual one, the script.', 'uz-Latn'),
  kind: term('nameKind', 'What sort of name it is.', 'original'),
});

/** An open doubt, shown to the reader where it belongs. */
export const doubtSchema = z.strictObject({
  note: wording(5, 700, 'What is not certain, and why.', 'The page gives day and month only; the year is inferred.'),
  about: field(
    text(1, 80).optional(),
    'The field, source, talk or outcome that the doubt concerns; the whole entry when left out.',
    'start',
  ),
});

const changeSchema = z.strictObject({
  date: partialDate('The day of the change.', '2026-11-22'),
  kind: term('changeKind', 'What sort of change it was.', 'corrected'),
  note: wording(5, 300, 'What changed, in a sentence.', 'The year of the launch was wrong.'),
});

const imageSchema = z.strictObject({
  src: field(
    z.string().regex(/^\.{1,2}\/[\w./-]+\.(?:jpe?g|png|webp|avif)$/i, 'is not the path of a picture beside the entry'),
    'The picture file, beside the entry.',
    './opening.jpg',
  ),
  alt: wording(5, 250, 'What the picture shows, for those who do not see it.', 'Ministers at a round table.'),
  credit: field(text(2, 160), 'Who made it.', 'Astana Civil Service Hub'),
  licence: field(text(2, 80), 'Under which licence it may be shown (SPDX id or words).', 'CC-BY-4.0'),
});

export const sourcesField = field(z.array(sourceSchema).optional(), 'Where the facts come from.', []);
export const requiredSourcesField = field(
  z.array(sourceSchema).min(1, 'needs at least one source'),
  'Where the facts come from; at least one.',
  [],
);

/** The fields of every kind; `titleHelp` and the example belong to the kind. */
export function baseFields(titleHelp: string, titleExample: string) {
  return {
    title: wording(2, 180, titleHelp, titleExample),
    names: field(z.array(nameSchema).optional(), 'Other names: in other languages and scripts, short, former.', []),
    status: term('status', 'Whether it is published; public when left out.', 'public').default('public'),
    aliases: field(
      z.array(z.string().regex(/^\/[a-z0-9/-]+\/$/, 'is not an old address such as /cases/uz/old-name/')).optional(),
      'Addresses that this entry had before; they lead here.',
      ['/cases/uz/old-name/'],
    ),
    reviewed: partialDate('When somebody last compared the entry with its sources.', '2026-11').optional(),
    reviewBy: partialDate('When it should be looked at again.', '2027-11').optional(),
    verify: field(z.array(doubtSchema).optional(), 'Open doubts, shown to readers.', []),
    changelog: field(z.array(changeSchema).optional(), 'Changes that readers should know of.', []),
    sameAs: field(
      z.array(webAddress('An address of the same thing elsewhere.', 'https://www.wikidata.org/wiki/Q265')).optional(),
      'The same thing in other collections (schema.org sameAs).',
      ['https://www.wikidata.org/wiki/Q265'],
    ),
    image: field(imageSchema.optional(), 'A picture with its text, maker and licence.', {}),
  };
}

/** What stands on cards, in results and under the title. */
export function summary(help: string, example: string) {
  return wording(60, 300, help, example);
}
