/** Why a search failed, found out when it has. */
import type { FailureReason } from '../types.ts';

export class SearchFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`The search failed: ${reason}.`, { cause });
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}

export function toFailure(error: unknown): SearchFailure {
  if (error instanceof SearchFailure) return error;
  return new SearchFailure(navigator.onLine ? 'unknown' : 'offline', error);
}

/** The smallest module there is: a policy that forbids WebAssembly forbids it too. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @throws SearchFailure when the policy of the page refuses WebAssembly. */
export function checkWasm(): void {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw new SearchFailure('refused', error);
  }
}

/** Reads a JSON file of the bundle; what is not there or cut off is told apart. */
export async function readJson<T>(address: string, init: RequestInit, absent: FailureReason): Promise<T> {
  const response = await fetch(address, init).catch((error: unknown) => {
    throw toFailure(error);
  });
  if (!response.ok) throw new SearchFailure(absent);
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new SearchFailure('incomplete', error);
  }
}
