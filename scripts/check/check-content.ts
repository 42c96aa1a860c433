/** Reads a content folder and judges it: every problem of every file at once. */
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { TODAY } from '../../src/site.config.ts';
import { chooseFiles } from './choose-files.ts';
import type { Digest } from './digest.ts';
import { buildGraph, type Graph } from './graph.ts';
import type { KeptDigests } from './kept-digests.ts';
import { findLedger } from './ledger.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { Context } from './rule.ts';
import { RULES } from './rules/index.ts';
import { judgeShare, toProblem, type ShareResult, type Task } from './share.ts';
import { judgeInWorkers } from './workers.ts';

export interface CheckResult {
  problems: Problem[];
  /** Originals by kind, translations apart. */
  counts: Record<Kind | 'translation', number>;
  /** The public addresses of the entries, without the site's base. */
  addresses: string[];
}

export interface CheckOptions {
  /** Files and folders to judge, all others only as what these point to; everything when empty. */
  only?: readonly string[];
  /** `YYYY-MM-DD`; the day of the build when left out. */
  today?: string;
  /** What earlier runs had read and found. */
  kept?: KeptDigests;
}

interface Plan {
  contentFolder: string;
  tasks: Task[];
  context: Context;
}

function planOf(contentDir: string, root: string, { only = [], today = TODAY }: CheckOptions): Plan {
  const { contentFolder, files, isChosen } = chooseFiles(contentDir, root, only);
  return { contentFolder, tasks: files.map((file) => ({ file, judged: isChosen(file) })), context: { today } };
}

function countEntries(digests: readonly Digest[]): CheckResult['counts'] {
  const counts = Object.fromEntries([...KINDS, 'translation'].map((kind) => [kind, 0])) as CheckResult['counts'];
  for (const { kind, locale } of digests) counts[locale ? 'translation' : kind] += 1;
  return counts;
}

/** What only all files together show. */
function judgeTogether(graph: Graph, judged: ReadonlySet<string>, context: Context): Problem[] {
  const placeIn = (file: string) => graph.source(file)?.placeOf;
  const problems: Problem[] = [];
  for (const rule of RULES) {
    if (rule.linked) {
      for (const digest of graph.digests) {
        if (!judged.has(digest.path) || !digest.readable) continue;
        for (const finding of rule.linked(digest, graph, context)) {
          problems.push(toProblem(rule, digest.path, finding, placeIn(digest.path)));
        }
      }
    }
    for (const finding of rule.tree?.(graph, context) ?? []) {
      problems.push(toProblem(rule, finding.file, finding, finding.at && placeIn(finding.file)));
    }
  }
  return problems;
}

function conclude(contentDir: string, root: string, plan: Plan, { problems, digests }: ShareResult): CheckResult {
  const { tasks, context, contentFolder } = plan;
  const graph = buildGraph(
    contentFolder,
    tasks.map(({ file }) => file),
    digests,
    findLedger(contentDir, root),
  );
  const judged = new Set(tasks.flatMap(({ file, judged: wanted }) => (wanted ? [file.path] : [])));
  const whole = judged.size === tasks.length;
  const all = [...problems, ...judgeTogether(graph, judged, context)];
  return {
    problems: all.filter(({ file }) => whole || judged.has(file)).toSorted(compareProblems),
    counts: countEntries(digests),
    addresses: [...graph.live().keys()],
  };
}

/**
 * Checks all files of a content folder.
 *
 * @param root the folder that the paths of problems are relative to.
 * @throws Failure when there is no such folder, or a path of `only` is none of its files.
 */
export function checkContent(contentDir: string, root: string, options: CheckOptions = {}): CheckResult {
  const plan = planOf(contentDir, root, options);
  return conclude(contentDir, root, plan, judgeShare(plan.tasks, plan.context));
}

/** The digests in the order of their files. */
function inOrder(tasks: readonly Task[], digests: readonly Digest[]): Digest[] {
  const byPath = new Map(digests.map((digest) => [digest.path, digest]));
  return tasks.flatMap(({ file }) => byPath.get(file.path) ?? []);
}

/** The same, on several processors where there is enough to do. */
export async function checkInParallel(
  contentDir: string,
  root: string,
  options: CheckOptions = {},
): Promise<CheckResult> {
  const plan = planOf(contentDir, root, options);
  const nothing: ShareResult = { problems: [], digests: [] };
  const { unknown, known } = options.kept?.divide(plan.tasks) ?? { unknown: plan.tasks, known: nothing };
  const read = await judgeInWorkers(unknown, plan.context);
  const result = {
    problems: [...known.problems, ...read.problems],
    digests: inOrder(plan.tasks, [...known.digests, ...read.digests]),
  };
  options.kept?.keep(plan.tasks, result);
  return conclude(contentDir, root, plan, result);
}
