import { entryAddress, toolAddress } from '../domain/addresses.ts';
import { formatDate, formatSpan } from '../domain/dates.ts';
import { byEnd, calledOffEvents, droppedOutputs, findEndDate, isStopped } from '../domain/endings.ts';
import type { Entry } from '../domain/entry.ts';
import { findPublicAddress } from '../domain/upkeep.ts';
import type { Card, EntryLink, PageFrame } from '../domain/view.ts';
import { languagesOf, localise, type Words } from '../domain/wording.ts';
import { renderBody } from '../files/render.ts';
import { findSectionText } from '../files/section.ts';
import { fill, getMessages, termLabel } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { getBodyText } from './body.ts';
import { cardOf, linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

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
  cases: number;
  calledOff: { link: EntryLink; facts: string[] }[];
  dropped: { link: EntryLink; title: Words; event: EntryLink; note: Words | undefined }[];
}

/** The heading of the lessons in every body; a translation keeps them in the original until it has that section. */
const LESSONS = 'Lessons';

function lessonsOf(entry: Entry<'case'>, locale: string): Ending['lessons'] {
  const text = findSectionText(getBodyText(entry.file), LESSONS);
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

export async function getEndingsPage(locale: string): Promise<EndingsPage> {
  const graph = await getGraph();
  const { title, lead } = getMessages(locale).tools.pages.endings;
  return {
    frame: await frameInAllLanguages(locale, toolAddress('endings', locale), { title, description: lead }),
    stopped: graph
      .all('case')
      .filter(isStopped)
      .toSorted(byEnd)
      .map((entry) => endingOf(entry, cardOf(entry, graph, locale), locale)),
    cases: graph.all('case').length,
    calledOff: calledOffEvents(graph.all('event')).map((event) => ({
      link: linkOf(event, locale),
      facts: [
        termLabel(locale, 'eventStatus', event.data.eventStatus),
        ...(event.data.start ? [formatSpan(event.data.start, event.data.end, locale)] : []),
      ],
    })),
    dropped: droppedOutputs(graph.all('event')).map(({ event, output }) => ({
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
