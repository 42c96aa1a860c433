/** "Could this work here?": the cases by what they needed, one static page for each prerequisite. */
import { prerequisiteAddress, toolAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { pagesFor } from '../domain/paging.ts';
import { needsOf, type Naming, type PrerequisiteKind } from '../domain/prerequisites.ts';
import type { Card, EntryLink, PageFrame } from '../domain/view.ts';
import { localise, type Words } from '../domain/wording.ts';
import { fill, getMessages, termLabel } from '../i18n/index.ts';
import { getTerm, terms } from '../schema/vocabularies/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { cardOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages, numberedFrame } from './lists.ts';
import { cardsOn, findPager } from './numbered.ts';
import { once } from './once.ts';

export interface PrerequisiteRow {
  kind: PrerequisiteKind;
  link: EntryLink;
  /** What the term means, in the source language. */
  help: Words;
  needed: number;
  helpful: number;
  others: number;
  silent: number;
}

export interface PrerequisitesPage {
  frame: PageFrame;
  rows: PrerequisiteRow[];
}

/** Cases of which the sources say the same of one prerequisite. */
export interface PrerequisiteList {
  id: 'needed' | 'helpful' | 'others' | 'silent';
  /** How many there are, of which a page may show a part. */
  count: number;
  cards: { card: Card; notes: Words[] }[];
}

export interface PrerequisitePage {
  frame: PageFrame;
  current: PrerequisiteKind;
  rows: PrerequisiteRow[];
  lists: PrerequisiteList[];
}

export const PREREQUISITES = Object.keys(terms('prerequisite')) as PrerequisiteKind[];

function rowOf(kind: PrerequisiteKind, cases: readonly Entry<'case'>[], locale: string): PrerequisiteRow {
  const { needed, helpful, others, silent } = needsOf(cases, kind);
  return {
    kind,
    link: {
      href: prerequisiteAddress(kind, locale),
      title: { text: termLabel(locale, 'prerequisite', kind), lang: locale },
    },
    help: { text: getTerm('prerequisite', kind).help, lang: SOURCE_LANGUAGE },
    needed: needed.length,
    helpful: helpful.length,
    others: others.length,
    silent: silent.length,
  };
}

/** All kinds, those that most cases need first. */
const rowsIn = once('needs', (graph, locale) =>
  PREREQUISITES.map((kind) => rowOf(kind, graph.all('case'), locale)).toSorted(
    (a, b) => b.needed - a.needed || b.helpful - a.helpful,
  ),
);

export async function getPrerequisitesPage(locale: string): Promise<PrerequisitesPage> {
  const { title, lead } = getMessages(locale).tools.pages['could-it-work'];
  return {
    frame: await frameInAllLanguages(locale, toolAddress('could-it-work', locale), { title, description: lead }),
    rows: rowsIn(await getGraph(), locale),
  };
}

/** Cards without summaries on a page. */
const SIZE = 100;

function toldOf({ entry, named }: Naming, graph: Graph, locale: string): PrerequisiteList['cards'][number] {
  const lang = entry.translations.has(locale) ? locale : SOURCE_LANGUAGE;
  const words = localise(entry, lang).prerequisites ?? [];
  const notes = words.filter((_, index) => named.some((one) => one === entry.data.prerequisites?.[index]));
  return {
    card: cardOf(entry, graph, locale),
    notes: notes.flatMap(({ note }) => (note ? [{ text: note, lang }] : [])),
  };
}

/** The lists of one kind, in full; the key is kind and language. */
const listsFor = once('needs of a kind', (graph, key): PrerequisiteList[] => {
  const [kind, locale = ''] = key.split(' ');
  const { needed, helpful, others, silent } = needsOf(graph.all('case'), kind as PrerequisiteKind);
  const untold = (cases: readonly Entry<'case'>[]) => cases.map((entry) => ({ entry, named: [] }));
  return Object.entries({ needed, helpful, others: untold(others), silent: untold(silent) }).map(([id, list]) => ({
    id: id as PrerequisiteList['id'],
    count: list.length,
    cards: list.map((one) => toldOf(one, graph, locale)),
  }));
});

/** What of the lists stands on a page; lists without cases are told of on the first. */
function listsOn(lists: readonly PrerequisiteList[], page: number): PrerequisiteList[] {
  const shown = cardsOn(lists, page, SIZE);
  return lists.flatMap(
    (list) => shown.find(({ id }) => id === list.id) ?? (page === 1 && list.count === 0 ? list : []),
  );
}

/** How many pages each kind needs: each tells of all cases, so all need the same. */
export async function countPrerequisitePages(): Promise<number> {
  return pagesFor((await getGraph()).all('case').length, SIZE);
}

/** The cases by what they say of one prerequisite: one of the pages that they need. */
export async function getPrerequisitePage(kind: PrerequisiteKind, locale: string, page = 1): Promise<PrerequisitePage> {
  const graph = await getGraph();
  const { pages, prerequisites } = getMessages(locale).tools;
  const title = fill(prerequisites.detail, { kind: termLabel(locale, 'prerequisite', kind) });
  const crumb = {
    href: toolAddress('could-it-work', locale),
    title: { text: pages['could-it-work'].title, lang: locale },
  };
  const address = prerequisiteAddress(kind, locale);
  const pager = findPager(address, page, await countPrerequisitePages());
  return {
    frame: await numberedFrame(locale, address, { title, description: prerequisites.detailLead }, pager, [crumb]),
    rows: rowsIn(graph, locale),
    current: kind,
    lists: listsOn(listsFor(graph, `${kind} ${locale}`), page),
  };
}
