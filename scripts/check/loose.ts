/** Reads data that no schema has judged yet. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a block; none when it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function findText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The blocks of a list, each with its place in the list; nothing when it is no list. */
export function itemsOf(value: unknown): { index: number; item: Fields }[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ index, item: fieldsOf(item) })) : [];
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** A date that is written as one; others are the business of the schema. */
export function findDate(value: unknown): string | undefined {
  return typeof value === 'string' && DATE.test(value) ? value : undefined;
}

export type FieldPath = (string | number)[];

/** The texts of the data that are wanted, each with its path, depth first. */
export function findTexts(
  value: unknown,
  isWanted: (text: string, key: string | number | undefined) => boolean,
  path: FieldPath = [],
): { text: string; path: FieldPath }[] {
  const found: { text: string; path: FieldPath }[] = [];
  // One path for the whole walk, copied for what is found: most texts are not wanted.
  const way = [...path];
  const walk = (node: unknown): void => {
    if (typeof node === 'string') {
      if (isWanted(node, way.at(-1))) found.push({ text: node, path: [...way] });
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Array.isArray(node) ? node.entries() : Object.entries(node)) {
        way.push(key);
        walk(child);
        way.pop();
      }
    }
  };
  walk(value);
  return found;
}

/** `talks[2].topics` */
export function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
