/** The shape of the texts of the pages that look at the whole collection. */
import type { Tool } from '../../domain/tools.ts';
import type { PluralForms } from './plural-forms.ts';

export interface ToolsMessages {
  /** The name of the group of links. */
  group: string;
  pages: Record<Tool, { title: string; lead: string }>;
  /** A count of a whole: "5 of 96". */
  ofAll: string;
  none: string;
  matrix: {
    /** The name in the menu. */
    short: string;
    topics: string;
    topicsLead: string;
    functions: string;
    functionsLead: string;
    functionsTable: string;
    topic: string;
    function: string;
    all: string;
    cell: string;
    empty: string;
    skip: string;
    key: string;
    keyShade: string;
    keyGrade: string;
    keyEmpty: string;
    keyLink: string;
    behind: string;
  };
  timeline: {
    title: string;
    events: string;
    milestones: string;
    steps: PluralForms;
    picture: string;
    caption: string;
    captionCountry: string;
    captionProgramme: string;
    lanes: string;
    list: string;
    /** Leads to the page with all of them. */
    whole: string;
    otherCountries: string;
    undated: string;
  };
  endings: {
    stopped: string;
    stoppedLead: string;
    why: string;
    lessons: string;
    noLessons: string;
    calledOff: string;
    dropped: string;
    nothing: string;
    thin: string;
  };
  prerequisites: {
    kind: string;
    needed: string;
    helpful: string;
    notNamed: string;
    silent: string;
    neededLead: string;
    helpfulLead: string;
    notNamedTitle: string;
    notNamedLead: string;
    silentTitle: string;
    silentLead: string;
    honest: string;
    detail: string;
    detailLead: string;
    others: string;
  };
  coverage: {
    thin: string;
    thinLead: string;
    byCountry: string;
    byStage: string;
    byGrade: string;
    byFunction: string;
    byLanguage: string;
    byTier: string;
    basisCases: string;
    basisSources: string;
    value: string;
    count: string;
    share: string;
    other: string;
    noResult: string;
    ownWord: string;
    checked: string;
    stopped: string;
    noCost: string;
    noPrerequisites: string;
    ownOrNews: string;
    largest: string;
    fewest: string;
    noTopic: string;
    noFunction: string;
    reader: string;
  };
  corrections: { empty: string; feed: string; feedTitle: string; noNote: string; howTo: string };
  status: {
    asOf: string;
    overdue: string;
    soon: string;
    unset: string;
    doubts: string;
    copies: string;
    behind: string;
    machine: string;
    stubs: string;
    noIndependent: string;
    untranslated: string;
    nothing: string;
    entries: string;
    items: string;
    task: string;
  };
  home: { title: string; lead: string };
}
