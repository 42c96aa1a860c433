/** The shape of the texts about calendars, feeds, citations, pictures and editions. */
export interface FormatsMessages {
  addToCalendar: string;
  subscribe: string;
  feed: string;
  feedAll: string;
  feedChanges: string;
  cite: string;
  /** The version in a citation. */
  version: string;
  copy: string;
  copied: string;
  copyFailed: string;
  copyFigure: string;
  /** How each is described where all data of the site is listed. */
  sections: Record<FormatSection, { title: string; what: string; without: string }>;
}

export type FormatSection = 'calendars' | 'feeds' | 'citations' | 'previews' | 'editions';
