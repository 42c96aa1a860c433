/** The way on when a search failed: loaded with the page, as nothing more may come. */
import { make } from './dom.ts';
import type { HelpWords } from './words.ts';

/** What helps when the search failed: nothing is lost, and it can be tried again. */
export function failureNodes(words: HelpWords, again: () => void): HTMLElement[] {
  const button = make('button', { type: 'button', class: 'button' }, words.tryAgain);
  button.addEventListener('click', again);
  return [make('p', {}, words.failedHelp), button];
}
