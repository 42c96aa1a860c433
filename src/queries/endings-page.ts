import { entryAddress, toolAddress } from '../domain/addresses.ts';
import { formatDate, formatSpan } from '../domain/dates.ts';
import { byEnd, calledOffEvents, droppedOutputs, findEndDate, isStopped } from '../domain/endings.ts';
import type { Entry } from '../domain/entry.ts';
import { pagesFor } from '../domain/paging.ts';
import { findPublicAddress } from '../domain/upkeep.ts';
import type { Card, EntryLink, PageFrame } from '../domain/view.ts';
import { languagesOf, localise, type Words } from '../domain/wording.ts';
import { renderBody } from '../files/render.ts';
import { findSectionText } from '../files/sections.ts';
import { fill, getMessages, termLabel } from '../i18n/index.ts';
import { CASE_SECTIONS } from '../schema/sections.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { getBodyText } from './body.ts';
import { cardOf, linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { numberedFrame } from './lists.ts';
import { findPager } from './numbered.ts';
import { once } from './once.ts';

export interface Ending {
  card: Card;
  /** What sort of thing it was: some were incidents, which nobody meant to last. */
  kind: string;
  date: { datetime: string; text: string } | undefined;
  reason: Words | undefined;
  /** The section of the entry, as HTML, with the language it is written in. */
  lessons: { html: string; lang: string } | undefined;
  /** Where the sources can be read. */
  sources: { number: number; title: string; lang: string; publisher: string; href: string | undefined }[];
}

export interface EndingsPage {
  frame: PageFrame;
  stopped: Ending[];
  /** How many were stopped, of which a page may show a part. */
  count: number;
  /** Whether it is the first of the pages. */
  first: boolean;
  cases: number;
  calledOff: { link: EntryLink; facts: string[] }[];
  dropped: { link: EntryLink; title: Words; event: EntryLink; note: Words | undefined }[];
}

/** A translation keeps the lessons in the original. */
function lessonsOf(entry: Entry<'case'>, locale: string): Ending['lessons'] {
  const text = findSectionText(getBodyText(entry.file), CASE_SECTIONS.lessons);
  if (text === undefined) return undefined;
  const ids = entry.data.sources.map(({ id }) => id);
  const label = (n: number) => fill(getMessages(locale).entry.source, { n });
  return { html: renderBody(text, ids, label, entryAddress(entry, SOURCE_LANGUAGE)).html, lang: SOURCE_LANGUAGE };
}

function endingOf(entry: Entry<'case'>, card: Card, locale: string): Ending {
  const language = languagesOf(entry).includes(locale) ? locale : SOURCE_LANGUAGE;
  const data = localise(entry, language);
  const date = findEndDate(entry);
  return {
    card,
    kind: termLabel(locale, 'caseKind', data.kind),
    date: date ? { datetime: date, text: formatDate(date, locale) } : undefined,
    reason: data.stageReason ? { text: data.stageReason, lang: language } : undefined,
    lessons: lessonsOf(entry, locale),
    sources: data.sources.map((source, index) => ({
      number: index + 1,
      title: source.title ?? getMessages(locale).entry.noHeadline,
      lang: source.title ? (source.titleInferred ? SOURCE_LANGUAGE : source.lang) : locale,
      publisher: source.publisher,
      href: findPublicAddress(source),
    })),
  };
}

/** Cases with their lessons and sources on a page. */
const SIZE = 12;

const stoppedCases = once('stopped', (graph) => graph.all('case').filter(isStopped).toSorted(byEnd));

export async function countEndingsPages(): Promise<number> {
  return pagesFor(stoppedCases(await getGraph(), '').length, SIZE);
}

/** What was stopped: one of the pages that it needs; what never began stands on the first. */
export async function getEndingsPage(locale: string, page = 1): Promise<EndingsPage> {
  const graph = await getGraph();
  const stopped = stoppedCases(graph, '');
  const events = page === 1 ? graph.all('event') : [];
  const { title, lead } = getMessages(locale).tools.pages.endings;
  const address = toolAddress('endings', locale);
  const pager = findPager(address, page, pagesFor(stopped.length, SIZE));
  return {
    frame: await numberedFrame(locale, address, { title, description: lead }, pager),
    stopped: stopped
      .slice((page - 1) * SIZE, page * SIZE)
      .map((entry) => endingOf(entry, cardOf(entry, graph, locale), locale)),
    count: stopped.length,
    first: page === 1,
    cases: graph.all('case').length,
    calledOff: calledOffEvents(events).map((event) => ({
      link: linkOf(event, locale),
      facts: [
        termLabel(locale, 'eventStatus', event.data.eventStatus),
        ...(event.data.start ? [formatSpan(event.data.start, event.data.end, locale)] : []),
      ],
    })),
    dropped: droppedOutputs(events).map(({ event, output }) => ({
      link: {
        href: `${linkOf(event, locale).href}#output-${output.id}` as EntryLink['href'],
        title: { text: output.title, lang: SOURCE_LANGUAGE },
      },
      title: { text: output.title, lang: SOURCE_LANGUAGE },
      event: linkOf(event, locale),
      note: output.note ? { text: output.note, lang: SOURCE_LANGUAGE } : undefined,
    })),
  };
}
