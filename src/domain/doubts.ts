/** Where each open doubt is shown: beside what it concerns, or in the list at the end. */
import type { AnyEntry } from './entry.ts';
import type { Kind } from '../schema/kinds.ts';

export interface Doubt {
  note: string;
  about?: string | undefined;
}

/** The fields that pages show a doubt beside; a page of the kind has a place for each. */
const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  case: ['title', 'names', 'stage', 'started', 'ended', 'cost', 'outcomes', 'timeline', 'events', 'organisations'],
  event: ['title', 'names', 'start', 'place', 'participants', 'countries', 'organisations', 'programme', 'talks'],
  topic: ['title', 'names'],
  country: ['title', 'names', 'indicators'],
  organisation: ['title', 'names'],
  person: ['title', 'names', 'positions'],
  programme: ['title', 'names', 'organisations', 'countries'],
  page: [],
};

/** Parts of a field that are shown in one place with it. */
const SHOWN_WITH: Readonly<Record<string, string>> = { stageDate: 'stage', stageReason: 'stage', end: 'start' };

/** Fields that are told as missing when they are: their place is always there. */
const ALWAYS: ReadonlySet<string> = new Set(['stage', 'cost', 'outcomes', 'start']);

const PARTS = ['sources', 'outcomes', 'talks', 'visits', 'outputs'] as const;

/** Every place on the entry's page beside which a doubt can stand. */
function placesOf({ kind, data }: Pick<AnyEntry, 'kind' | 'data'>): Set<string> {
  const values: Readonly<Record<string, unknown>> = data;
  const filled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  const parts = PARTS.flatMap((name) => (values[name] ?? []) as readonly { id: string }[]);
  return new Set([
    ...FIELDS[kind].filter((name) => ALWAYS.has(name) || filled(values[name])),
    ...parts.map(({ id }) => id),
  ]);
}

export interface PlacedDoubts {
  /** The doubts about a field, source, talk or outcome. */
  at: (place: string) => readonly string[];
  /** Those that concern the whole entry, or something that the page does not show. */
  rest: readonly string[];
}

export function placeDoubts(entry: Pick<AnyEntry, 'kind' | 'data'>): PlacedDoubts {
  const places = placesOf(entry);
  const byPlace = new Map<string, string[]>();
  const rest = new Set<string>();
  const doubts: readonly Doubt[] = entry.data.verify ?? [];
  for (const { note, about = '' } of doubts) {
    const place = SHOWN_WITH[about] ?? about;
    if (places.has(place)) byPlace.set(place, [...(byPlace.get(place) ?? []), note]);
    else rest.add(note);
  }
  return { at: (place) => byPlace.get(place) ?? [], rest: [...rest] };
}
