/** What is wrong with a draft, and at which field: every command prints it in its own words for the field. */

import type { Kind } from '../../src/schema/kinds.ts';

export type FieldPath = readonly (string | number)[];

export interface Complaint {
  /** The field; empty when the whole entry is meant. */
  path: FieldPath;
  message: string;
  /** True when nothing was given, so that it can be asked for. */
  isMissing?: boolean;
}

/** The name of a field in a table and on the command line: `sources.1.url`, counted from 1. */
export function columnOf(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? String(part + 1) : part)).join('.');
}

/** "a case", "an event" */
export function aKind(kind: Kind): string {
  return `${/^[eo]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
