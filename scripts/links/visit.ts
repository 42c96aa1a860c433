/** Looks at one address after another, politely, and says how each answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { HealthState } from '../../src/domain/source-health.ts';
import { findRetryAfter, type Manners } from './manners.ts';
import { readRobots, type RobotsRules } from './robots.ts';

export interface Answer {
  state: HealthState;
  status?: number;
  redirect?: string;
}

export interface Visitor {
  visit: (address: string) => Promise<Answer>;
  /** True for a host that is to be left alone for the rest of the run. */
  isLeftAlone: (address: string) => boolean;
}

/** Redirects that are followed from one address. */
const HOPS = 10;

const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;

/** The state that a failed request tells of, by the code that Node gives. */
export function stateOfError(error: unknown): HealthState {
  if (!(error instanceof Error)) return 'unreachable';
  if (error.name === 'TimeoutError') return 'timeout';
  const { code = '' } = (error.cause ?? error) as { code?: string };
  if (code === 'ENOTFOUND') return 'no-host';
  if (TLS.test(code)) return 'tls';
  return code === 'ETIMEDOUT' || /^UND_ERR_\w+_TIMEOUT$/.test(code) ? 'timeout' : 'unreachable';
}

/** The state that a status tells of; a redirect comes here only when it leads nowhere. */
export function stateOfStatus(status: number): HealthState {
  if (status < 300) return 'ok';
  if (status < 400) return 'failed';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429) return 'busy';
  return status < 500 ? 'refused' : 'failed';
}

function findRedirect(response: Response, from: string): string | undefined {
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || !location || !URL.canParse(location, from)) {
    return undefined;
  }
  const url = new URL(location, from);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

export function createVisitor(manners: Manners): Visitor {
  const freeAt = new Map<string, number>();
  const robots = new Map<string, Promise<RobotsRules>>();
  const leftAlone = new Set<string>();

  /** Waits until a host may be asked again, and takes that turn. */
  const takeTurn = async (host: string, pause: number): Promise<void> => {
    const now = Date.now();
    const turn = Math.max(now, freeAt.get(host) ?? 0);
    freeAt.set(host, turn + pause);
    if (turn > now) await sleep(turn - now);
  };

  const ask = async (address: string, options: RequestInit, pause = manners.pause): Promise<Response> => {
    await takeTurn(new URL(address).host, pause);
    return fetch(address, {
      ...options,
      headers: { 'User-Agent': manners.userAgent, Accept: '*/*' },
      signal: AbortSignal.timeout(manners.timeout),
    });
  };

  const rulesOf = (address: string): Promise<RobotsRules> => {
    const { origin } = new URL(address);
    const known = robots.get(origin) ?? readRobots(origin, manners.agent, (wanted) => ask(wanted, {}));
    robots.set(origin, known);
    return known;
  };

  /** Waits before the next try; false when the host wants a longer wait than we have. */
  const waitFor = async (host: string, tried: number, retryAfter?: number): Promise<boolean> => {
    const wait = retryAfter ?? manners.backoff * 2 ** tried;
    if (wait > manners.longestWait) {
      leftAlone.add(host);
      return false;
    }
    await sleep(wait);
    return true;
  };

  const visit = async (address: string, hops = 0): Promise<Answer> => {
    const { host } = new URL(address);
    const rules = await rulesOf(address);
    if (!rules.allows(address)) return { state: 'robots' };
    const pause = Math.max(manners.pause, Math.min(rules.delay, manners.longestWait));
    let answer: Answer = { state: 'unreachable' };
    for (let tried = 0; tried < manners.tries; tried++) {
      const isLast = tried === manners.tries - 1;
      try {
        const response = await ask(address, { method: tried === 0 ? 'HEAD' : 'GET', redirect: 'manual' }, pause);
        await response.body?.cancel();
        const redirect = findRedirect(response, address);
        if (redirect) {
          if (hops === HOPS) return { state: 'failed', status: response.status };
          return { redirect, ...(await visit(redirect, hops + 1)) };
        }
        answer = { state: stateOfStatus(response.status), status: response.status };
        if (answer.state === 'ok') return answer;
        if (answer.state === 'gone' || answer.state === 'refused') {
          // Some servers know no HEAD: only what GET says counts.
          if (tried > 0) return answer;
          continue;
        }
        const retryAfter = findRetryAfter(response.headers.get('retry-after'), Date.now());
        if (!isLast && !(await waitFor(host, tried, retryAfter))) return answer;
      } catch (error) {
        answer = { state: stateOfError(error) };
        if (answer.state === 'no-host' || answer.state === 'tls') return answer;
        if (!isLast) await waitFor(host, tried);
      }
    }
    // A host that stays silent, or busy, in all these tries will do so for its next address too.
    if (answer.state !== 'failed') leftAlone.add(host);
    return answer;
  };

  return {
    visit: (address) => visit(address),
    isLeftAlone: (address) => leftAlone.has(new URL(address).host),
  };
}
