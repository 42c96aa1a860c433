/** The new site in the place of the old one. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../lib/failure.ts';
import { tryMove } from '../lib/move.ts';

/** What becomes of the site that is replaced. */
export interface Before {
  /** Where it stays for the next build. */
  place: string | undefined;
  /** Whether the next build will find most of its files in it. */
  isOfUse: boolean;
}

/** Removes a folder while the command ends: of a large site it takes seconds, for which nobody need wait. */
function removeLater(folder: string): void {
  const script = `require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['--eval', script], { detached: true, stdio: 'ignore' }).unref();
}

/**
 * Looks before anything is built whether a site can be put there.
 *
 * @throws Failure for the root of a mounted disk, which nothing can replace.
 */
export function failOnMount(out: string): void {
  if (!existsSync(out) || statSync(out).dev === statSync(dirname(out)).dev) return;
  throw new Failure(`${out} is the root of a disk and cannot be replaced: name a folder in it with --out.`);
}

/** Takes the old site out of its place; gives where it lies. */
function putAside(out: string, aside: string): string {
  if (tryMove(out, aside)) return aside;
  const beside = `${out}.old`;
  rmSync(beside, { recursive: true, force: true });
  renameSync(out, beside);
  return beside;
}

/** Puts the new site in the place of the old one; the old one goes only when the new one stands beside it. */
export function swap(made: string, out: string, { place, isOfUse }: Before): void {
  const near = `${out}.new`;
  rmSync(near, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  if (!tryMove(made, near)) cpSync(made, near, { recursive: true });
  const old = existsSync(out) ? putAside(out, `${made}-old`) : undefined;
  renameSync(near, out);
  if (place && !isOfUse && existsSync(place)) {
    // Away from where the next build looks for it, at once and whole.
    renameSync(place, `${made}-before`);
    removeLater(`${made}-before`);
  }
  if (old === undefined) return;
  const stays = place !== undefined && isOfUse && !existsSync(place) && tryMove(old, place);
  if (!stays) removeLater(old);
}
