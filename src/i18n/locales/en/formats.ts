import type { FormatsMessages } from '../../messages/formats.ts';

export const EN_FORMATS: FormatsMessages = {
  addToCalendar: 'Add to calendar',
  subscribe: 'Subscribe to the calendar',
  feed: 'Follow by feed (Atom)',
  feedAll: 'New and changed entries',
  feedChanges: '{site}: every change',
  cite: 'Cite this',
  version: 'Version {version}',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here: please mark the text and copy it.',
  copyFigure: 'Copy with source',
  sections: {
    calendars: {
      title: 'Calendars',
      what: 'Each event as a file, and calendars to subscribe to: all events, and those of a topic, a country or a programme, with titles in the language of the address (iCalendar, RFC 5545). An event keeps its UID for ever; cancelled and postponed events say so. Times are in UTC.',
      without:
        'Events of which only the month or the year is known. A time without a time zone is left out, and the event stands for the whole day.',
    },
    feeds: {
      title: 'Feeds',
      what: 'The newest 100 entries by the date of their last change, with their summaries: all, by kind, by topic and by country; the corrections; every change that an entry tells of (Atom, RFC 4287).',
      without:
        'Older entries, and the text of the entries. A date known to the month stands as its first day. Pages about the site.',
    },
    citations: {
      title: 'Citations',
      what: 'How to cite an entry, as a file for reference managers: BibTeX, RIS, CSL-JSON. The version is the hash of the entry’s text; it changes when the text does.',
      without: 'The sources of the entry: cite those for their facts.',
    },
    previews: {
      title: 'Pictures for previews',
      what: 'A picture of each entry with title, kind, country, date and evidence grade, 1200 × 630 pixels (PNG, Open Graph).',
      without: 'Photographs. A site may be built without these pictures.',
    },
    editions: {
      title: 'Editions',
      what: 'A dated archive of the data and the site with its own citation and SHA-256 checksums, made by whoever publishes the site (tar.gz). The same state of the content gives the same bytes.',
      without: 'Drafts. Editions lie where the publisher puts them, not on the site itself.',
    },
  },
};
