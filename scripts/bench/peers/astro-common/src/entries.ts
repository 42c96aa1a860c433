// Built once a build, and read by every page: a filter over the collection in each page would be quadratic.
import { getCollection, type CollectionEntry } from 'astro:content';

export type Entry = CollectionEntry<'docs'>;

export const entries = (await getCollection('docs')).filter((entry) => entry.data.key);
export const byPath = new Map(entries.map((entry) => [entry.data.key, entry]));

function group(keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const known = groups.get(key);
      if (known) known.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

export const backlinks = group((entry) => entry.data.refs);
const titleOf = (path: string) => byPath.get(path)?.data.title ?? path;

export const lists = [
  ...[...group((entry) => [entry.data.section])].map(([key, members]) => ({ list: key, title: key, members })),
  ...[...group((entry) => entry.data.subjects)].map(([key, members]) => ({ list: `subjects/${key}`, title: titleOf(`topics/${key}`), members })),
  ...[...group((entry) => entry.data.places)].map(([key, members]) => ({ list: `places/${key}`, title: titleOf(`countries/${key}`), members })),
];
export const nameOf = titleOf;
