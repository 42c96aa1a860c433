/** How the build follows what pages read: the face of `reads.ts` towards the scripts, which stand outside the bundle. */
import { getSources } from './entries.ts';
import { readsBehind, startReading, stopReading, valueOf, type Read } from './reads.ts';

// Answers are asked for again before the pages that give them are loaded: whatever declares one has to be there.
import.meta.glob(['./*.ts', '!./*.test.ts'], { eager: true });

/** What the build asks of the bundle about reads. */
export interface PageReads {
  start: () => void;
  stop: () => ReadonlySet<Read>;
  /** What a read gives now; of a thing made once that is what the reads behind it give, and not asked here. */
  judge: () => (read: Read) => string;
  behind: () => ReadonlyMap<Read, ReadonlySet<Read>>;
}

export const reads: PageReads = {
  start: startReading,
  stop: stopReading,
  judge: () => {
    const sources = getSources();
    return (read) => valueOf(read, sources);
  },
  behind: readsBehind,
};

/** The route is there for its module only, and no file of it is written. */
export function tellReads(): Response {
  return new Response(null, { status: 404 });
}
