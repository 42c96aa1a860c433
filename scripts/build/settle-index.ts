/**
 * Puts Pagefind's index in order. It writes the values of filters as a hash table holds them, which is another order in
 * every build; the same site should be the same bytes. Its pieces are cut smaller, and its orders taken out: every
 * reader would download them, and few sort.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';
import { cutPieces, foldedShare, isOutside } from './index-pieces.ts';

/** What every file of the index begins with. */
const SIGNATURE = 'pagefind_dcd';
/** Places in the file of a language: its pages, the pieces of its index, filters, orders, and the names of fields. */
const PAGES = 1;
const PIECES = 2;
const FILTERS = 3;
const SORTS = 4;
const FIELDS = 5;

/** Language, order, ids of pages without the language, as Pagefind sorts them: the least first. */
export type Orders = Map<string, Map<string, string[]>>;

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

/** Writes a part under a name made of its content, and returns its hash. */
function writePart(value: Cbor[], language: string, length: number, name: (hash: string) => string): string {
  const bytes = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encodeCbor(value)]), { level: 9 });
  const hash = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, length)}`;
  writeFileSync(name(hash), bytes);
  return hash;
}

/** The same in the place of an old part. */
function replacePart(
  value: Cbor[],
  language: string,
  length: number,
  old: string,
  name: (hash: string) => string,
): string {
  rmSync(name(old));
  return writePart(value, language, length, name);
}

function ordersOf(meta: readonly Cbor[]): Map<string, string[]> {
  const ids = rows(meta[PAGES]).map(([id]) => String(id).replace(/^.*_/, ''));
  return new Map(
    rows(meta[SORTS])
      .toSorted(byName)
      .map(([name, pages]) => [
        String(name),
        (Array.isArray(pages) ? pages : []).map((page) => ids[Number(page)] ?? ''),
      ]),
  );
}

/** Settles the index; tells its orders, and how many bytes its folded words take. */
export function settleIndex(folder: string): { orders: Orders; folded: number } {
  const orders: Orders = new Map();
  let folded = 0;
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as Entry;
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [language, about] of languages) {
    const metaName = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const filterName = (hash: string) => join(folder, 'filter', `${hash}.pf_filter`);
    const pieceName = (hash: string) => join(folder, 'index', `${hash}.pf_index`);
    const meta = readPart(metaName(about.hash));
    const picture = Array.isArray(meta[FIELDS]) ? meta[FIELDS].indexOf('image') : -1;
    const old = rows(meta[PIECES]).map(([, , hash]) => pieceName(String(hash)));
    const words = old.flatMap((file) => rows(readPart(file)[0])).filter((row) => isOutside(row, picture));
    for (const file of old) rmSync(file);
    meta[PIECES] = cutPieces(words).map((piece) => {
      const hash = writePart([piece.words], language, 7, pieceName);
      folded += statSync(pieceName(hash)).size * foldedShare(piece);
      return [piece.from, piece.to, hash];
    });
    orders.set(language, ordersOf(meta));
    meta[SORTS] = [];
    meta[FILTERS] = rows(meta[FILTERS])
      .toSorted(byName)
      .map(([name = '', hash]) => {
        const [title = '', values] = readPart(filterName(String(hash)));
        const settled = [title, rows(values).toSorted(byName)];
        return [name, replacePart(settled, language, 7, String(hash), filterName)];
      });
    about.hash = replacePart(meta, language, 10, about.hash, metaName);
  }
  writeFileSync(entryFile, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
  return { orders, folded: Math.round(folded) };
}
