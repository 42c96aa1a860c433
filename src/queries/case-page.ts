import { countryCasesAddress } from '../domain/addresses.ts';
import { findBeforeAfter, type BeforeAfter } from '../domain/before-after.ts';
import type { Entry } from '../domain/entry.ts';
import { gradeOf, type EvidenceGrade } from '../domain/evidence.ts';
import { verdictOf, type Verdict } from '../domain/verdict.ts';
import type { EntryLink } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { CASE_SECTIONS } from '../schema/sections.ts';
import { TODAY } from '../site.config.ts';
import { getBodyText } from './body.ts';
import { linkOf, linksTo } from './cards.ts';
import { getGraph } from './entries.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { partiesOf, type PartyView } from './parties.ts';
import { relatedCards, type RelatedCard } from './related.ts';

export interface CasePage extends EntryPage<'case'> {
  grade: EvidenceGrade;
  verdict: Verdict;
  charts: BeforeAfter[];
  country: EntryLink;
  parties: PartyView[];
  topics: EntryLink[];
  events: EntryLink[];
  related: RelatedCard[];
  /** The body in two parts: problem and what was done, then results, lessons and risks; the ledger stands between. */
  story: string;
  lessons: string;
  /** Parts that the sources leave out, to be said. */
  missing: { lessons: boolean; risks: boolean };
}

/** The sections of the body before the ledger, problem and what was done: as many in every translation. */
const STORY_SECTIONS = 2;

function splitBody({ html, headings }: CasePage['body']): Pick<CasePage, 'story' | 'lessons'> {
  const next = headings[STORY_SECTIONS];
  const at = next ? html.indexOf(`<h2 id="${next.id}"`) : html.length;
  return { story: html.slice(0, at), lessons: html.slice(at) };
}

function missingOf(entry: Entry<'case'>): CasePage['missing'] {
  const text = getBodyText(entry.file);
  const lacks = (heading: string) => !text.split('\n').includes(`## ${heading}`);
  return { lessons: lacks(CASE_SECTIONS.lessons), risks: lacks(CASE_SECTIONS.risks) };
}

function joined<E extends { id: string }>(...lists: readonly (readonly E[])[]): E[] {
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()];
}

export async function getCasePage({ entry, locale }: { entry: Entry<'case'>; locale: string }): Promise<CasePage> {
  const graph = await getGraph();
  const page = await getEntryPage(entry, locale);
  const { outcomes, related, events } = page.entry.data;
  const country = graph.get('country', entry.data.country);
  const cases: EntryLink = { href: countryCasesAddress(country.id, locale), title: titleOf(country, locale) };
  const shownAt = joined(
    (events ?? []).map((id) => graph.get('event', id)),
    graph.backlinks(entry, 'event'),
  );
  const named = joined(
    (related ?? []).map((id) => graph.get('case', id)),
    graph.backlinks(entry, 'case'),
  );
  return {
    ...page,
    ...splitBody(page.body),
    missing: missingOf(entry),
    frame: { ...page.frame, crumbs: [...page.frame.crumbs, cases] },
    grade: gradeOf(entry.data, TODAY),
    verdict: verdictOf(outcomes),
    charts: (outcomes ?? []).flatMap((outcome) => findBeforeAfter(outcome) ?? []),
    country: linkOf(country, locale),
    parties: partiesOf(entry.data.organisations, graph, locale),
    topics: linksTo(graph, 'topic', entry.data.topics, locale),
    events: shownAt.map((event) => linkOf(event, locale)),
    related: relatedCards(entry, named, shownAt, graph, locale),
  };
}
