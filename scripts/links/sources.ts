/** The addresses of all sources in the content, each once, with every line that names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { findSourceAddress } from '../../src/domain/source-health.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { Failure } from '../lib/failure.ts';
import { findPlace } from './origin.ts';

export interface SourceAddress {
  address: string;
  archived: string | undefined;
  /** `file:line:column` of each source that has it. */
  places: string[];
}

type RawSource = Partial<Record<'url' | 'doi' | 'archivedUrl', unknown>>;

/** Unchecked fields, of which only text counts. */
function textsOf(source: RawSource | null): Partial<Record<keyof RawSource, string>> {
  return Object.fromEntries(Object.entries(source ?? {}).filter(([, value]) => typeof value === 'string'));
}

/** The sources of a file; none where its front matter cannot be read, which is for the checker to say. */
function sourcesOf(text: string): (RawSource | null)[] {
  try {
    const data = parse(findEntryText(text)?.frontMatter ?? '') as { sources?: unknown } | null;
    return Array.isArray(data?.sources) ? (data.sources as (RawSource | null)[]) : [];
  } catch {
    return [];
  }
}

function listFiles(contentDir: string): string[] {
  try {
    return readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).toSorted();
  } catch {
    throw new Failure(`There is no content folder at ${contentDir}: run the command in the folder of package.json.`);
  }
}

/**
 * @param root the folder that places are relative to.
 * @throws Failure when there is no such content folder.
 */
export function readSources(contentDir: string, root: string): SourceAddress[] {
  const found = new Map<string, SourceAddress>();
  for (const name of listFiles(contentDir)) {
    if (!findEntryPath(name.split(sep).join('/'))) continue;
    const full = join(contentDir, name);
    const path = relative(root, full).split(sep).join('/');
    const text = readFileSync(full, 'utf8');
    for (const raw of sourcesOf(text)) {
      const source = textsOf(raw);
      const address = findSourceAddress(source);
      if (!address || !URL.canParse(address)) continue;
      const { line, column } = findPlace(text, [source.url ?? source.doi ?? address]) ?? { line: 1, column: 1 };
      const known = found.get(address) ?? { address, archived: undefined, places: [] };
      known.archived ??= source.archivedUrl;
      known.places.push(`${path}:${line}:${column}`);
      found.set(address, known);
    }
  }
  return [...found.values()];
}
