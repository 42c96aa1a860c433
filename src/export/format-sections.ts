/** What the page about the data says of calendars, feeds, citations, pictures and editions. */
import {
  ALL_EVENTS,
  calendarAddress,
  cardAddress,
  citationAddress,
  CITATION_FORMATS,
  eventFileAddress,
  feedAddress,
} from '../domain/addresses.ts';
import type { FormatSection } from '../i18n/messages/formats.ts';
import { getMessages } from '../i18n/index.ts';
import { KIND_FOLDERS } from '../schema/kinds.ts';

export interface FormatSectionView {
  id: FormatSection;
  title: string;
  what: string;
  /** What is not in it. */
  without: string;
  /** Addresses; `…` stands for what differs. One without it can be followed. */
  addresses: string[];
}

/** Stands for the id of an entry. */
const ANY = '…';

export function getFormatSections(locale: string): FormatSectionView[] {
  const entry = { kind: 'case', id: ANY } as const;
  const addresses: Record<FormatSection, string[]> = {
    calendars: [
      calendarAddress(ALL_EVENTS, locale),
      ...(['topic', 'country', 'programme'] as const).map((kind) =>
        calendarAddress(`${KIND_FOLDERS[kind]}/${ANY}`, locale),
      ),
      eventFileAddress(ANY, locale),
    ],
    feeds: [
      ...['', 'changes', 'corrections', KIND_FOLDERS.case, KIND_FOLDERS.event].map((part) => feedAddress(part, locale)),
      ...(['topic', 'country'] as const).map((kind) => feedAddress(`${KIND_FOLDERS[kind]}/${ANY}`, locale)),
    ],
    citations: CITATION_FORMATS.map((format) => citationAddress(entry, locale, format)),
    previews: [cardAddress(entry, locale)],
    editions: [],
  };
  const { sections } = getMessages(locale).formats;
  return (Object.keys(addresses) as FormatSection[]).map((id) => ({ id, ...sections[id], addresses: addresses[id] }));
}
