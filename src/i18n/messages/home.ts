/** The shape of the texts of the home page. */

export interface HomeMessages {
  headline: string;
  lead: string;
  searchLabel: string;
  searchHint: string;
  startWith: string;
  mapTitle: string;
  mapCaption: string;
  asTable: string;
  strongest: string;
  strongestLead: string;
  challenged: string;
  challengedLead: string;
  recentEvents: string;
  byTopic: string;
  programmes: string;
  all: string;
}
