/** What a body did over time, and where else entries point to somebody. */
import { formatDate, formatSpan } from '../domain/dates.ts';
import { keyOf, type AnyEntry, type Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import { termLabel } from '../i18n/index.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { linkOf } from './cards.ts';
import { talksOf } from './talks.ts';

export interface RoleRow {
  date: string | undefined;
  role: string;
  kind: Kind;
  link: EntryLink;
}

type Run = Entry<'event'> | Entry<'case'> | Entry<'programme'>;

/** The date as text that sorts; empty where none is known. */
function sortOf(entry: Run): string {
  return (entry.kind === 'case' ? entry.data.started : entry.data.start) ?? '';
}

function dateOf(entry: Run, locale: string): string | undefined {
  if (entry.kind === 'case') return entry.data.started && formatDate(entry.data.started, locale);
  const { start, end } = entry.data;
  return start && formatSpan(start, end, locale);
}

/** What a body had a part in: events, cases and programmes, newest first; those without a date last. */
export function runsOf(body: Entry<'organisation'>, graph: Graph): Run[] {
  const runs: readonly Run[] = [
    ...graph.backlinks(body, 'event'),
    ...graph.backlinks(body, 'case'),
    ...graph.backlinks(body, 'programme'),
  ];
  return runs
    .filter(({ data }) => (data.organisations ?? []).some((party) => party.organisation === body.id))
    .toSorted((a, b) => sortOf(b).localeCompare(sortOf(a), 'en'));
}

/** The roles of a body in some of what it had a part in. */
export function rolesOf(body: Entry<'organisation'>, runs: readonly Run[], locale: string): RoleRow[] {
  return runs.map((entry) => {
    const own = (entry.data.organisations ?? []).filter((party) => party.organisation === body.id);
    const roles = own.map((party) => termLabel(locale, 'partyRole', party.role));
    return { date: dateOf(entry, locale), role: roles.join(', '), kind: entry.kind, link: linkOf(entry, locale) };
  });
}

/** Entries that point to an entry, without some. */
function othersThan(shown: readonly AnyEntry[], entry: AnyEntry, graph: Graph): AnyEntry[] {
  const known = new Set([entry, ...shown].map(keyOf));
  return KINDS.flatMap((kind) => graph.backlinks(entry, kind) as readonly AnyEntry[]).filter(
    (one) => !known.has(keyOf(one)),
  );
}

/** Entries that point to a body and that its page does not show elsewhere. */
export function mentioningBody(body: Entry<'organisation'>, graph: Graph): AnyEntry[] {
  const talks = talksOf('organisation', body.id, graph).map(({ event }) => event);
  const bodies = graph.backlinks(body, 'organisation');
  return othersThan([...bodies, ...graph.backlinks(body, 'person'), ...talks, ...runsOf(body, graph)], body, graph);
}

/** Entries that point to a person and that the person's page does not show elsewhere. */
export function mentioningPerson(person: Entry<'person'>, graph: Graph): AnyEntry[] {
  const talks = talksOf('person', person.id, graph).map(({ event }) => event);
  return othersThan(talks, person, graph);
}

/** Entries as links, by kind. */
export function linksByKind(entries: readonly AnyEntry[], locale: string): { kind: Kind; links: EntryLink[] }[] {
  return [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    links: own.map((one) => linkOf(one, locale)),
  }));
}
