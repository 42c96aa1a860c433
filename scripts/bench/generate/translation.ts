/** Russian translations: the words of some originals again, in another script. */
import { hashOfOriginal } from '../../../src/domain/translation-state.ts';
import { bodyOf } from './body.ts';
import type { SyntheticEntry } from './entry.ts';
import type { Tools } from './words.ts';

/** One in so many cases and events is translated; countries and topics are all, as lists show them in every language. */
const ONE_IN = 8;

export function isTranslated({ kind, id }: SyntheticEntry): boolean {
  if (kind === 'case' || kind === 'event') return Number(id.slice(id.lastIndexOf('-') + 1)) % ONE_IN === 0;
  return kind === 'country' || kind === 'topic';
}

export function translationOf(tools: Tools, original: SyntheticEntry): SyntheticEntry {
  const { kind, id, data, body } = original;
  const headings = [...body.matchAll(/^## (.+)$/gm)].map(() => tools.words(2, 'ru'));
  const sources = [...new Set([...body.matchAll(/\[\^([^\]]+)\]/g)].map(([, mark = '']) => mark))];
  return {
    kind,
    id,
    locale: 'ru',
    data: {
      title: tools.words(kind === 'country' ? 1 : 6, 'ru'),
      ...('summary' in data && { summary: tools.summary('ru') }),
      translation: { method: 'machine', sourceHash: hashOfOriginal(kind, data, body), date: '2026-11' },
    },
    body:
      headings.length > 0
        ? bodyOf(tools, {
            headings,
            sources,
            links: [],
            words: body.split(/\s+/).length * 0.8,
            script: 'ru',
            table: false,
          })
        : '',
  };
}
