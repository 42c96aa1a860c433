/** A list names an entry once. */
import { getReferences } from '../../../src/schema/references.ts';
import { fieldsOf, findText, printPath, type FieldPath } from '../loose.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

interface Line {
  path: FieldPath;
  /** The entry that it names, or the first of them. */
  id: string;
  /** Equal for lines of one list that say the same. */
  key: string;
}

/** A body may have two roles, and an office be held twice: only a person is the same in whatever office. */
function sayingOf(value: unknown): unknown {
  const fields = fieldsOf(value);
  return findText(value) ?? findText(fields['person']) ?? Object.entries(fields).toSorted();
}

/** The lines of lists that name an entry, by their places. */
function findLines({ entry, data }: SourceFile): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const { path: whole, id } of entry.locale ? [] : getReferences(entry.kind, data)) {
    const place = whole.findLastIndex((part) => typeof part === 'number');
    if (place < 0) continue;
    const path = whole.slice(0, place + 1);
    if (lines.has(printPath(path))) continue;
    const value = path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown>)[part], data);
    lines.set(printPath(path), { path, id, key: JSON.stringify([path.slice(0, -1), sayingOf(value)]) });
  }
  return lines;
}

const twice: Rule = {
  name: 'references/twice',
  severity: 'error',
  summary: 'A list names an entry once.',
  mend: 'What stands twice is shown and counted twice. Delete one of the two lines; a body with two roles keeps a line for each.',
  example: 'topics[1]: "smart-city" stands in this list already, as topics[0]',
  entry: (file) => {
    const firsts = new Map<string, string>();
    return [...findLines(file)].flatMap(([place, { path, id, key }]): Finding[] => {
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, place);
        return [];
      }
      const message = `${place}: "${id}" stands in this list already, as ${first}`;
      return [{ at: { field: path }, message, fix: 'delete one of the two lines' }];
    });
  },
};

export const TWICE_RULES: readonly Rule[] = [twice];
