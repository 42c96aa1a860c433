/** Looks at the sources whose turn it is, several hosts at a time, and keeps what it sees as it goes. */
import { isDead, type HealthRecord, type SourceHealth } from '../../src/domain/source-health.ts';
import { recordOf } from './health-file.ts';
import type { Manners } from './manners.ts';
import type { SourceAddress } from './sources.ts';
import { createVisitor, type Answer, type Visitor } from './visit.ts';

export interface ExternalOptions {
  sources: readonly SourceAddress[];
  health: SourceHealth;
  /** `YYYY-MM-DD` */
  today: string;
  manners: Manners;
  /** Only addresses that begin so. */
  only?: string | undefined;
  /** How many addresses at most. */
  limit?: number | undefined;
  /** Also those that were looked at in the last days. */
  again?: boolean | undefined;
  save: (health: SourceHealth) => void;
  print: (line: string) => void;
}

export interface ExternalResult {
  health: SourceHealth;
  looked: number;
  /** Not looked at, because their host asked for time or did not answer. */
  left: number;
  /** Nothing answered at all, so nothing was kept. */
  offline: boolean;
}

/** A look holds for six days, so that a weekly run looks at all and a broken run goes on where it stopped. */
const HOLDS_DAYS = 6;

/** Milliseconds between two writes of the file. */
const SAVE_EVERY = 2000;

function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The addresses whose turn it is: those never seen first, then the oldest looks. */
export function chooseDue({ sources, health, today, only, limit, again }: ExternalOptions): SourceAddress[] {
  const fresh = daysBefore(today, HOLDS_DAYS);
  const checked = ({ address }: SourceAddress) => health[address]?.checked ?? '';
  return sources
    .filter(({ address }) => address.startsWith(only ?? ''))
    .filter((source) => again || checked(source) < fresh)
    .toSorted((a, b) => checked(a).localeCompare(checked(b), 'en') || (a.address < b.address ? -1 : 1))
    .slice(0, limit);
}

/** The addresses by host, the longest list first: it decides how long the run takes. */
function byHost(due: readonly SourceAddress[]): SourceAddress[][] {
  const groups = Map.groupBy(due, ({ address }) => new URL(address).host);
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}

function describe({ state, status }: Answer): string {
  return status === undefined || state === 'ok' ? state : `${state} (${status})`;
}

/** Visits one host after another; several of these run side by side on one list of hosts. */
async function visitHosts(
  hosts: SourceAddress[][],
  visitor: Visitor,
  keep: (source: SourceAddress, answer: Answer) => void,
): Promise<void> {
  for (let host = hosts.shift(); host; host = hosts.shift()) {
    for (const source of host) {
      if (!visitor.isLeftAlone(source.address)) keep(source, await visitor.visit(source.address));
    }
  }
}

export async function checkExternalLinks(options: ExternalOptions): Promise<ExternalResult> {
  const { sources, today, manners, save, print } = options;
  const known = new Set(sources.map(({ address }) => address));
  const health: Record<string, HealthRecord> = Object.fromEntries(
    Object.entries(options.health).filter(([address]) => known.has(address)),
  );
  const due = chooseDue(options);
  let looked = 0;
  let answered = false;
  let saved = 0;
  const keep = (source: SourceAddress, answer: Answer): void => {
    looked += 1;
    answered ||= answer.status !== undefined;
    const record = recordOf(answer, health[source.address], today, source.archived);
    health[source.address] = record;
    if (answer.state !== 'ok') {
      print(
        `${describe(answer).padEnd(12)} ${source.address}${isDead(record) ? '  dead' : ''}\n    ${source.places.join(' ')}`,
      );
    }
    if (!answered || Date.now() - saved < SAVE_EVERY) return;
    saved = Date.now();
    save(health);
  };
  const visitor = createVisitor(manners);
  const hosts = byHost(due);
  await Promise.all(Array.from({ length: manners.hosts }, () => visitHosts(hosts, visitor, keep)));
  // Without one answer it is more likely that this machine has no connection than that every host is gone.
  const offline = looked > 0 && !answered;
  if (!offline) save(health);
  return { health: offline ? options.health : health, looked, left: due.length - looked, offline };
}
