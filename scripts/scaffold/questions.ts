/** Asks for what an entry lacks, and answers in cells: the same that flags and tables give. */
import type { Kind } from '../../src/schema/kinds.ts';
import { getTerms } from '../../src/schema/vocabularies/index.ts';
import type { Asker, Choice } from './asker.ts';
import type { Catalogue } from './catalogue.ts';
import type { Cell } from './cells.ts';
import { columnOf, type FieldPath } from './complaint.ts';
import { findField, type Field } from './fields.ts';
import { labelOf } from './labels.ts';
import { schemaComplaints } from './schema-complaints.ts';
import { isStubKind } from './stubs.ts';
import { parseValue } from './values.ts';

/** Optional fields that most entries have. */
export const ALSO_ASKED: Partial<Record<Kind, readonly string[]>> = {
  event: ['start', 'end', 'place.city', 'place.country', 'countries', 'organisations', 'talks'],
  case: ['started'],
  topic: ['broader'],
  organisation: ['country', 'url'],
  person: ['country'],
  programme: ['start', 'organisations'],
};

/** The parts of a block that are asked for; the others wait in the file as comments. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  sources: ['url', 'title', 'publisher', 'date', 'lang', 'type', 'tier'],
  organisations: ['organisation', 'role'],
  positions: ['title', 'organisation', 'country', 'from'],
  speakers: ['person', 'position', 'organisation', 'country'],
};

/** The prompts take an empty value for no choice at all. */
export const NONE = '-';

export interface Questioner {
  kind: Kind;
  asker: Asker;
  known: Catalogue;
}

/** Why one value cannot stand in its field, whatever the rest of the entry is. */
function problemOf(kind: Kind, path: FieldPath, field: Field, text: string): string | undefined {
  if (text === '') return field.required ? 'This is needed.' : undefined;
  const parsed = parseValue(field, text);
  if ('problem' in parsed) return parsed.problem;
  let value = parsed.value;
  for (const part of path.toReversed()) value = typeof part === 'number' ? [value] : { [part]: value };
  const inData = path.map((part) => (typeof part === 'number' ? 0 : part));
  return schemaComplaints(kind, value).find((one) => columnOf(one.path) === columnOf(inData))?.message;
}

function choicesOf({ known }: Questioner, field: Field): Choice[] | undefined {
  if (field.ref) return known.all(field.ref).map(({ id, title }) => ({ value: id, label: title, hint: id }));
  if (!field.values) return undefined;
  const terms = new Map(field.vocabulary ? getTerms(field.vocabulary).map((term) => [term.code, term]) : []);
  return field.values.map((value) => {
    const term = terms.get(value);
    return { value, label: term?.label ?? value, ...(term ? { hint: term.help } : {}) };
  });
}

function messageOf(path: FieldPath, field: Field): string {
  const name = labelOf(path.filter((part) => typeof part === 'string'));
  return `${name}${field.required ? '' : ' (Enter to leave it out)'}: ${field.help}`;
}

async function askValue(questioner: Questioner, path: FieldPath, field: Field): Promise<string> {
  const { kind, asker } = questioner;
  const choices = choicesOf(questioner, field);
  const message = messageOf(path, field);
  if (choices) {
    const none = field.required ? [] : [{ value: NONE, label: 'None, or not known' }];
    const allowNew = field.ref !== undefined && isStubKind(field.ref);
    const answer = await asker.one({ message, choices: [...none, ...choices], allowNew });
    return answer === NONE ? '' : answer;
  }
  const placeholder = typeof field.example === 'string' ? field.example : '';
  return asker.text({ message, placeholder, problem: (text) => problemOf(kind, path, field, text) });
}

/** One block, part by part; nothing when its first part is left out. */
async function askBlock(questioner: Questioner, path: FieldPath, block: Field): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const [index, key] of (PARTS[block.key] ?? []).entries()) {
    const field = block.fields.find((one) => one.key === key);
    if (!field) continue;
    const isNeeded = index === 0 ? path.at(-1) === 0 && block.required : field.required;
    const text = await askValue(questioner, [...path, key], { ...field, required: isNeeded });
    if (index === 0 && text === '') return [];
    if (text !== '') cells.push({ column: columnOf([...path, key]), text });
  }
  return cells;
}

async function askBlocks(questioner: Questioner, path: FieldPath, field: Field, item: Field): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (let index = 0; ; index++) {
    const needed = { ...item, required: field.required };
    const more = await askBlock(questioner, [...path, index], needed);
    if (more.length === 0) return cells;
    cells.push(...more);
  }
}

/** Who spoke: a talk for each, of which the rest can be filled in later. */
async function askSpeakers(questioner: Questioner): Promise<Cell[]> {
  const speaker = findField(questioner.kind, ['talks', 0, 'speakers', 0]);
  const cells: Cell[] = [];
  for (let index = 0; speaker; index++) {
    const more = await askBlock(questioner, ['talks', index, 'speakers', 0], { ...speaker, required: false });
    if (more.length === 0) break;
    cells.push(...more);
  }
  return cells;
}

/** Asks for one field. */
export async function askField(questioner: Questioner, path: FieldPath): Promise<Cell[]> {
  const { kind, asker } = questioner;
  const field = findField(kind, path);
  if (!field) return [];
  if (kind === 'event' && path[0] === 'talks') return askSpeakers(questioner);
  const { item } = field;
  if (!item) {
    const text = await askValue(questioner, path, field);
    return text === '' ? [] : [{ column: columnOf(path), text }];
  }
  if (item.type === 'block') return askBlocks(questioner, path, field, item);
  const values = await asker.many({
    message: messageOf(path, field),
    choices: choicesOf(questioner, item) ?? [],
    problem: (chosen) => (field.required && chosen.length === 0 ? 'Choose at least one.' : undefined),
  });
  return values.map((value, index) => ({ column: columnOf([...path, index]), text: value }));
}
