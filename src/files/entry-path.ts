/** Where an entry lies: its path under `content/` is its id; nothing else names it. */
import { findKindOfFolder, KIND_FOLDERS, type Kind } from '../schema/kinds.ts';

export interface EntryPath {
  kind: Kind;
  /** The path below the folder of the kind, without ending and language: `uz/my-gov-uz`. */
  id: string;
  /** The language of a translation; undefined for the original. */
  locale: string | undefined;
  extension: 'md' | 'mdx';
}

const FILE_NAME = /^(?<stem>[^.]+)(?:\.(?<locale>[a-z]{2,3}(?:-[A-Za-z]{2,4})?))?\.(?<extension>mdx?)$/;

/** Reads a path relative to the content folder, with `/` between its parts. */
export function findEntryPath(path: string): EntryPath | undefined {
  const [folder = '', ...rest] = path.split('/');
  const kind = findKindOfFolder(folder);
  const match = FILE_NAME.exec(rest.at(-1) ?? '');
  if (!kind || !match?.groups) return undefined;
  const { stem = '', locale, extension } = match.groups;
  return {
    kind,
    id: [...rest.slice(0, -1), stem].join('/'),
    locale,
    extension: extension === 'mdx' ? 'mdx' : 'md',
  };
}

/** The path of an entry's file, relative to the content folder. */
export function getEntryFile({ kind, id, locale, extension }: EntryPath): string {
  return `${KIND_FOLDERS[kind]}/${id}${locale ? `.${locale}` : ''}.${extension}`;
}
