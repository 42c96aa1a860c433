/** One term of a closed list. */
export interface Term {
  label: string;
  /** A sentence that says when the term applies. */
  help: string;
}

export type Vocabulary = Readonly<Record<string, Term>>;
