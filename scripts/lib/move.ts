/** Folders to other places. */
import { cpSync, renameSync, rmSync } from 'node:fs';

/** Moves in one step; false when the place is on another disk. */
export function tryMove(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** Moves a folder, on another disk as a copy; whoever looks for it there finds it whole or not at all. */
export function move(from: string, to: string): void {
  if (tryMove(from, to)) return;
  const part = `${to}.new`;
  rmSync(part, { recursive: true, force: true });
  cpSync(from, part, { recursive: true });
  renameSync(part, to);
  rmSync(from, { recursive: true });
}
