/** The vocabulary of schema.org as published, read from the declarations of the package `schema-dts`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILE = createRequire(import.meta.url)
  .resolve('schema-dts')
  .replace(/\.js$/, '.d.ts');
const text = readFileSync(FILE, 'utf8');

interface Class {
  parents: string[];
  /** The classes that each property takes. */
  properties: Map<string, string[]>;
}

const classes = new Map<string, Class>();
for (const [, name = '', parents = '', body = ''] of text.matchAll(
  /^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm,
)) {
  const properties = [...body.matchAll(/^ {4}"([^"@]+)"\?: SchemaValue<(.+), "[^"]+">;$/gm)];
  classes.set(name, {
    parents: parents.split(', '),
    properties: new Map(properties.map(([, property = '', range = '']) => [property, range.split(' | ')])),
  });
}

const unions = new Map(
  [...text.matchAll(/^export type (\w+) = (.+);$/gm)].map(([, name = '', members = '']) => [
    name,
    members.split(' | '),
  ]),
);

export const VOCABULARY_SIZE = classes.size;

function findRange(name: string, property: string): string[] | undefined {
  const found = classes.get(name);
  if (!found) return undefined;
  const own = found.properties.get(property);
  if (own) return own;
  for (const parent of found.parents) {
    const range = findRange(parent, property);
    if (range) return range;
  }
  return undefined;
}

function isSubclass(name: string, of: string): boolean {
  const members = unions.get(of) ?? [];
  return (
    name === of ||
    members.some((member) => member === `${name}Leaf` || (unions.has(member) && isSubclass(name, member)))
  );
}

/** What a node says that the vocabulary does not know, or that stands where it does not belong. */
export function mistakesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(mistakesIn);
  if (typeof node !== 'object' || node === null || '@value' in node) return [];
  const { '@type': type, '@id': id, ...properties } = node as Record<string, unknown>;
  if (type === undefined) return Object.keys(properties).length > 0 ? [`no type: ${String(id)}`] : [];
  const name = typeof type === 'string' ? type : '';
  if (!classes.has(`${name}Leaf`)) return [`no such class: ${name}`];
  return Object.entries(properties).flatMap(([property, value]) => {
    const range = findRange(`${name}Leaf`, property.replace(/-input$/, ''));
    if (!range) return [`${name} has no ${property}`];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const misplaced = values.flatMap((one) => {
      const inner = (one as { '@type'?: string } | null)?.['@type'];
      return inner && !range.some((allowed) => isSubclass(inner, allowed)) ? [`${name}.${property}: ${inner}`] : [];
    });
    return [...misplaced, ...values.flatMap(mistakesIn)];
  });
}
