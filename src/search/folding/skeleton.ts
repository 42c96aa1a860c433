/** One skeleton in which the spellings of a word in different alphabets and romanisations meet. */
import { romanise } from './hangul.ts';
import { LETTERS } from './letters.ts';

/** Every sign that stands for the apostrophe of Uzbek, Georgian and Armenian, or for a soft sign; dropped. */
const APOSTROPHES = /['`´ʹʺʻʼʽʾʿˈ‘’‛′＇ʽ՚]/g;

/** Lower-case text in one normal form, without apostrophes. */
export function normalise(text: string): string {
  return text.toWellFormed().replace(APOSTROPHES, '').normalize('NFKC').toLowerCase().replace(APOSTROPHES, '');
}

/** Two or more spellings of one sound, in the order in which they are looked for. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'sh'],
  [/tch/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/ng/g, 'n'],
  [/c(?!h)|q/g, 'k'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/ie/g, 'e'],
];

function meet(text: string): string {
  for (;;) {
    const next = SOUNDS.reduce((word, [spelling, sound]) => word.replace(spelling, sound), text);
    if (next === text) return text;
    // Each step leaves fewer letters or fewer spellings, so that this ends.
    text = next;
  }
}

/** The skeleton of text in any script; letters without a table stay as they are. */
export function skeleton(text: string): string {
  const letters = Array.from(
    normalise(text).replaceAll('ու', 'u').replaceAll('և', 'ev'),
    (letter) => LETTERS.get(letter) ?? letter,
  ).join('');
  // Signs are dropped from Latin letters alone: in Khmer or Bengali they are vowels.
  const plain = romanise(letters)
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
  return meet(plain);
}

/** What a letter may also stand for; the skeleton has the first reading. */
const READINGS: readonly (readonly [RegExp, string])[] = [
  // Azerbaijani is written with e where ə is missing; Kazakh with a.
  [/[әə]/g, 'e'],
  // Russian writes е for ё; elsewhere it is "yo".
  [/ё/g, 'yo'],
  [/x/g, 'ks'],
];

/** All skeletons of a word, the main one first. */
export function skeletons(word: string, lang = ''): string[] {
  const normal = normalise(word);
  const written = READINGS.filter(([letter]) => normal.search(letter) >= 0).map(([letter, reading]) =>
    normal.replace(letter, reading),
  );
  const all = [normal, ...written];
  // Azerbaijani c is the first sound of "Japan"; in other languages it is a k.
  if (lang.startsWith('az')) all.push(...all.map((form) => form.replaceAll('c', 'j')));
  return [...new Set(all.map(skeleton))].filter(Boolean);
}
