/** The lexicons, loaded only when a word of their script has to be translated. */
import { readLexicon, type Lexicon } from './match.ts';

type Load = () => Promise<{ default: string }>;

/** Each is a file of its own, so that a reader loads what a query may be written in. */
const FILES: Readonly<Record<string, Load>> = {
  az: () => import('./languages/az.txt?raw'),
  bn: () => import('./languages/bn.txt?raw'),
  fil: () => import('./languages/fil.txt?raw'),
  hy: () => import('./languages/hy.txt?raw'),
  ka: () => import('./languages/ka.txt?raw'),
  kk: () => import('./languages/kk.txt?raw'),
  km: () => import('./languages/km.txt?raw'),
  ko: () => import('./languages/ko.txt?raw'),
  ky: () => import('./languages/ky.txt?raw'),
  lo: () => import('./languages/lo.txt?raw'),
  mn: () => import('./languages/mn.txt?raw'),
  ru: () => import('./languages/ru.txt?raw'),
  tg: () => import('./languages/tg.txt?raw'),
  uz: () => import('./languages/uz.txt?raw'),
};

const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{sc=Cyrillic}/u, ['ru', 'mn', 'tg', 'kk', 'ky', 'uz']],
  [/\p{sc=Hangul}/u, ['ko']],
  [/\p{sc=Khmer}/u, ['km']],
  [/\p{sc=Lao}/u, ['lo']],
  [/\p{sc=Georgian}/u, ['ka']],
  [/\p{sc=Armenian}/u, ['hy']],
  [/\p{sc=Bengali}/u, ['bn']],
  [/\p{sc=Latin}/u, ['az', 'uz', 'fil']],
];

/** The languages that words may be of, by their script. */
export function languagesOf(words: readonly string[]): string[] {
  const text = words.join(' ');
  return SCRIPTS.flatMap(([script, languages]) => (script.test(text) ? languages : []));
}

const lexicons = new Map<string, Promise<Lexicon>>();

async function load(languages: readonly string[]): Promise<Lexicon> {
  const files = await Promise.all(
    languages.map(async (lang): Promise<[string, string]> => [lang, (await FILES[lang]?.())?.default ?? '']),
  );
  return readLexicon(Object.fromEntries(files));
}

/** The lexicon of the languages; one that does not come is asked for again the next time. */
export function loadLexicon(languages: readonly string[]): Promise<Lexicon> {
  const key = languages.join(' ');
  const lexicon = lexicons.get(key) ?? load(languages);
  lexicons.set(key, lexicon);
  lexicon.catch(() => lexicons.delete(key));
  return lexicon;
}
