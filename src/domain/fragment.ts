/** An entry as the comparison and the brief show it: worded in one language, as data and never as markup. */
import type { Kind } from '../schema/kinds.ts';
import type { Address } from './addresses.ts';
import type { Words } from './wording.ts';

/** A piece of a line: text, a link, the number of a source in the entry's list, or an evidence grade as tiles. */
export type Run = string | { text: string; href?: string; lang?: string } | { source: number } | { grade: number };

export interface Line {
  runs: Run[];
  /** What stands below in small print; left out when lines are compared. */
  note?: string;
  /** The language, where it is not the one of the page. */
  lang?: string;
  bullet?: true;
}

export interface FragmentRow {
  key: string;
  label: string;
  /** A `fact` is compared as a whole, a `list` line by line, `lines` and `text` not at all; a brief leaves out `text`. */
  form: 'fact' | 'list' | 'lines' | 'text';
  /** Empty: the sources say nothing of it. */
  lines: Line[];
}

export interface FragmentOutcome {
  /** "Target", or how a finding stands to what the owner says. */
  mark?: string;
  what: string;
  value?: string;
  /** The value before, the date. */
  notes: string[];
  saidBy: string;
  basis: string;
  source: number;
}

export interface FragmentSource {
  title: string;
  lang?: string;
  by: string;
  tier: string;
  /** Where to read it: an address to follow, or to be told only. */
  href?: string;
  copy?: string;
  note?: string;
}

export interface Fragment {
  /** Its part of the addresses of comparison and brief: `cases/bd/e-gp`. */
  id: string;
  kind: Kind;
  kindLabel: string;
  /** The page, and its whole address for print. */
  href: Address;
  url: string;
  title: Words;
  summary?: Words;
  facts: string[];
  notices: string[];
  rows: FragmentRow[];
  /** The main ones first; `more` says how many stand only on the page. Kinds without a ledger have none. */
  outcomes?: { lang?: string; list: FragmentOutcome[]; more: number };
  sources: FragmentSource[];
  /** When it was last compared with its sources, in words. */
  reviewed?: string;
}
