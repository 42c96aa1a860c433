/** What a file may be called and where it may lie; two files never mean one entry. */
import { extname } from 'node:path';
import { findEntryPath } from '../../../src/files/entry-path.ts';
import { findKindOfFolder, KIND_FOLDERS } from '../../../src/schema/kinds.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';

const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function problemAt(file: string, rule: string, message: string, fix: string): Problem {
  return { file, line: 1, column: 1, rule, severity: 'error', message, fix };
}

/** Judges a path before the file is read. */
export function checkFile(path: string, contentPath: string): Problem[] {
  if (contentPath === 'README.md') return [];
  const [folder = ''] = contentPath.split('/');
  const ending = extname(path).toLowerCase();
  if (!findKindOfFolder(folder)) {
    return [
      problemAt(
        path,
        'file/folder',
        `"${folder}" is not a folder for entries`,
        didYouMean(folder, Object.values(KIND_FOLDERS)) || `the folders are: ${Object.values(KIND_FOLDERS).join(', ')}`,
      ),
    ];
  }
  if (PICTURES.has(ending)) return [];
  if (ending !== '.md' && ending !== '.mdx') {
    return [
      problemAt(
        path,
        'file/ending',
        `a file that ends in "${ending}" has no place here`,
        'entries end in .md, pictures in .jpg, .png, .webp or .avif',
      ),
    ];
  }
  if (ending === '.mdx' && folder !== KIND_FOLDERS.page) {
    return [problemAt(path, 'file/ending', '.mdx is for content/pages/ only', 'rename the file to end in .md')];
  }
  const entry = findEntryPath(contentPath);
  const bad = entry?.id.split('/').find((part) => !NAME.test(part));
  if (!entry || bad !== undefined) {
    return [
      problemAt(
        path,
        'file/name',
        `"${bad ?? contentPath}" is not a name for an entry`,
        'use lower-case letters, digits and hyphens, as in my-gov-uz.md; a translation ends in .ru.md',
      ),
    ];
  }
  return [];
}

/** The folder that the fields ask for; undefined where they ask for none, or are broken and judged elsewhere. */
function wantedFolder(file: SourceFile): string | undefined {
  if (typeof file.data !== 'object' || file.data === null) return undefined;
  const data = file.data as { country?: unknown; start?: unknown; dateNote?: unknown };
  if (file.entry.kind === 'case') return typeof data.country === 'string' ? data.country : undefined;
  if (file.entry.kind !== 'event') return undefined;
  if (data.start === undefined) return data.dateNote === undefined ? undefined : 'undated';
  return typeof data.start === 'string' ? data.start.slice(0, 4) : undefined;
}

/** Folders agree with the fields; ids are unique, upper and lower case alike. */
export function checkIds(files: readonly SourceFile[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const { kind, id, locale } = file.entry;
    const problems: Problem[] = [];
    const key = `${kind}:${locale ?? ''}:${id.toLowerCase()}`;
    const other = seen.get(key);
    if (other)
      problems.push(
        problemAt(file.path, 'file/duplicate-id', `${other} is the same entry`, 'keep one of the two files'),
      );
    else seen.set(key, file.path);
    const wanted = locale ? undefined : wantedFolder(file);
    const folder = id.includes('/') ? id.split('/')[0] : undefined;
    if (wanted && folder !== wanted) {
      const field = kind === 'case' ? 'country' : 'start';
      problems.push({
        file: file.path,
        ...file.placeOf([field]),
        rule: 'file/wrong-folder',
        severity: 'error',
        message: `the folder is "${folder ?? ''}", but ${wanted === 'undated' ? 'there is no start' : `${field} says "${wanted}"`}`,
        fix: `move the file to content/${KIND_FOLDERS[kind]}/${wanted}/, or correct ${field}`,
      });
    }
    return problems;
  });
}
