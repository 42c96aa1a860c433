/** How the build follows what pages read: the face of `reads.ts` towards the scripts, which stand outside the bundle. */
import { getSources } from './entries.ts';
import { readsBehind, startReading, stopReading, valueOf, type Read } from './reads.ts';

/** What the build asks of the bundle about reads. */
export interface PageReads {
  start: () => void;
  stop: () => ReadonlySet<Read>;
  /** What a read gives now; `inner` tells it for the reads behind a thing made once. */
  judge: (inner: (made: Read) => string) => Promise<(read: Read) => string>;
  behind: () => ReadonlyMap<Read, ReadonlySet<Read>>;
}

export const reads: PageReads = {
  start: startReading,
  stop: stopReading,
  judge: (inner) => {
    const sources = getSources();
    return Promise.resolve((read: Read) => valueOf(read, sources, inner));
  },
  behind: readsBehind,
};

/** The route is there for its module only, and no file of it is written. */
export function tellReads(): Response {
  return new Response(null, { status: 404 });
}
