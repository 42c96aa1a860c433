/** What every workflow and action of the forge must keep to, whoever edits it. */
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Readonly<Record<string, string | number | boolean>>;
}

interface Job {
  permissions?: unknown;
  'timeout-minutes'?: number;
  uses?: string;
  secrets?: unknown;
  steps?: Step[];
}

interface Workflow {
  on?: unknown;
  permissions?: unknown;
  jobs?: Record<string, Job>;
  runs?: { steps?: Step[] };
}

/** Everything that a rule needs of one file. */
interface Subject {
  text: string;
  workflow: Workflow;
  triggers: readonly string[];
  jobs: readonly (readonly [name: string, job: Job])[];
  steps: readonly Step[];
}

const ACTION = /^\s*(?:-\s+)?uses:\s*(?<name>\S+)(?<comment>.*)$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
/** Run in the repository's own name, on what a stranger sent. */
const PRIVILEGED = ['pull_request_target', 'workflow_run'];
/** Events that a stranger starts, and whose code or words are theirs. */
const FOREIGN = ['pull_request', 'pull_request_target', 'workflow_run', 'issues', 'issue_comment', 'discussion'];

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function triggersOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : entriesOf(on).map(([name]) => name);
}

function mayWrite({ permissions }: Job): boolean {
  return permissions === 'write-all' || entriesOf(permissions).some(([, level]) => level === 'write');
}

/** The names of rules, and what each finds wrong. */
export const RULES: Readonly<Record<string, (subject: Subject) => string[]>> = {
  pinned: ({ text }) =>
    text.split('\n').flatMap((line) => {
      const { name = '', comment = '' } = ACTION.exec(line)?.groups ?? {};
      if (name === '' || name.startsWith('./')) return [];
      if (!PINNED.test(name)) return [`${name} is not pinned by a full commit id`];
      return /^ # v\d+\.\d+\.\d+$/.test(comment) ? [] : [`${name} does not say its version behind it: # v1.2.3`];
    }),

  'no-permission-for-all': ({ workflow, jobs }) =>
    jobs.length > 0 && JSON.stringify(workflow.permissions) !== '{}'
      ? ['the workflow does not begin with "permissions: {}"']
      : [],

  'permissions-by-job': ({ jobs }) =>
    jobs
      .filter(([, { permissions }]) => typeof permissions !== 'object' || permissions === null)
      .map(([name]) => `the job ${name} does not list its permissions`),

  'no-write-beside-foreign-code': ({ triggers, jobs }) =>
    triggers.includes('pull_request')
      ? jobs.filter(([, job]) => mayWrite(job)).map(([name]) => `the job ${name} may write and runs on pull_request`)
      : [],

  'no-foreign-checkout': ({ triggers, steps }) =>
    triggers.some((trigger) => PRIVILEGED.includes(trigger))
      ? steps
          .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
          .filter(({ with: options }) =>
            ['ref', 'repository', 'allow-unsafe-pr-checkout'].some((key) => key in (options ?? {})),
          )
          .map(() => 'checks out something else than the default branch, with the rights of the repository')
      : [],

  'no-packages-beside-write': ({ jobs }) =>
    jobs
      .filter(([, job]) => mayWrite(job))
      .filter(([, { steps = [] }]) =>
        steps.some(({ run = '', uses }) => /\bnp[mx]\b/.test(run) || uses === './.github/actions/setup'),
      )
      .map(([name]) => `the job ${name} may write and installs or runs packages`),

  'no-expression-in-run': ({ steps }) =>
    steps
      .flatMap(({ run = '', with: options }) => [run, String(options?.['script'] ?? '')])
      .flatMap((script) => script.match(/\$\{\{.*?\}\}/gs) ?? [])
      .map((expression) => `${expression} stands in a script: hand it over in env, where no shell reads it as code`),

  'no-kept-credentials': ({ steps }) =>
    steps
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .filter(({ with: options }) => options?.['persist-credentials'] !== false)
      .map(() => 'a checkout does not say "persist-credentials: false"'),

  'no-secret-for-strangers': ({ text, triggers, jobs }) => {
    if (!triggers.some((trigger) => FOREIGN.includes(trigger))) return [];
    const named = text.match(/\bsecrets\s*[.[]\s*['"]?\w+/g) ?? [];
    const inherited = jobs
      .filter(([, { secrets }]) => secrets !== undefined)
      .map(([name]) => `the secrets of job ${name}`);
    return [...named, ...inherited].map((secret) => `${secret} is within reach of a stranger's event`);
  },

  'time-limit': ({ jobs }) =>
    jobs
      .filter(([, job]) => job['timeout-minutes'] === undefined && job.uses === undefined)
      .map(([name]) => `the job ${name} has no timeout-minutes`),
};

/** All that is wrong with the text of a workflow or an action, as "rule: what". */
export function findFaults(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs ?? {});
  const steps = [...jobs.flatMap(([, job]) => job.steps ?? []), ...(workflow.runs?.steps ?? [])];
  const subject: Subject = { text, workflow, jobs, steps, triggers: triggersOf(workflow.on) };
  return Object.entries(RULES).flatMap(([name, find]) => find(subject).map((fault) => `${name}: ${fault}`));
}
