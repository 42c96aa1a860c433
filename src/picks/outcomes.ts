/** Main outcomes with who says so, for comparison and brief. */
import type { Fragment, FragmentOutcome } from '../domain/fragment.ts';
import { citation, fill, node, type Child, type LineWords } from './nodes.ts';

interface OutcomeWords extends LineWords {
  noOutcomes: string;
  moreOutcomes: string;
}

function outcomeNode(
  { mark, what, value, notes, saidBy, basis, source }: FragmentOutcome,
  lang: string | undefined,
  sourceHref: (n: number) => string,
  words: OutcomeWords,
): HTMLElement {
  return node(
    'li',
    {},
    node(
      'p',
      {},
      mark && node('strong', { class: 'picked-mark' }, `${mark}: `),
      node('span', { lang }, what),
      value && ': ',
      value && node('strong', {}, value),
      notes.length > 0 ? ` (${notes.join(', ')})` : undefined,
    ),
    node(
      'p',
      { class: 'quiet' },
      node('span', { lang }, saidBy),
      ` · ${basis}`,
      citation(source, sourceHref(source), words),
    ),
  );
}

/** Undefined for kinds that have no ledger. */
export function outcomeNodes(
  { outcomes, href }: Fragment,
  sourceHref: (n: number) => string,
  words: OutcomeWords,
): Child[] | undefined {
  if (!outcomes) return undefined;
  if (outcomes.list.length === 0) return [node('p', { class: 'picked-none' }, words.noOutcomes)];
  return [
    node(
      'ul',
      { class: 'picked-outcomes' },
      ...outcomes.list.map((outcome) => outcomeNode(outcome, outcomes.lang, sourceHref, words)),
    ),
    outcomes.more > 0
      ? node(
          'p',
          { class: 'quiet' },
          node('a', { href: `${href}#does-it-work` }, fill(words.moreOutcomes, { n: outcomes.more })),
        )
      : undefined,
  ];
}
