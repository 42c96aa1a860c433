/** The committed file of what was seen: sorted, and written whole or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseSourceHealth, type HealthRecord, type SourceHealth } from '../../src/domain/source-health.ts';
import { Failure } from '../lib/failure.ts';
import type { Answer } from './visit.ts';

/** @throws Failure when the file is there but cannot be understood. */
export function readHealth(path: string): SourceHealth {
  if (!existsSync(path)) return {};
  try {
    return parseSourceHealth(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(`${path} cannot be read (${why}): correct it, or put {} in it to begin anew.`);
  }
}

const KEYS = ['checked', 'state', 'status', 'redirect', 'archived', 'goneFirst', 'goneLast'] as const;

export function writeHealth(path: string, health: SourceHealth): void {
  const sorted = Object.keys(health)
    .toSorted()
    .map((address) => [
      address,
      Object.fromEntries(
        KEYS.flatMap((key) => (health[address]?.[key] === undefined ? [] : [[key, health[address][key]]])),
      ),
    ]);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  renameSync(draft, path);
}

/** What is known of an address after one more look. */
export function recordOf(
  answer: Answer,
  before: HealthRecord | undefined,
  today: string,
  archived: string | undefined,
): HealthRecord {
  const record: HealthRecord = { checked: today, ...answer, archived };
  if (answer.state === 'gone' || answer.state === 'no-host') {
    return { ...record, goneFirst: before?.goneFirst ?? today, goneLast: today };
  }
  // An outage neither buries a source nor brings it back.
  return answer.state === 'ok' ? record : { ...record, goneFirst: before?.goneFirst, goneLast: before?.goneLast };
}
