/** What a rule is: a record that says what it wants, and judges at one or more moments. */
import type { Digest } from './digest.ts';
import type { Graph } from './graph.ts';
import type { Severity } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A file of the content folder before it is read. */
export interface ListedFile {
  /** Path from the repository's root. */
  path: string;
  /** Path below the content folder, with `/` between its parts. */
  contentPath: string;
  full: string;
  bytes: number;
  /** When it was last changed, in milliseconds. */
  changed: number;
  /** True when another file translates it. */
  translated: boolean;
}

/** What all rules may know besides the files. */
export interface Context {
  /** `YYYY-MM-DD` */
  today: string;
}

/** Where a finding points: into the front matter, into the body, or at a line. The first character when left out. */
export type Spot =
  | { field: readonly PropertyKey[] }
  | { key: string; of: readonly PropertyKey[] }
  | { body: number }
  | { line: number; column: number };

export interface Finding {
  at?: Spot;
  /** What is wrong, in plain words. */
  message: string;
  /** How to mend it. */
  fix: string;
}

/** A finding of a rule that looks at the whole tree. */
export interface PlacedFinding extends Finding {
  /** Path from the repository's root. */
  file: string;
}

/** The moments at which a rule may judge. */
interface Checks {
  /** A path, before the file is read. */
  path?: (file: ListedFile) => Finding[];
  /** The characters of an entry, before they are understood; undefined when they are not UTF-8. */
  text?: (text: string | undefined, file: ListedFile) => Finding[];
  /** Front matter that is not valid YAML. */
  broken?: (file: SourceFile) => Finding[];
  /** One entry by itself. */
  entry?: (file: SourceFile, context: Context) => Finding[];
  /** One entry among the others. */
  linked?: (digest: Digest, graph: Graph, context: Context) => Finding[];
  /** All entries together. */
  tree?: (graph: Graph, context: Context) => PlacedFinding[];
}

export interface Rule extends Checks {
  /** `group/name` */
  name: string;
  severity: Severity;
  /** What must hold, in one sentence. */
  summary: string;
  /** Why, and how to mend it. */
  mend: string;
  /** A message as it is printed. */
  example: string;
}
