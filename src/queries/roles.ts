/** What a body did over time, and where else entries point to somebody. */
import { formatDate, formatSpan } from '../domain/dates.ts';
import { keyOf, type AnyEntry, type Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import { termLabel } from '../i18n/index.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { linkOf } from './cards.ts';

export interface RoleRow {
  /** The date as text that sorts; empty where none is known. */
  sort: string;
  date: string | undefined;
  role: string;
  kind: Kind;
  link: EntryLink;
}

type Run = Entry<'event'> | Entry<'case'> | Entry<'programme'>;

function dateOf(entry: Run, locale: string): Pick<RoleRow, 'sort' | 'date'> {
  if (entry.kind === 'case') {
    const { started } = entry.data;
    return { sort: started ?? '', date: started && formatDate(started, locale) };
  }
  const { start, end } = entry.data;
  if (!start) return { sort: '', date: undefined };
  return { sort: start, date: formatSpan(start, end, locale) };
}

/** The roles of a body in events, cases and programmes, newest first; those without a date last. */
export function rolesOf(body: Entry<'organisation'>, graph: Graph, locale: string): RoleRow[] {
  const runs: readonly Run[] = [
    ...graph.backlinks(body, 'event'),
    ...graph.backlinks(body, 'case'),
    ...graph.backlinks(body, 'programme'),
  ];
  return runs
    .flatMap((entry) => {
      const own = (entry.data.organisations ?? []).filter((party) => party.organisation === body.id);
      if (own.length === 0) return [];
      const roles = own.map((party) => termLabel(locale, 'partyRole', party.role));
      return [{ ...dateOf(entry, locale), role: roles.join(', '), kind: entry.kind, link: linkOf(entry, locale) }];
    })
    .toSorted((a, b) => b.sort.localeCompare(a.sort, 'en'));
}

/** Entries that point to an entry and that its page does not show elsewhere. */
export function mentionsOf(
  entry: AnyEntry,
  shown: readonly EntryLink[],
  graph: Graph,
  locale: string,
): { kind: Kind; links: EntryLink[] }[] {
  const known = new Set<string>(shown.map(({ href }) => href));
  return KINDS.flatMap((kind) => {
    const links = (graph.backlinks(entry, kind) as readonly AnyEntry[])
      .filter((one) => keyOf(one) !== keyOf(entry))
      .map((one) => linkOf(one, locale))
      .filter(({ href }) => !known.has(href));
    return links.length > 0 ? [{ kind, links }] : [];
  });
}
