/** The picture of an entry that other sites show with a link to it (Open Graph). */
import type { Kind } from '../schema/kinds.ts';

export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

export interface Preview {
  kind: Kind;
  /** "Case", in the language of the page. */
  kindLabel: string;
  lang: string;
  title: string;
  /** The name in the entry's own script, where it has one. */
  ownName: string | undefined;
  /** Country, date, format. */
  facts: string[];
  /** The evidence grade with its words; only cases have one. */
  grade: { level: number; label: string } | undefined;
  site: string;
}

/** The picture in words, for those who do not see it. */
export function previewText({ kindLabel, title, facts, grade }: Preview): string {
  return [`${kindLabel}: ${title}`, facts.join(' · '), grade?.label].filter(Boolean).join('. ');
}
