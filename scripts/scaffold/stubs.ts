/** The shortest valid entries of bodies and people that an entry names and that are not there yet. */
import type { Kind } from '../../src/schema/kinds.ts';
import type { Catalogue } from './catalogue.ts';
import { slugOf } from './ids.ts';

export type StubKind = 'organisation' | 'person';

export function isStubKind(kind: Kind): kind is StubKind {
  return kind === 'organisation' || kind === 'person';
}

export interface Stub {
  kind: StubKind;
  id: string;
  data: Record<string, unknown>;
}

/** A name tells the kind of some bodies; of the others it is not known. */
const KIND_OF_NAME: readonly (readonly [RegExp, string])[] = [
  [/^Ministry\b/i, 'ministry'],
  [/\bUniversity\b/i, 'university'],
  [/\bAgency\b/i, 'agency'],
  [/^Embassy\b/i, 'embassy'],
];

/** Whether a value is meant as a name: ids have neither spaces nor capitals. */
export function isName(value: string): boolean {
  return /[\s\p{Lu}]|[^\p{ASCII}]/u.test(value);
}

export function organisationStub(name: string): Stub {
  const kind = KIND_OF_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
  return { kind: 'organisation', id: slugOf(name), data: { title: name, kind } };
}

export interface Office {
  title: string;
  organisation?: unknown;
  country?: unknown;
  seen?: unknown;
  source?: unknown;
}

/** A person's stub carries the source that shows the office. */
export function personStub(name: string, office: Office, source: unknown): Stub {
  const position = Object.fromEntries(Object.entries(office).filter(([, value]) => value !== undefined));
  const data = { title: name, positions: [position], ...(office.source === undefined ? {} : { sources: [source] }) };
  return { kind: 'person', id: slugOf(name), data };
}

/** Why a stub cannot be made; undefined when it can. */
export function stubProblem(stub: Stub, catalogue: Catalogue): string | undefined {
  const name = String(stub.data['title']);
  if (stub.id === '') return `the name "${name}" suggests no id: write it in Latin letters`;
  const other = catalogue.find(stub.kind, stub.id);
  return other
    ? `the id ${stub.id} of "${name}" is taken by "${other.title}": if that is the same, write ${stub.id}`
    : undefined;
}
