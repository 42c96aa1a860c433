/** Fills in what follows from the rest: ids inside the file, and the cautious terms for a bare address. */
import { slugOf } from './ids.ts';
import { findField } from './fields.ts';
import type { Kind } from '../../src/schema/kinds.ts';

type Block = Record<string, unknown>;

/** A source of which only the address is known is taken for the owner's own words: the lowest of the tiers. */
const SOURCE_DEFAULTS = { lang: 'en', type: 'webpage', tier: 'self-report' } as const;

/** Which fields name an item of a list, the best first. */
const NAMING = ['title', 'name', 'metric', 'text', 'publisher'];
const MAX_LOCAL_ID = 40;

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function blocksOf(value: unknown): Block[] {
  return Array.isArray(value) ? value.filter(isBlock) : [];
}

/** `www.itu.int` is `itu.int`; undefined for what is no address. */
function findHost(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}

function completeSource(source: Block): Block {
  const host = findHost(source['url'] ?? source['archivedUrl'] ?? source['copyUrl']);
  return { ...(host ? { publisher: host } : {}), ...SOURCE_DEFAULTS, ...source };
}

function sourceStem(source: Block): string {
  const host = findHost(source['url'] ?? source['archivedUrl'] ?? source['copyUrl']);
  const labels = host?.split('.') ?? [];
  // The longest label names the owner: www.my.gov.uz is "gov" to nobody.
  const owner = labels.slice(0, -1).toSorted((a, b) => b.length - a.length)[0];
  const year = typeof source['date'] === 'string' ? source['date'].slice(0, 4) : undefined;
  return slugOf([owner ?? source['publisher'], year].filter((word) => typeof word === 'string').join(' ')) || 'source';
}

/** A talk without a title is known by who gave it. */
function speakerOf(item: Block): string {
  const [speaker] = blocksOf(item['speakers']);
  return [item['kind'], speaker?.['person'] ?? speaker?.['name']].filter((word) => typeof word === 'string').join(' ');
}

function itemStem(item: Block): string {
  const name = NAMING.map((key) => item[key]).find((value) => typeof value === 'string');
  const slug = slugOf(name ?? speakerOf(item)).slice(0, MAX_LOCAL_ID);
  return slug.replace(/-+[^-]*$/, (rest) => (slug.length === MAX_LOCAL_ID ? '' : rest)) || 'item';
}

/** Gives an id to each item that has none, and keeps those that are there. */
function withIds(items: readonly Block[], stemOf: (item: Block) => string): Block[] {
  const taken = new Set(items.map((item) => item['id']));
  return items.map((item) => {
    if (item['id'] !== undefined) return item;
    const stem = stemOf(item);
    let id = stem;
    for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
    taken.add(id);
    return { id, ...item };
  });
}

/** What a talk is when the source says no more: words whose place is not known, about the matters of the event. */
function completeTalk(talk: Block, topics: unknown): Block {
  return { kind: 'statement', ...(Array.isArray(topics) ? { topics } : {}), ...talk };
}

/** The fields of an entry with what follows from them filled in. */
export function complete(kind: Kind, data: Readonly<Block>): Block {
  const result: Block = { ...data };
  if (Array.isArray(result['sources']))
    result['sources'] = withIds(blocksOf(result['sources']).map(completeSource), sourceStem);
  if (Array.isArray(result['talks']))
    result['talks'] = blocksOf(result['talks']).map((talk) => completeTalk(talk, result['topics']));
  for (const [key, value] of Object.entries(result)) {
    const hasIds = findField(kind, [key, 0, 'id'])?.required;
    if (hasIds && key !== 'sources' && Array.isArray(value)) result[key] = withIds(blocksOf(value), itemStem);
  }
  return result;
}
