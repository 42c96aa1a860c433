/** The register of corrections: a page and its feed. */
import { absolute, feedAddress, toolAddress, type Address } from '../domain/addresses.ts';
import { correctionsOf, type Correction } from '../domain/corrections.ts';
import { formatDate } from '../domain/dates.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import type { AtomFeed } from '../export/atom.ts';
import { fill, getMessages, termLabel } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE, TODAY } from '../site.config.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

export interface CorrectionView {
  link: EntryLink;
  kind: string;
  date: { datetime: string; text: string } | undefined;
  note: string;
  lang: string;
}

export interface CorrectionsPage {
  frame: PageFrame;
  feed: Address;
  corrections: CorrectionView[];
}

/** Withdrawn entries belong here too, so everything that has a page is read. */
async function getCorrections(): Promise<Correction[]> {
  const graph = await getGraph();
  return correctionsOf(KINDS.flatMap((kind) => graph.everything(kind) as readonly AnyEntry[]));
}

export async function getCorrectionsPage(locale: string): Promise<CorrectionsPage> {
  const { pages, corrections: words } = getMessages(locale).tools;
  const { title, lead } = pages.corrections;
  const feed = feedAddress('corrections', locale);
  return {
    frame: {
      ...(await frameInAllLanguages(locale, toolAddress('corrections', locale), { title, description: lead })),
      feed,
    },
    feed,
    corrections: (await getCorrections()).map(({ entry, kind, date, note }) => ({
      link: linkOf(entry, locale),
      kind: termLabel(locale, 'changeKind', kind),
      date: date ? { datetime: date, text: formatDate(date, locale) } : undefined,
      note: note ?? words.noNote,
      lang: note ? SOURCE_LANGUAGE : locale,
    })),
  };
}

/** The same as a feed; a line without a date has no place in it. */
export async function getCorrectionsFeed(locale: string): Promise<AtomFeed> {
  const words = getMessages(locale).tools.corrections;
  const self = absolute(feedAddress('corrections', locale));
  const entries = (await getCorrections()).flatMap(({ entry, id, kind, date, note }) => {
    if (!date) return [];
    const { href, title } = linkOf(entry, locale);
    const about = `${termLabel(locale, 'changeKind', kind)}: ${title.text}`;
    return [{ id: `${self}#${id}`, url: absolute(href), title: about, summary: note ?? words.noNote, updated: date }];
  });
  return {
    self,
    page: absolute(toolAddress('corrections', locale)),
    title: fill(words.feedTitle, { site: SITE.name }),
    author: SITE.name,
    lang: locale,
    updated: entries[0]?.updated ?? TODAY,
    entries,
  };
}
