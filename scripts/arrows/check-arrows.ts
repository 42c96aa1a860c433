/** Finds imports against the arrows, in TypeScript and Astro files. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { ARROWS, LEAVES, PACKAGES, TYPE_ARROWS } from './rules.ts';

export interface WrongImport {
  file: string;
  line: number;
  message: string;
}

const IMPORT = /^\s*(?:import|export)(?<type>\s+type)?\b(?:[^'"`;=]*?\bfrom)?\s*['"](?<from>[^'"]+)['"]/gm;
const CALL = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"](?<from>[^'"]+)['"]/g;

function roomOf(path: string): string | undefined {
  return Object.keys(ARROWS).find((room) => path === room || path.startsWith(`${room}/`));
}

function wrongPackage(file: string, name: string): string | undefined {
  const rule = Object.entries(PACKAGES).find(
    ([known]) => name === known || (known === 'astro' && name.startsWith('astro/')),
  );
  if (!rule || rule[1].includes(file)) return undefined;
  return `${name} is imported only by ${rule[1].join(', ')}`;
}

function wrongRoom(file: string, target: string, typeOnly: boolean): string | undefined {
  const room = roomOf(file);
  const other = roomOf(target);
  if (!room || LEAVES.includes(target) || room === other) return undefined;
  const allowed = [...(ARROWS[room] ?? []), ...(typeOnly ? (TYPE_ARROWS[room] ?? []) : [])];
  if (allowed.some((one) => target.startsWith(`${one}/`))) return undefined;
  return `${room} must not import ${target}: it may import ${allowed.join(', ') || 'nothing of ours'}`;
}

/** The wrong imports of one file. */
export function checkImports(file: string, text: string): WrongImport[] {
  return [...text.matchAll(IMPORT), ...text.matchAll(CALL)].flatMap((match) => {
    const { from = '', type } = match.groups ?? {};
    const message = from.startsWith('.')
      ? wrongRoom(file, posix.normalize(posix.join(posix.dirname(file), from)), Boolean(type))
      : wrongPackage(file, from);
    return message ? [{ file, line: text.slice(0, match.index).split('\n').length, message }] : [];
  });
}

/** The wrong imports of `src/` and `scripts/`. */
export function checkArrows(): WrongImport[] {
  return ['src', 'scripts'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(root, name.split(sep).join('/')))
      .filter(
        (file) => /\.(?:ts|astro)$/.test(file) && !/\/(?:fixtures|peers)\//.test(file) && !file.endsWith('.test.ts'),
      )
      .flatMap((file) => checkImports(file, readFileSync(file, 'utf8'))),
  );
}
