/**
 * Puts the filters and orders of Pagefind's index in order. Pagefind writes them as a hash table holds them, which is
 * another order in every build; the same site should be the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

/** What every file of the index begins with. */
const SIGNATURE = 'pagefind_dcd';
/** The place of the filters, each a name and a hash, in the file of a language. */
const FILTERS = 3;
/** The place of the orders, each a name and the pages in it. */
const SORTS = 4;

interface Entry {
  languages: Record<string, { hash: string }>;
}

function readPart(file: string): Cbor[] {
  const value = decodeCbor(gunzipSync(readFileSync(file)).subarray(SIGNATURE.length));
  return Array.isArray(value) ? value : [];
}

function rows(value: Cbor | undefined): Cbor[][] {
  return Array.isArray(value) ? value.filter((one): one is Cbor[] => Array.isArray(one)) : [];
}

const byName = ([a]: Cbor[], [b]: Cbor[]) => (String(a) < String(b) ? -1 : 1);

/** Writes a part under a name made of its content, in the place of the old one, and returns its hash. */
function replacePart(
  value: Cbor[],
  language: string,
  length: number,
  old: string,
  name: (hash: string) => string,
): string {
  const bytes = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encodeCbor(value)]), { level: 9 });
  const hash = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, length)}`;
  rmSync(name(old));
  writeFileSync(name(hash), bytes);
  return hash;
}

export function settleIndex(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as Entry;
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [language, about] of languages) {
    const metaName = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const filterName = (hash: string) => join(folder, 'filter', `${hash}.pf_filter`);
    const meta = readPart(metaName(about.hash));
    meta[FILTERS] = rows(meta[FILTERS])
      .toSorted(byName)
      .map(([name = '', hash]) => {
        const [title = '', values] = readPart(filterName(String(hash)));
        const settled = [title, rows(values).toSorted(byName)];
        return [name, replacePart(settled, language, 7, String(hash), filterName)];
      });
    meta[SORTS] = rows(meta[SORTS]).toSorted(byName);
    about.hash = replacePart(meta, language, 10, about.hash, metaName);
  }
  writeFileSync(entryFile, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}
