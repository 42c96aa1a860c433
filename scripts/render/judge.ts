/** What the reads of pages give now, each worked out once. */
import { createHash } from 'node:crypto';
import type { PageReads } from '../../src/queries/page-reads.ts';

export function hash(values: readonly string[]): string {
  return createHash('sha1').update(values.join('\n')).digest('base64url');
}

/** What was read for a thing made once, or for an answer. */
export type Behind = ReadonlyMap<string | undefined, readonly string[]>;
/** Answers of the last build, and what their reads gave then. */
export type Answers = ReadonlyMap<string | undefined, { before: string; value: string }>;

/** What a read gives; `inner` what the reads behind it give. */
export interface Judge {
  (read: string): string;
  inner: (read: string) => string;
}

/** The same function, but it works once for each name. */
function known(work: (name: string) => string): (name: string) => string {
  const values = new Map<string, string>();
  return (name) => {
    const value = values.get(name) ?? work(name);
    values.set(name, value);
    return value;
  };
}

/** An answer whose reads give what they gave is not asked for again. */
export async function judgeWith(reads: PageReads, behind: Behind, answers: Answers): Promise<Judge> {
  const inner = known((made) => {
    const list = behind.get(made);
    return list ? hash(list.map((read) => judge(read))) : 'unknown';
  });
  const ask = await reads.judge(inner);
  const judge = known((read) => {
    const answer = answers.get(read);
    return answer && answer.before === inner(read) ? answer.value : ask(read);
  });
  return Object.assign(judge, { inner });
}
