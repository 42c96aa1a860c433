/** The kinds of entry and the folder of `content/` that holds each. */
export const KIND_FOLDERS = {
  event: 'events',
  topic: 'topics',
  case: 'cases',
  country: 'countries',
  organisation: 'organisations',
  person: 'people',
  programme: 'programmes',
  page: 'pages',
} as const;

export type Kind = keyof typeof KIND_FOLDERS;

export const KINDS = Object.keys(KIND_FOLDERS) as Kind[];

/** The kind whose entries lie in a folder of `content/`, if any. */
export function findKindOfFolder(folder: string): Kind | undefined {
  return KINDS.find((kind) => KIND_FOLDERS[kind] === folder);
}
