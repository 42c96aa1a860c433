/** From cells to an entry: the one way that the questions, the issue form and the table all go. */
import type { Kind } from '../../src/schema/kinds.ts';
import { getEntryFile } from '../../src/files/entry-path.ts';
import { bodyOf, isUnfinished, type Sections } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { Complaint } from './complaint.ts';
import { aKind, columnOf } from './complaint.ts';
import { complete } from './defaults.ts';
import { bareFrontMatter, explainedFrontMatter } from './front-matter-text.ts';
import { newId } from './ids.ts';
import { resolve } from './resolve.ts';
import { schemaComplaints } from './schema-complaints.ts';
import type { Stub } from './stubs.ts';

export interface DraftInput {
  kind: Kind;
  data: Record<string, unknown>;
  /** The last part of the id, or all of it; suggested from the title when left out. */
  id?: string | undefined;
  /** Markdown of a trusted editor. */
  body?: string | undefined;
  /** Plain text by heading. */
  sections?: Sections;
  /** With the help of every field. */
  explained?: boolean;
}

export interface NewFile {
  /** Relative to the content folder. */
  path: string;
  text: string;
}

export interface Draft {
  id: string;
  title: string;
  file: NewFile;
  stubs: Stub[];
  complaints: Complaint[];
}

function stubFile({ kind, id, data }: Stub): NewFile {
  const path = getEntryFile({ kind, id, locale: undefined, extension: 'md' });
  return { path, text: `---\n${bareFrontMatter(kind, data)}---\n` };
}

/** The files of a draft: the entry and what it names for the first time. */
export function filesOf(draft: Draft): NewFile[] {
  return [draft.file, ...draft.stubs.map(stubFile)];
}

/** What is wrong with an id that an entry of the folder has; nothing when none has it. */
export function takenId(kind: Kind, { id }: Draft, there: Catalogue): Complaint[] {
  const other = there.has(kind, id) ? there.find(kind, id) : undefined;
  return other
    ? [
        {
          path: ['id'],
          message: `there is ${aKind(kind)} "${id}" already (${other.title}): give another id, or edit that one`,
        },
      ]
    : [];
}

/** Complaints about one field say it once. */
function distinct(complaints: readonly Complaint[]): Complaint[] {
  return [...new Map(complaints.map((one) => [`${columnOf(one.path)} ${one.message}`, one])).values()];
}

/**
 * Makes an entry of data that were read.
 *
 * @param earlier what was wrong with them already when they were read.
 */
export function draft(input: DraftInput, known: Catalogue, earlier: readonly Complaint[] = []): Draft {
  const { kind, sections, explained } = input;
  const data = complete(kind, structuredClone(input.data));
  // A body that is still to be written is not for readers.
  const text = input.body?.trim() ? `${input.body.trim()}\n` : bodyOf(kind, data, sections);
  const unfinished = !input.body?.trim() && isUnfinished(kind, sections ?? new Map());
  if (unfinished) data['status'] ??= 'draft';
  const { stubs, complaints: references } = resolve(kind, data, known);
  const before = [...earlier, ...references];
  const complaints = [...before, ...schemaComplaints(kind, data, before)];
  const wrong = new Set(complaints.map(({ path }) => columnOf(path)));
  const named = newId(kind, data, input.id);
  const id = 'id' in named ? named.id : '';
  // An id that follows from a missing field needs no complaint of its own.
  const needs = kind === 'case' ? ['title', 'country'] : kind === 'event' ? ['title', 'start'] : ['title'];
  if ('problem' in named && !needs.some((field) => wrong.has(field)))
    complaints.push({ path: ['id'], message: named.problem });
  const front = explained ? explainedFrontMatter(kind, data) : bareFrontMatter(kind, data);
  return {
    id,
    title: typeof data['title'] === 'string' ? data['title'] : '',
    file: {
      path: getEntryFile({ kind, id, locale: undefined, extension: 'md' }),
      text: `---\n${front}---\n${text ? `\n${text}` : ''}`,
    },
    stubs,
    complaints: distinct(complaints),
  };
}
