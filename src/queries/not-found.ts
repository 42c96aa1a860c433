import { fileAddress } from '../domain/addresses.ts';
import type { PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { frameInAllLanguages } from './lists.ts';

/** Hosts send one file for every missing address, so it speaks the source language and offers the others. */
export async function getNotFoundPage(): Promise<PageFrame> {
  const { notFound } = getMessages(SOURCE_LANGUAGE);
  const frame = await frameInAllLanguages(SOURCE_LANGUAGE, fileAddress('404.html'), {
    title: notFound.title,
    description: notFound.lead,
  });
  return { ...frame, alternates: [], crumbs: [] };
}
