/** Whether a translation still says what its original says: by content, not by date. */
import { createHash } from 'node:crypto';
import type { Kind } from '../schema/kinds.ts';
import { getWording } from '../schema/translation.ts';

/** The hash of all that an original puts into words, its body included: 16 hexadecimal characters. */
export function hashOfOriginal(kind: Kind, data: unknown, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify(getWording(kind, data) ?? null))
    .update(body.trim())
    .digest('hex')
    .slice(0, 16);
}
