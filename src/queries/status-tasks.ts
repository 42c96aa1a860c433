/** What editors have to look after, by task: the whole lists, of which each page shows a part. */
import { formatDate } from '../domain/dates.ts';
import { placeDoubts } from '../domain/doubts.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { hashOfOriginal } from '../domain/translation-state.ts';
import {
  doubtsOf,
  findPublicAddress,
  hasIndependentSource,
  isStub,
  reviewStateOf,
  sourcesOf,
  type ReviewState,
} from '../domain/upkeep.ts';
import type { EntryLink } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { getMessages, languageLabel } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { TODAY } from '../site.config.ts';
import { getBodyText } from './body.ts';
import { linkOf } from './cards.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

export interface Task {
  id: string;
  title: string;
  entries: number;
  /** How many single things there are to do in them: doubts, sources; undefined where it is one an entry. */
  items: number | undefined;
  list: { link: EntryLink; note: string | undefined }[];
}

export function allEntries(graph: Graph): AnyEntry[] {
  return KINDS.flatMap((kind) => graph.all(kind) as readonly AnyEntry[]);
}

/** One task whose entries each count once. */
function taskOf(
  id: string,
  title: string,
  entries: readonly AnyEntry[],
  locale: string,
  noteOf?: (entry: AnyEntry) => string,
): Task {
  const list = entries.map((entry) => ({ link: linkOf(entry, locale), note: noteOf?.(entry) }));
  return { id, title, entries: entries.length, items: undefined, list };
}

/** One task with several things to do in an entry: those with the most first. */
function countedTask(
  id: string,
  title: string,
  entries: readonly AnyEntry[],
  locale: string,
  countOf: (entry: AnyEntry) => number,
  /** The part of the page that has them, `#sources`; empty where they stand in several places. */
  partOf: (entry: AnyEntry) => string,
): Task {
  const counted = entries
    .map((entry) => ({ link: linkOf(entry, locale), part: partOf(entry), count: countOf(entry) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return {
    id,
    title,
    entries: counted.length,
    items: counted.reduce((sum, { count }) => sum + count, 0),
    list: counted.map(({ link, part, count }) => ({
      link: { ...link, href: `${link.href}${part}` as EntryLink['href'] },
      note: String(count),
    })),
  };
}

function reviewTasks(entries: readonly AnyEntry[], locale: string): Task[] {
  const words = getMessages(locale).tools.status;
  const byState = Map.groupBy(entries, (entry): ReviewState => reviewStateOf(entry, TODAY));
  const dueOf = ({ data }: AnyEntry) => (data.reviewBy ? formatDate(data.reviewBy, locale) : '');
  const byDue = (a: AnyEntry, b: AnyEntry) => (a.data.reviewBy ?? '').localeCompare(b.data.reviewBy ?? '', 'en');
  const task = (state: 'overdue' | 'soon') =>
    taskOf(state, words[state], (byState.get(state) ?? []).toSorted(byDue), locale, dueOf);
  // Names of places, bodies and people have no date of review: only what rests on sources goes stale.
  const undatable = (entry: AnyEntry) => entry.kind === 'case' || entry.kind === 'event';
  return [
    task('overdue'),
    task('soon'),
    taskOf('unset', words.unset, (byState.get('unset') ?? []).filter(undatable), locale),
  ];
}

/** Most doubts stand beside what they are about; the rest have a part of the page. */
function partWithDoubts(entry: AnyEntry): string {
  return placeDoubts(entry).rest.length > 0 ? '#doubts' : '';
}

/** The translations that no longer say what their original says, and those that only a machine has seen. */
function translationTasks(entries: readonly AnyEntry[], locale: string): Task[] {
  const words = getMessages(locale).tools.status;
  const translated = entries.filter(({ translations }) => translations.size > 0);
  const languagesWhere = (entry: AnyEntry, holds: (hash: string, method: string) => boolean) =>
    [...entry.translations]
      .filter(([, { translation }]) => holds(translation.sourceHash, translation.method))
      .map(([language]) => languageLabel(language, locale))
      .join(', ');
  const behind = (entry: AnyEntry) => {
    const now = hashOfOriginal(entry.kind, entry.data, getBodyText(entry.file));
    return languagesWhere(entry, (hash) => hash !== now);
  };
  const machine = (entry: AnyEntry) => languagesWhere(entry, (_, method) => method === 'machine');
  const task = (id: 'behind' | 'machine', of: (entry: AnyEntry) => string) => {
    const languages = new Map(translated.map((entry) => [entry, of(entry)]));
    const languagesOf = (entry: AnyEntry) => languages.get(entry) ?? '';
    return taskOf(
      id,
      words[id],
      translated.filter((entry) => languagesOf(entry) !== ''),
      locale,
      languagesOf,
    );
  };
  return [task('behind', behind), task('machine', machine)];
}

function stubsOf(graph: Graph, locale: string): AnyEntry[] {
  return graph
    .all('country')
    .filter((country) => isStub(country) && graph.backlinks(country, 'case').length === 0)
    .toSorted((a, b) => titleOf(a, locale).text.localeCompare(titleOf(b, locale).text, locale));
}

/** Made once for each language: every page takes its part. */
const tasksIn = once('status', (graph, locale): Task[] => {
  const { status: words } = getMessages(locale).tools;
  const entries = allEntries(graph);
  const judged = [...graph.all('case'), ...graph.all('event')];
  const copies = (entry: AnyEntry) => sourcesOf(entry).filter((source) => !findPublicAddress(source)).length;
  const oneSided = judged.filter((entry) => !hasIndependentSource(entry));
  return [
    ...reviewTasks(entries, locale),
    countedTask('doubtful', words.doubts, entries, locale, (entry) => doubtsOf(entry).length, partWithDoubts),
    countedTask('copies', words.copies, entries, locale, copies, () => '#sources'),
    taskOf('no-independent', words.noIndependent, oneSided, locale),
    ...translationTasks(entries, locale),
    taskOf('stubs', words.stubs, stubsOf(graph, locale), locale),
  ];
});

/** A task without its entries. */
export type TaskHead = Omit<Task, 'list'>;

const headOf = ({ id, title, entries, items }: Task): TaskHead => ({ id, title, entries, items });

/** The tasks in a language, without their entries. */
export const findTasks = answer('status-tasks', (graph, locale): TaskHead[] => tasksIn(graph, locale).map(headOf));

/** One of them, `<locale> <task>`: its pages stay as they are when another one grows. */
export const findTask = answer('status-task', (graph, key): TaskHead | undefined => {
  const [locale = '', id] = key.split(' ');
  return tasksIn(graph, locale)
    .filter((task) => task.id === id)
    .map(headOf)[0];
});

/** A stretch of the entries of a task: `<locale> <task> <from> <to>`. */
export const findEntriesOf = answer('status-entries', (graph, key): Task['list'] => {
  const [locale = '', id, from, to] = key.split(' ');
  const task = tasksIn(graph, locale).find((one) => one.id === id);
  return task?.list.slice(Number(from), Number(to)) ?? [];
});
