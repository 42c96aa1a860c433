/** Words, sentences and choices that come out the same in every run. */
import { randomFrom } from '../../lib/random.ts';

/** Syllables of three writing systems: the originals, their translations, and names in their own script. */
const SYLLABLES = {
  en: 'ta shi mo ren ka lu di gov ser na pol ex um bre cha zo lin ver da pu'.split(' '),
  ru: 'та ши мо рен ка лу ди гов сер на пол экс ум бре ча зо лин вер да пу'.split(' '),
  ko: '가 나 다 라 마 바 사 아 자 차 카 타 파 하 정 부 전 자 행 시'.split(' '),
} as const;

export type Script = keyof typeof SYLLABLES;

/** As many distinct words as some millions of running words have (Heaps), and those after which few stand in nearly every text. */
const WORDS = 40_000;
const FUNCTION_WORDS = 100;

export interface Tools {
  pick: <T>(list: readonly T[]) => T;
  /** Some of a list, each once, in the order of the draw. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** True so often out of one. */
  chance: (share: number) => boolean;
  words: (count: number, script?: Script) => string;
  sentence: (script?: Script) => string;
  /** Whole sentences of at least so many characters and at most 290. */
  summary: (script?: Script) => string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function toolsFrom(seed: number): Tools {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // The commonest words are the shortest, as in every language.
  const vocabularyOf = (script: Script) =>
    Array.from({ length: WORDS }, (_, rank) =>
      Array.from({ length: Math.max(1, 1 + Math.ceil(Math.log10(rank + 1)) - (random() < 0.3 ? 1 : 0)) }, () =>
        pick(SYLLABLES[script]),
      ).join(''),
    );
  const vocabularies = { en: vocabularyOf('en'), ru: vocabularyOf('ru'), ko: vocabularyOf('ko') };
  // Zipf: common words are common.
  const word = (script: Script, first: number) =>
    vocabularies[script][Math.min(WORDS, Math.floor(first * (WORDS / first) ** random())) - 1] as string;
  const run = (count: number, script: Script, first: number) =>
    capital(Array.from({ length: count }, () => word(script, first)).join(' '));
  // Titles and names have none of the words that say nothing.
  const words = (count: number, script: Script = 'en') => run(count, script, FUNCTION_WORDS);
  const sentence = (script: Script = 'en') => `${run(8 + Math.floor(random() * 8), script, 1)}.`;
  return {
    pick,
    some: (list, count) => [...new Set(Array.from({ length: count }, () => pick(list)))],
    chance: (share) => random() < share,
    words,
    sentence,
    summary: (script = 'en') => `${words(8, script)}. ${words(10, script)}.`.slice(0, 290).padEnd(60, '.'),
  };
}
