/** Related entries of cases and events, with the reason in words. */
import { keyOf, type AnyEntry, type Entry, type EntryKey } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { relate, type Linked, type Related } from '../domain/related.ts';
import type { Card } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { fill, getMessages } from '../i18n/index.ts';
import type { Kind } from '../schema/kinds.ts';
import { cardOf } from './cards.ts';
import { countriesOf } from './facets.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

export interface RelatedCard {
  card: Card;
  /** Why it stands here: "Same topic: Public procurement; other country". */
  why: string;
}

type Tied = Entry<'case'> | Entry<'event'>;

/** How many related entries a page shows. */
const SHOWN = 6;

function linksOf(entry: Tied): Linked['links'] {
  return {
    topics: entry.data.topics,
    organisations: (entry.data.organisations ?? []).flatMap((party) => party.organisation ?? []),
    programmes: entry.kind === 'event' && entry.data.programme ? [entry.data.programme] : [],
    countries: countriesOf(entry),
  };
}

const relations = once('relations', (graph) => {
  const entries: readonly Tied[] = [...graph.all('case'), ...graph.all('event')];
  return relate(entries.map((entry) => ({ key: keyOf(entry), links: linksOf(entry) })));
});

/** The nearest entries of one: `<key> <how many>`. */
const nearest = answer('nearest', (graph, question) => {
  const [key = '', most] = question.split(' ');
  return relations(graph, '')(key, Number(most));
});

function why(entry: Tied, other: Tied, { shared }: Related, graph: Graph, locale: string): string {
  const { reading } = getMessages(locale);
  const names = (kind: Kind, ids: readonly string[]) =>
    ids.map((id) => titleOf(graph.get(kind, id) as AnyEntry, locale).text).join(', ');
  const place = (): string[] => {
    if (shared.countries.length > 0 && entry.kind === 'case') return [reading.sameCountry];
    return entry.kind === 'case' && other.kind === 'case' ? [reading.otherCountry] : [];
  };
  return [
    ...(shared.programmes.length > 0
      ? [fill(reading.sameProgramme, { names: names('programme', shared.programmes) })]
      : []),
    ...(shared.organisations.length > 0
      ? [fill(reading.sameOrganisation, { names: names('organisation', shared.organisations) })]
      : []),
    ...(shared.topics.length > 0 ? [fill(reading.sameTopic, { names: names('topic', shared.topics) })] : []),
    ...place(),
  ].join('; ');
}

/**
 * The entries most related to a case or an event.
 *
 * @param named Entries that the editors tied to it themselves: they come first.
 * @param shown Entries that the page shows elsewhere: they are left out.
 */
export function relatedCards(
  entry: Tied,
  named: readonly Tied[],
  shown: readonly AnyEntry[],
  graph: Graph,
  locale: string,
): RelatedCard[] {
  const { reading } = getMessages(locale);
  const taken = new Set<EntryKey>([...named, ...shown].map(keyOf));
  const scored = nearest(graph, `${keyOf(entry)} ${SHOWN + taken.size}`).filter(
    (one) => !taken.has(one.key as EntryKey),
  );
  const byEditors = named.map((one) => ({ card: cardOf(one, graph, locale), why: reading.namedByEditors }));
  const byScore = scored.map((one) => {
    const [kind, id = ''] = one.key.split(':');
    const other: Tied = kind === 'case' ? graph.get('case', id) : graph.get('event', id);
    return { card: cardOf(other, graph, locale), why: why(entry, other, one, graph, locale) };
  });
  return [...byEditors, ...byScore].slice(0, Math.max(SHOWN, byEditors.length));
}
