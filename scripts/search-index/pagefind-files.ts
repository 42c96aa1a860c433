/** How Pagefind writes its files: a signature, then CBOR or JSON, packed by gzip. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** What every file of the index begins with. */
export const SIGNATURE = Buffer.from('pagefind_dcd');

export function unpack(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(SIGNATURE.length);
}

/** The beginning of a hash: names of files are made of their content. */
export function shortHash(content: string | Uint8Array, length: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, length);
}
