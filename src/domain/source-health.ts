/** What the link check saw of each source's address, and when that makes a source dead. */
import { z } from 'zod';

/** How an address answered. Only `gone` and `no-host` speak against the source; the rest may pass. */
export const HEALTH_STATES = [
  'ok',
  'gone',
  'no-host',
  'refused',
  'busy',
  'failed',
  'timeout',
  'tls',
  'unreachable',
  'robots',
] as const;

export type HealthState = (typeof HEALTH_STATES)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const address = z.string().regex(/^https?:\/\//);

const recordSchema = z.strictObject({
  /** The day of the last look. */
  checked: day,
  state: z.enum(HEALTH_STATES),
  /** The last status that a server gave. */
  status: z.int().min(100).max(599).optional(),
  /** Where the address leads, when that is elsewhere. */
  redirect: address.optional(),
  /** The archived copy that the source names. */
  archived: address.optional(),
  /** The first and the last day on which it was gone, with no good answer between. */
  goneFirst: day.optional(),
  goneLast: day.optional(),
});

export type HealthRecord = z.output<typeof recordSchema>;

/** What was seen, by address. */
export type SourceHealth = Readonly<Record<string, HealthRecord>>;

const fileSchema = z.record(address, recordSchema);

/** Reads the text of the data file; throws with the first thing that is wrong in it. */
export function parseSourceHealth(text: string): SourceHealth {
  const result = fileSchema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join(' → ') ?? ''}: ${issue?.message ?? 'is not valid'}`);
}

interface Findable {
  url?: string | undefined;
  doi?: string | undefined;
  archivedUrl?: string | undefined;
}

/** The address that the title of a source leads to; none where only a copy was read. */
export function findSourceAddress(source: Findable): string | undefined {
  return source.url ?? (source.doi ? `https://doi.org/${source.doi}` : source.archivedUrl);
}

/** Gone on two different days, with no good answer between: one bad day is not the end of a source. */
export function isDead(record: HealthRecord): boolean {
  const { goneFirst, goneLast } = record;
  return goneFirst !== undefined && goneLast !== undefined && goneFirst < goneLast;
}

/** The day on which a source was last looked for in vain; undefined for one that is not known to be dead. */
export function findDeadOn(source: Findable, health: SourceHealth): string | undefined {
  const found = findSourceAddress(source);
  const record = found === undefined || !Object.hasOwn(health, found) ? undefined : health[found];
  return record && isDead(record) ? record.checked : undefined;
}
