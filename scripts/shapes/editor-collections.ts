/** What the Astro extension of VS Code reads: which file is judged by which schema. Local to one copy of the project. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { jsonSchemaOf, translationSchemaOf } from './json-schema.ts';

/** Apart from the names that Astro gives to its own. */
function collectionOf(kind: Kind, translated: boolean): string {
  return `serai-${kind}${translated ? '-translation' : ''}`;
}

/** Every content file by its address in small letters, as the extension looks it up. */
function entriesIn(contentDir: string): Record<string, string> {
  const entries: [string, string][] = [];
  for (const file of globSync('**/*.{md,mdx}', { cwd: contentDir })) {
    const entry = findEntryPath(file.split(sep).join('/'));
    if (!entry) continue;
    const address = decodeURIComponent(pathToFileURL(join(contentDir, file)).href).toLowerCase();
    entries.push([address, collectionOf(entry.kind, entry.locale !== undefined)]);
  }
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function writeIfChanged(path: string, text: string): void {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch {
    // There is none yet.
  }
  writeFileSync(path, text);
}

/** Writes the schemas and the list of files below a project's folder; returns how many files it lists. */
export function writeEditorCollections(projectDir = resolve('.'), contentDir = CONTENT_ROOT): number {
  const folder = join(projectDir, '.astro', 'collections');
  mkdirSync(folder, { recursive: true });
  const names = KINDS.flatMap((kind) => {
    for (const translated of [false, true]) {
      const schema = translated ? translationSchemaOf(kind) : jsonSchemaOf(kind);
      writeIfChanged(join(folder, `${collectionOf(kind, translated)}.schema.json`), JSON.stringify(schema));
    }
    return [collectionOf(kind, false), collectionOf(kind, true)];
  });
  const entries = entriesIn(contentDir);
  const collections = names.map((name) => ({ hasSchema: true, name }));
  writeIfChanged(join(folder, 'collections.json'), JSON.stringify({ collections, entries }, null, 2));
  return Object.keys(entries).length;
}
