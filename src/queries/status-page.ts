/** What editors have to look after: every task with its first entries, and each long one on pages of its own. */
import { statusAddress, toolAddress, type Address } from '../domain/addresses.ts';
import { formatDate } from '../domain/dates.ts';
import { pagesFor } from '../domain/paging.ts';
import type { PageFrame } from '../domain/view.ts';
import { fill, getMessages, languageLabel } from '../i18n/index.ts';
import { SITE, SOURCE_LANGUAGE, TODAY } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages, numberedFrame } from './lists.ts';
import { findPager } from './numbered.ts';
import { answer } from './reads.ts';
import { allEntries, findEntriesOf, findTask, findTasks, type Task } from './status-tasks.ts';

export interface StatusPage {
  frame: PageFrame;
  asOf: string;
  tasks: (Task & {
    /** The page that has all of its entries. */
    more: { href: Address; count: number } | undefined;
  })[];
  /** Counted only: the list would be most of the collection. */
  untranslated: { title: string; entries: number }[];
}

/** One task, or a numbered page of it. */
export interface TaskPage {
  frame: PageFrame;
  asOf: string;
  task: Task;
}

/** So many entries of each task stand on the page of all tasks, and so many on a page of one. */
const FIRST = 30;
const SIZE = 100;

const asOf = (locale: string) => fill(getMessages(locale).tools.status.asOf, { date: formatDate(TODAY, locale) });

/** How many entries have no translation, by language. */
const countUntranslated = answer('untranslated', (graph) =>
  SITE.languages
    .filter((language) => language !== SOURCE_LANGUAGE)
    .map((language) => ({
      language,
      entries: allEntries(graph).filter(({ translations }) => !translations.has(language)).length,
    })),
);

export async function getStatusPage(locale: string): Promise<StatusPage> {
  const graph = await getGraph();
  const { pages, status: words } = getMessages(locale).tools;
  const { title, lead } = pages.status;
  return {
    frame: await frameInAllLanguages(locale, toolAddress('status', locale), { title, description: lead }),
    asOf: asOf(locale),
    tasks: findTasks(graph, locale).map((task) => ({
      ...task,
      list: findEntriesOf(graph, `${locale} ${task.id} 0 ${FIRST}`),
      more: task.entries > FIRST ? { href: statusAddress(task.id, locale), count: task.entries } : undefined,
    })),
    untranslated: countUntranslated(graph, '').map(({ language, entries }) => ({
      title: fill(words.untranslated, { language: languageLabel(language, locale) }),
      entries,
    })),
  };
}

/** The tasks that have pages of their own, and how many each needs. */
export async function countTaskPages(): Promise<{ task: string; pages: number }[]> {
  return findTasks(await getGraph(), SOURCE_LANGUAGE)
    .filter(({ entries }) => entries > FIRST)
    .map(({ id, entries }) => ({ task: id, pages: pagesFor(entries, SIZE) }));
}

export async function getTaskPage(id: string, locale: string, page = 1): Promise<TaskPage> {
  const graph = await getGraph();
  const task = findTask(graph, `${locale} ${id}`);
  if (!task) throw new RangeError(`There is no task "${id}".`);
  const { title, lead } = getMessages(locale).tools.pages.status;
  const address = statusAddress(id, locale);
  const words = { title: task.title, description: `${task.title}. ${lead}` };
  const crumb = { href: toolAddress('status', locale), title: { text: title, lang: locale } };
  const pager = findPager(address, page, pagesFor(task.entries, SIZE));
  return {
    frame: await numberedFrame(locale, address, words, pager, [crumb]),
    asOf: asOf(locale),
    task: { ...task, list: findEntriesOf(graph, `${locale} ${id} ${(page - 1) * SIZE} ${page * SIZE}`) },
  };
}
