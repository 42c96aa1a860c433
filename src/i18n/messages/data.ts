/** The shape of the texts about the data. */

export interface DataMessages {
  title: string;
  lead: string;
  /** The name of the collection in catalogues. */
  datasetName: string;
  file: string;
  format: string;
  sections: Record<DataSectionName, { title: string; lead: string }>;
  /** What a file is that is not of one kind of entry, by its path. */
  files: Readonly<Record<string, string>>;
  addresses: { title: string; lead: string; items: readonly { path: string; text: string }[] };
  versions: { title: string; text: readonly string[]; modified: string; grades: string };
  licence: { title: string; text: string; link: string };
  cite: { title: string; text: string; example: string };
  missing: { title: string; items: readonly string[] };
}

/** The same as the sections in src/export/data-sections.ts; the compiler sees to it. */
export type DataSectionName = 'tables' | 'api' | 'schemas' | 'linked' | 'text';
