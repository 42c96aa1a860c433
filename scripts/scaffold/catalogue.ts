/** What is there already: the entries of a content folder by id and by all their names. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { Failure } from '../lib/failure.ts';

export interface Known {
  id: string;
  title: string;
  /** The title and all other names. */
  names: readonly string[];
}

export class Catalogue {
  readonly #byId = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Known>()])) as Record<
    Kind,
    Map<string, Known>
  >;
  readonly #byName = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Known>()])) as Record<
    Kind,
    Map<string, Known>
  >;

  add(kind: Kind, known: Known): void {
    this.#byId[kind].set(known.id, known);
    for (const name of known.names) {
      const folded = foldName(name);
      if (!this.#byName[kind].has(folded)) this.#byName[kind].set(folded, known);
    }
  }

  has(kind: Kind, id: string): boolean {
    return this.#byId[kind].has(id);
  }

  /** By id, or by any name whatever its case and accents. */
  find(kind: Kind, idOrName: string): Known | undefined {
    return this.#byId[kind].get(idOrName) ?? this.#byName[kind].get(foldName(idOrName));
  }

  all(kind: Kind): Known[] {
    return [...this.#byId[kind].values()].toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  }
}

/** A name as it is compared: without case, accents and doubled spaces. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function namesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { title, names } = data as { title?: unknown; names?: unknown };
  const others = Array.isArray(names) ? names.map((name: { value?: unknown } | null) => name?.value) : [];
  return [title, ...others].filter((name) => typeof name === 'string');
}

/** A broken file is for the checker to judge: here it still takes its id. */
function readNames(path: string): string[] {
  try {
    return namesIn(parse(findEntryText(readFileSync(path, 'utf8'))?.frontMatter ?? ''));
  } catch {
    return [];
  }
}

/** Reads all originals of a content folder. */
export function readCatalogue(contentDir: string): Catalogue {
  if (!existsSync(contentDir))
    throw new Failure(
      `There is no content folder at ${contentDir}: run the command in the folder of package.json, or name another one with --content.`,
    );
  const catalogue = new Catalogue();
  for (const file of globSync('**/*.{md,mdx}', { cwd: contentDir }).toSorted()) {
    const entry = findEntryPath(file.split(sep).join('/'));
    if (!entry || entry.locale) continue;
    const names = readNames(join(contentDir, file));
    catalogue.add(entry.kind, { id: entry.id, title: names[0] ?? entry.id, names });
  }
  return catalogue;
}
