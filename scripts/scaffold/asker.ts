/** Asks on a terminal; the questions themselves stand in `questions.ts`. */
import * as clack from '@clack/prompts';
import { Failure } from '../lib/failure.ts';
import { fuzzySort, findScore } from './fuzzy.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface TextQuestion {
  message: string;
  placeholder?: string;
  initial?: string;
  /** Why an answer cannot be taken; undefined when it can. */
  problem?: (text: string) => string | undefined;
}

export interface ChoiceQuestion {
  message: string;
  choices: readonly Choice[];
  /** What is typed may be taken although it is none of the choices. */
  allowNew?: boolean;
}

export interface Asker {
  text: (question: TextQuestion) => Promise<string>;
  one: (question: ChoiceQuestion) => Promise<string>;
  many: (question: ChoiceQuestion & { problem?: (values: string[]) => string | undefined }) => Promise<string[]>;
}

/** Long lists scroll. */
const MAX_ITEMS = 10;

function answered<T>(answer: T | typeof clack.CANCEL_SYMBOL): T {
  if (clack.isCancel(answer)) throw new Failure('Given up: nothing was written.');
  return answer;
}

function wordsOf({ value, label, hint }: Choice): string {
  return `${label} ${value} ${hint ?? ''}`;
}

/** The choices for what was typed, and what was typed itself where it may be new. */
export function offer(typed: string, { choices, allowNew }: ChoiceQuestion): Choice[] {
  const found = fuzzySort(typed, choices, wordsOf);
  const name = typed.trim();
  const isThere = choices.some(({ value, label }) => value === name || label === name);
  return name === '' || !allowNew || isThere
    ? found
    : [...found, { value: name, label: `New: ${name}`, hint: 'an entry for it is written too' }];
}

export function terminalAsker(): Asker {
  return {
    text: async ({ message, placeholder, initial, problem }) =>
      answered(
        await clack.text({
          message,
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(initial === undefined ? {} : { initialValue: initial }),
          validate: (value) => problem?.((value ?? '').trim()),
        }),
      ).trim(),
    one: async (question) =>
      answered(
        await clack.autocomplete<string>({
          message: question.message,
          maxItems: MAX_ITEMS,
          filter: () => true,
          validate: (value) => (value === undefined ? 'Nothing in the list is called that.' : undefined),
          options() {
            return offer(this.userInput, question);
          },
        }),
      ),
    many: async ({ message, choices, problem }) =>
      answered(
        await clack.autocompleteMultiselect<string>({
          message,
          maxItems: MAX_ITEMS,
          options: [...choices],
          filter: (typed, { value, label, hint }) =>
            findScore(typed, wordsOf({ value, label: label ?? value, ...(hint === undefined ? {} : { hint }) })) !==
            undefined,
          validate: (values) => problem?.([values ?? []].flat()),
        }),
      ),
  };
}
