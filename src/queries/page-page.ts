import type { Entry } from '../domain/entry.ts';
import { getCounts, type Count } from './counts.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { findMdx, type MdxContent } from './mdx.ts';

export interface PageView extends EntryPage<'page'> {
  /** The body as a component, for pages in MDX. */
  Content: MdxContent | undefined;
  counts: Count[];
}

export async function getPageView({ entry, locale }: { entry: Entry<'page'>; locale: string }): Promise<PageView> {
  const file = entry.translations.get(locale)?.file ?? entry.file;
  return { ...(await getEntryPage(entry, locale)), Content: await findMdx(file), counts: await getCounts(locale) };
}
