/** The shape of the texts of what helps to read an entry: its depths, its figures, what is related. */
import type { PluralForms } from './plural-forms.ts';

export interface ReadingMessages {
  what: string;
  where: string;
  howSure: string;
  depths: string;
  thirtySeconds: string;
  threeMinutes: string;
  inFull: string;
  notCertain: string;
  onlyOwner: string;
  nothingClaimed: string;
  more: string;
  noLessons: string;
  noRisks: string;
  noPrerequisites: string;
  beside: string;
  besideLead: string;
  beforeAfter: string;
  beforeAfterLead: string;
  before: string;
  chart: string;
  statement: string;
  followUp: string;
  noFollowUp: string;
  earlier: string;
  later: string;
  related: string;
  relatedLead: string;
  sameTopic: string;
  sameOrganisation: string;
  sameProgramme: string;
  sameCountry: string;
  otherCountry: string;
  namedByEditors: string;
  gradeGroup: string;
  countriesOf: string;
  byTopic: string;
  byTopicSearch: string;
  gaps: string;
  gapsLead: string;
  gapHave: string;
  gapSearch: string;
  gapAdd: string;
  dashboard: string;
  tookPart: string;
  dashboardLead: string;
  role: string;
  roleWhen: string;
  roleWhat: string;
  roles: string;
  none: string;
  printed: string;
  printedAt: string;
  /** How many outside findings stand how to what the owner says. */
  outside: Record<'contradicts' | 'qualifies' | 'supports' | 'none', PluralForms>;
}
