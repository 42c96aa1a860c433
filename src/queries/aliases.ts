/** Old addresses of entries, each with the page it leads to now. */
import { entryAddress, type Address } from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { KINDS } from '../schema/kinds.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { getGraph } from './entries.ts';

export interface Alias {
  /** The old path, without the base and the slashes at its ends. */
  from: string;
  to: Address;
  title: string;
}

export async function getAliases(): Promise<Alias[]> {
  const graph = await getGraph();
  return KINDS.flatMap((kind) => graph.everything(kind) as readonly AnyEntry[]).flatMap((entry) =>
    (entry.data.aliases ?? []).map((alias) => ({
      from: alias.replace(/^\/|\/$/g, ''),
      to: entryAddress(entry, SOURCE_LANGUAGE),
      title: entry.data.title,
    })),
  );
}
