/** How we behave on other people's servers. */
import { SITE } from '../../src/site.config.ts';

export interface Manners {
  /** The name by which robots.txt may speak to us. */
  agent: string;
  /** Who we are, and where to read about us. */
  userAgent: string;
  /** The hosts that are visited at the same time; each is asked one thing at a time. */
  hosts: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Milliseconds until a request counts as unanswered. */
  timeout: number;
  /** How often an address is asked at most: once with HEAD, then with GET. */
  tries: number;
  /** Milliseconds before the second try; doubled for each further one. */
  backoff: number;
  /** A host that wants a longer wait than this many milliseconds is left alone for the rest of the run. */
  longestWait: number;
}

const AGENT = 'SeraiLinkCheck';

export const MANNERS: Manners = {
  agent: AGENT,
  userAgent: `${AGENT}/1.0 (+${SITE.address}${SITE.base})`,
  hosts: 4,
  pause: 1500,
  timeout: 20_000,
  tries: 4,
  backoff: 2000,
  longestWait: 120_000,
};

/** The milliseconds that a Retry-After asks for: a number of seconds, or a moment. */
export function findRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
