/** What pages hand to components: plain, resolved, ready to print. */
import type { Kind } from '../schema/kinds.ts';
import type { Address } from './addresses.ts';
import type { EvidenceGrade } from './evidence.ts';
import type { Words } from './wording.ts';

/** A node of JSON-LD. */
export interface JsonLdNode {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

export interface EntryLink {
  href: Address;
  title: Words;
}

/** An entry as it stands in a list: what it is, where, when, how sure. */
export interface Card extends EntryLink {
  /** Its name in the addresses of comparison and brief. */
  id: string;
  kind: Kind;
  /** Short facts in the reader's language: country, date, format. */
  facts: string[];
  summary: Words | undefined;
  grade: EvidenceGrade | undefined;
}

/** The numbered pages of a long list, as one of them shows them. */
export interface Pager {
  page: number;
  pages: number;
  previous: Address | undefined;
  next: Address | undefined;
  /** The first, the last and those near this one. */
  links: readonly { page: number; href: Address }[];
}

/** What the head of a page and its frame need to know. */
export interface PageFrame {
  locale: string;
  address: Address;
  title: string;
  description: string;
  /** The same page in the other languages it exists in, itself included. */
  alternates: readonly { locale: string; href: Address }[];
  crumbs: readonly EntryLink[];
  /** What the page is about, as schema.org nodes, the main one first. */
  about?: readonly JsonLdNode[];
  /** The same as Markdown, where there is that. */
  markdown?: Address;
  /** When what it says last changed. */
  modified?: string | undefined;
  /** Where the page is one of several that make a list. */
  pager?: Pager;
  /** An Atom feed of the page, where it has one. */
  feed?: Address | undefined;
  /** A calendar of the page's events, to subscribe to. */
  calendar?: Address | undefined;
  /** The picture that other sites show with a link to the page. */
  picture?: { url: string; alt: string } | undefined;
  /** The pages of the site itself, for the footer. */
  footer: readonly EntryLink[];
}
