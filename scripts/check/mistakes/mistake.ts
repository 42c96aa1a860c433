/** A mistake that a rule must find: a tree with it, and what is to be said of it. */
import { GOOD_TREE, withEdit, type GoodFile, type Tree } from '../fixtures.ts';

/** Stands in a changed text before the character that the problem must point at; without it, that is the first. */
export const HERE = '▸';

export interface Mistake {
  rule: string;
  what: string;
  tree: Tree;
  /** The file that the problem names. */
  file: string;
  says: RegExp;
  fix: RegExp;
  severity?: 'warning';
  /** The place, where no mark can stand. */
  at?: { line: number; column: number };
}

export const CASE = 'cases/uz/portal.md';
export const EVENT = 'events/2026/seminar.md';
export const COUNTRY = 'countries/uz.md';
export const TOPIC = 'topics/smart-city.md';
export const RUSSIAN = 'topics/smart-city.ru.md';
export const country = GOOD_TREE[COUNTRY];
export const russian = GOOD_TREE[RUSSIAN];
export const START = "start: '2026-02-03'\nend: '2026-02-04'\n";

/** A passage changed in a file that was good. */
export function edited(
  rule: string,
  what: string,
  file: GoodFile,
  from: string,
  to: string,
  says: RegExp,
  fix: RegExp,
): Mistake {
  return { rule, what, tree: withEdit(file, from, to), file, says, fix };
}

/** A further file that should not be there, or not so. */
export function added(
  rule: string,
  what: string,
  file: string,
  text: string | Uint8Array,
  says: RegExp,
  fix: RegExp,
): Mistake {
  return { rule, what, tree: { ...GOOD_TREE, [file]: text }, file, says, fix };
}

/** Takes HERE out of a tree, and tells where it stood in the file. */
export function findPlace({ tree, file, at }: Mistake): { tree: Tree; line: number; column: number } {
  const text = tree[file];
  if (at || typeof text !== 'string' || !text.includes(HERE)) {
    const { line, column } = at ?? { line: 1, column: 1 };
    const clean = Object.entries(tree).map(([name, content]) => [
      name,
      typeof content === 'string' ? content.replace(HERE, '') : content,
    ]);
    return { tree: Object.fromEntries(clean) as Tree, line, column };
  }
  const [before = '', after = ''] = text.split(HERE);
  const lines = before.split('\n');
  return { tree: { ...tree, [file]: before + after }, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
