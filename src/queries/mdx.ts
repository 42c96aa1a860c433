/** Pages in MDX, compiled by Astro; only `content/pages/` may hold them. */
import type { MDXInstance } from 'astro';

export type MdxContent = MDXInstance<Record<string, unknown>>['default'];

const files = import.meta.glob<{ default: MdxContent }>('/content/pages/*.mdx');

/** The body of an MDX page as a component; undefined for Markdown. */
export async function findMdx(file: string): Promise<MdxContent | undefined> {
  const load = files[`/content/${file}`];
  return load ? (await load()).default : undefined;
}
