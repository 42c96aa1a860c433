/** "Could this work here?": the cases by what they needed, one static page for each prerequisite. */
import { prerequisiteAddress, toolAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import { needsOf, type Naming, type PrerequisiteKind } from '../domain/prerequisites.ts';
import type { Card, EntryLink, PageFrame } from '../domain/view.ts';
import { localise, type Words } from '../domain/wording.ts';
import { fill, getMessages, termLabel } from '../i18n/index.ts';
import { getTerm, terms } from '../schema/vocabularies/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { cardOf, cardsOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

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

export interface PrerequisitePage {
  frame: PageFrame;
  row: PrerequisiteRow;
  rows: PrerequisiteRow[];
  needed: { card: Card; notes: Words[] }[];
  helpful: { card: Card; notes: Words[] }[];
  others: Card[];
  silent: Card[];
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
async function getRows(locale: string): Promise<PrerequisiteRow[]> {
  const cases = (await getGraph()).all('case');
  return PREREQUISITES.map((kind) => rowOf(kind, cases, locale)).toSorted(
    (a, b) => b.needed - a.needed || b.helpful - a.helpful,
  );
}

export async function getPrerequisitesPage(locale: string): Promise<PrerequisitesPage> {
  const { title, lead } = getMessages(locale).tools.pages['could-it-work'];
  return {
    frame: await frameInAllLanguages(locale, toolAddress('could-it-work', locale), { title, description: lead }),
    rows: await getRows(locale),
  };
}

export async function getPrerequisitePage(kind: PrerequisiteKind, locale: string): Promise<PrerequisitePage> {
  const graph = await getGraph();
  const { pages, prerequisites } = getMessages(locale).tools;
  const { needed, helpful, others, silent } = needsOf(graph.all('case'), kind);
  const title = fill(prerequisites.detail, { kind: termLabel(locale, 'prerequisite', kind) });
  const crumb = {
    href: toolAddress('could-it-work', locale),
    title: { text: pages['could-it-work'].title, lang: locale },
  };
  const told = ({ entry, named }: Naming) => {
    const lang = entry.translations.has(locale) ? locale : SOURCE_LANGUAGE;
    const words = localise(entry, lang).prerequisites ?? [];
    const notes = words.filter((_, index) => named.some((one) => one === entry.data.prerequisites?.[index]));
    return {
      card: cardOf(entry, graph, locale),
      notes: notes.flatMap(({ note }) => (note ? [{ text: note, lang }] : [])),
    };
  };
  return {
    frame: await frameInAllLanguages(
      locale,
      prerequisiteAddress(kind, locale),
      { title, description: prerequisites.detailLead },
      [crumb],
    ),
    row: rowOf(kind, graph.all('case'), locale),
    rows: await getRows(locale),
    needed: needed.map(told),
    helpful: helpful.map(told),
    others: cardsOf(others, graph, locale),
    silent: cardsOf(silent, graph, locale),
  };
}
