/** One file of the content folder as an entry; its body is only hashed, whoever shows it reads it. */
import { hash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { SCHEMAS } from '../schema/index.ts';
import type { StoredEntry } from './entry-store.ts';
import { findEntryPath, type EntryPath } from './entry-path.ts';
import { findEntryText } from './front-matter.ts';
import { readFrontMatter } from './front-matter-data.ts';

const ADVICE = 'run "npm run check" to see all problems.';

const digest = (text: string) => hash('sha1', text, 'base64url');

/** The checker judges translations by their own schemas; here they only pass through. */
function judge({ kind, locale }: EntryPath, file: string, fields: unknown): unknown {
  if (locale !== undefined) {
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields;
    throw new Error(`The front matter of ${file} has no fields; ${ADVICE}`);
  }
  // At once, as Zod is several times slower by promises.
  const judged = SCHEMAS[kind].safeParse(fields);
  if (judged.success) return judged.data;
  const said = judged.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new Error(`The front matter of ${file} is not that of its kind (${said.join('; ')}); ${ADVICE}`);
}

/**
 * @param file Its path in the content folder.
 * @param known What was read of the file before: of the same front matter it is taken over.
 * @throws Error when it cannot be read, in one sentence.
 */
export function readEntry(file: string, text: string, known?: StoredEntry): StoredEntry | undefined {
  const path = findEntryPath(file);
  if (!path) return undefined;
  const parts = findEntryText(text);
  if (!parts) throw new Error(`${file} has no front matter; ${ADVICE}`);
  const front = digest(parts.frontMatter);
  const body = digest(parts.body);
  if (known?.front === front) return { ...known, body };
  const { data: fields } = readFrontMatter(parts.frontMatter, () => parseDocument(parts.frontMatter));
  if (fields === undefined) throw new Error(`The front matter of ${file} cannot be read; ${ADVICE}`);
  const { kind, id, locale } = path;
  return { kind, id, locale, file, data: judge(path, file, fields), front, body };
}
