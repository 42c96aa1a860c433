/** The pages of comparison and brief: frames without content, which the browser puts together. */
import { briefAddress, compareAddress } from '../domain/addresses.ts';
import type { PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { frameInAllLanguages } from './lists.ts';

export function getComparePage(locale: string): Promise<PageFrame> {
  const { picks } = getMessages(locale);
  const words = { title: picks.compare, description: picks.compareLead };
  return frameInAllLanguages(locale, compareAddress(locale), words);
}

export function getBriefPage(locale: string): Promise<PageFrame> {
  const { picks } = getMessages(locale);
  const words = { title: picks.brief, description: picks.briefLead };
  return frameInAllLanguages(locale, briefAddress(locale), words);
}
