import { countryCasesAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import { gradeOf, type EvidenceGrade } from '../domain/evidence.ts';
import type { Card, EntryLink } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { TODAY } from '../site.config.ts';
import { cardsOf, linkOf, linksTo } from './cards.ts';
import { getGraph } from './entries.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { partiesOf, type PartyView } from './parties.ts';

export interface CasePage extends EntryPage<'case'> {
  grade: EvidenceGrade;
  country: EntryLink;
  parties: PartyView[];
  topics: EntryLink[];
  events: EntryLink[];
  related: Card[];
}

export async function getCasePage({ entry, locale }: { entry: Entry<'case'>; locale: string }): Promise<CasePage> {
  const graph = await getGraph();
  const page = await getEntryPage(entry, locale);
  const country = graph.get('country', entry.data.country);
  const cases: EntryLink = { href: countryCasesAddress(country.id, locale), title: titleOf(country, locale) };
  const shownAt = new Map(
    [...(entry.data.events ?? []).map((id) => graph.get('event', id)), ...graph.backlinks(entry, 'event')].map(
      (event) => [event.id, event],
    ),
  );
  const related = new Map(
    [...(entry.data.related ?? []).map((id) => graph.get('case', id)), ...graph.backlinks(entry, 'case')].map((one) => [
      one.id,
      one,
    ]),
  );
  return {
    ...page,
    frame: { ...page.frame, crumbs: [...page.frame.crumbs, cases] },
    grade: gradeOf(entry.data, TODAY),
    country: linkOf(country, locale),
    parties: partiesOf(entry.data.organisations, graph, locale),
    topics: linksTo(graph, 'topic', entry.data.topics, locale),
    events: [...shownAt.values()].map((event) => linkOf(event, locale)),
    related: cardsOf([...related.values()], graph, locale),
  };
}
