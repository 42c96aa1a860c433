/** Loads the entries of an address and says of each what cannot be shown. */
import type { Fragment } from '../domain/fragment.ts';
import { readIds } from './address.ts';
import { fill } from './nodes.ts';

export interface LoadWords {
  missing: string;
  failed: string;
  tooMany: string;
}

export interface Loaded {
  fragments: Fragment[];
  /** Sentences about what was left out, and why. */
  notices: string[];
}

const known = new Map<string, Fragment>();

/** The entry, or why there is none. */
async function load(folder: string, id: string): Promise<Fragment | 'missing' | 'failed'> {
  const before = known.get(id);
  if (before) return before;
  try {
    const answer = await fetch(`${folder}${id}.json`);
    if (answer.status === 404) return 'missing';
    if (!answer.ok) return 'failed';
    const fragment = (await answer.json()) as Fragment;
    known.set(id, fragment);
    return fragment;
  } catch {
    return 'failed';
  }
}

/** Longer slips of the pen are cut where they are repeated. */
const SHOWN = 60;

/** The entries that an address names, at most `limit`, in its order. */
export async function loadAll(search: string, folder: string, limit: number, words: LoadWords): Promise<Loaded> {
  const { ids, unreadable } = readIds(search);
  const notices = [
    ...unreadable.map((id) => fill(words.missing, { id: id.slice(0, SHOWN) })),
    ...ids.slice(limit).map((title) => fill(words.tooMany, { title: title.slice(0, SHOWN) })),
  ];
  const answers = await Promise.all(ids.slice(0, limit).map(async (id) => ({ id, answer: await load(folder, id) })));
  const fragments: Fragment[] = [];
  for (const { id, answer } of answers) {
    if (typeof answer === 'string') notices.push(fill(words[answer], { id: id.slice(0, SHOWN) }));
    else fragments.push(answer);
  }
  return { fragments, notices };
}
