/** Names in a draft become ids; bodies and people that are not there yet become stubs. */
import type { Kind } from '../../src/schema/kinds.ts';
import { getReferences } from '../../src/schema/references.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Catalogue } from './catalogue.ts';
import type { Complaint, FieldPath } from './complaint.ts';
import { columnOf } from './complaint.ts';
import { isName, isStubKind, organisationStub, personStub, stubProblem, type Stub } from './stubs.ts';

type Block = Record<string | number, unknown>;

export interface Resolved {
  stubs: Stub[];
  complaints: Complaint[];
}

function blockAt(data: Block, path: FieldPath): Block {
  let place = data;
  for (const part of path) place = place[part] as Block;
  return place;
}

/** The office in which an event shows a person; undefined when the draft names none. */
function findOffice(data: Block, path: FieldPath): { title: string; rest: Block } | undefined {
  const speaker = blockAt(data, path.slice(0, -1));
  if (typeof speaker['position'] !== 'string') return undefined;
  const talk = path[0] === 'talks' ? blockAt(data, path.slice(0, 2)) : {};
  const [first] = Array.isArray(data['sources']) ? (data['sources'] as Block[]) : [];
  return {
    title: speaker['position'],
    rest: {
      organisation: speaker['organisation'],
      country: speaker['country'],
      seen: talk['date'] ?? data['start'],
      source: talk['source'] ?? first?.['id'],
    },
  };
}

function newPerson(data: Block, name: string, path: FieldPath): Stub | Complaint {
  const office = findOffice(data, path);
  if (!office) {
    const position = columnOf([...path.slice(0, -1), 'position']);
    return { path, message: `there is no entry for "${name}" yet, and a new one needs an office: give ${position}` };
  }
  const sources = Array.isArray(data['sources']) ? (data['sources'] as Block[]) : [];
  const source = sources.find(({ id }) => id === office.rest['source']);
  const cited = source ? office.rest : { ...office.rest, source: undefined };
  return personStub(name, { ...cited, title: office.title }, source);
}

function unknown(kind: Kind, value: string, path: FieldPath, catalogue: Catalogue): Complaint {
  const all = catalogue.all(kind);
  const byTitle = didYouMean(
    value,
    all.map(({ title }) => title),
  );
  const byId = didYouMean(
    value,
    all.map(({ id }) => id),
  );
  const hints = isName(value) ? [byTitle, byId] : [byId, byTitle];
  const near = hints.find((hint) => hint.startsWith('did you mean'));
  const remedy = isStubKind(kind) ? 'for a new one write the full name, not an id' : byId || 'add it first';
  return { path, message: `there is no ${kind} "${value.slice(0, 80)}": ${near ?? remedy}` };
}

/**
 * Puts ids in place of names, in the data themselves.
 *
 * @param known what is there already and what the same command is about to write.
 */
export function resolve(kind: Kind, data: Record<string, unknown>, known: Catalogue): Resolved {
  const stubs = new Map<string, Stub>();
  const complaints: Complaint[] = [];
  // People last: the stub of a person names a body whose name has become an id by then.
  const references = getReferences(kind, data).toSorted(
    (a, b) => Number(a.kind === 'person') - Number(b.kind === 'person'),
  );
  for (const { kind: wanted, id: value, path } of references) {
    const place = blockAt(data, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    const found = known.find(wanted, value);
    if (found) {
      place[key] = found.id;
      continue;
    }
    if (!isStubKind(wanted) || !isName(value)) {
      complaints.push(unknown(wanted, value, path, known));
      continue;
    }
    const stub = wanted === 'person' ? newPerson(data, value, path) : organisationStub(value);
    const problem = 'message' in stub ? stub.message : stubProblem(stub, known);
    if ('message' in stub || problem !== undefined) {
      complaints.push({ path, message: problem ?? 'cannot become an entry' });
      continue;
    }
    const other = stubs.get(`${stub.kind}:${stub.id}`);
    if (!other) stubs.set(`${stub.kind}:${stub.id}`, stub);
    place[key] = stub.id;
  }
  return { stubs: [...stubs.values()], complaints };
}
