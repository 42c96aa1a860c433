import { fileAddress } from '../domain/addresses.ts';
import type { PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { frameInAllLanguages } from './lists.ts';

/** One page for all languages, as the form that takes its place speaks the language of the browser. */
export async function getAdminPage(): Promise<PageFrame> {
  const { admin } = getMessages(SOURCE_LANGUAGE);
  const frame = await frameInAllLanguages(SOURCE_LANGUAGE, fileAddress('admin/'), {
    title: admin.title,
    description: admin.lead,
  });
  return { ...frame, alternates: [], crumbs: [] };
}
