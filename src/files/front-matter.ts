/** The two parts of a file: YAML between two `---` lines, and Markdown after them. */

export interface EntryText {
  /** The YAML, without its fences. */
  frontMatter: string;
  /** Where the YAML begins, in characters from the start of the file. */
  frontMatterOffset: number;
  body: string;
  /** Where the body begins, in characters from the start of the file. */
  bodyOffset: number;
}

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Splits a file; undefined when it does not begin with front matter. */
export function findEntryText(text: string): EntryText | undefined {
  if (!text.startsWith('---')) return undefined;
  const match = FENCED.exec(text);
  if (!match || match.index !== 0) return undefined;
  const [all, frontMatter = ''] = match;
  return {
    frontMatter,
    frontMatterOffset: all.indexOf('\n') + 1,
    body: text.slice(all.length),
    bodyOffset: all.length,
  };
}
