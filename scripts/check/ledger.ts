/** The addresses that were public once, one a line, beside the content folder: the build adds to them, nobody takes away. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const LEDGER_NAME = 'content-addresses.txt';

export interface Ledger {
  /** Path as problems print it. */
  path: string;
  /** Its lines, in their order; blank ones are empty. */
  lines: string[];
}

function ledgerPath(contentDir: string): string {
  return join(dirname(contentDir), LEDGER_NAME);
}

/** Reads it; `root` is the folder that paths of problems are relative to. */
export function findLedger(contentDir: string, root = dirname(contentDir)): Ledger | undefined {
  const full = ledgerPath(contentDir);
  return existsSync(full)
    ? { path: relative(root, full).split(sep).join('/'), lines: readFileSync(full, 'utf8').split(/\r?\n/) }
    : undefined;
}

/** Adds the addresses that are not known yet; the file stays as it is when there are none. */
export function extendLedger(contentDir: string, addresses: Iterable<string>): void {
  const known = (findLedger(contentDir)?.lines ?? []).filter(Boolean);
  const all = [...new Set([...known, ...addresses])].toSorted();
  if (all.length > new Set(known).size) writeFileSync(ledgerPath(contentDir), `${all.join('\n')}\n`);
}
