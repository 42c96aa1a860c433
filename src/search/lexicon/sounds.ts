/** Names and loanwords as they sound: a word in another script meets the English one by their consonants. Pure. */
import { distance } from 'fastest-levenshtein';
import { isKorean, normalise, skeleton } from '../folding/index.ts';
import { romanise, stripParticle } from '../folding/hangul.ts';

/** Consonants of scripts whose letters folding leaves as they are; signs between them are vowels. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [
    /\p{sc=Khmer}/u,
    'កk ខk គk ឃk ងn ចj ឆch ជj ឈch ញn ដt ឋt ឌt ឍt ណn តt ថt ទt ធt នn បp ផp ពp ភp មm រr លl វv សs ហh ឡl អa យi ' +
      'ឥi ឧu ឯe ឱo ឩu ឦi',
  ],
  [/\p{sc=Lao}/u, 'ກk ຂk ຄk ງn ຈj ສs ຊs ຍi ດt ຕt ຖt ທt ນn ບp ປp ຜp ຝp ພp ຟp ມm ຢi ຣr ລl ວv ຫh ຮh ອa ໝm ໜn'],
  [
    /\p{sc=Bengali}/u,
    'কk খk গg ঘg ঙn চch ছch জj ঝj ঞn টt ঠt ডd ঢd ণn তt থt দd ধd নn পp ফf বb ভv মm যj রr লl শsh ষsh সs হh ড়r য়i ংn ' +
      'অa আa ইi ঈi উu ঊu এe ঐo ওo ঔo',
  ],
];

const tableOf = (pairs: string) => new Map(pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Khmer writes the sounds f, g and z of other languages with two letters, and shifts vowels by signs. */
const khmer = (word: string) =>
  word.replace(/ហ្វ/g, 'ផ').replace(/ហ្គ/g, 'គ').replace(/ហ្ស/g, 'ជ').replace(/.៍/gu, '').replace(/៉|៊/g, '');

function latinOf(word: string): string {
  // The vowel eu of Korean loanwords only carries a consonant; w is a vowel in them, and often none in English.
  if (isKorean(word)) return silent(romanise(stripParticle(word)).replace(/eu(?!i)/g, ''));
  const table = SCRIPTS.find(([script]) => script.test(word))?.[1];
  if (table === undefined) return skeleton(word);
  const letters = tableOf(table);
  return Array.from(khmer(normalise(word)), (letter) => letters.get(letter) ?? 'a').join('');
}

/** Most languages hear no consonant in an English w. */
const silent = (word: string) => word.replace(/w/g, '');

/** English letters that stand for another sound than folding gives them. */
function soften(word: string): string {
  return normalise(word)
    .replace(/ph/g, 'f')
    .replace(/tion/g, 'shon')
    .replace(/c(?=[eiy])/g, 's');
}

/** Sounds that other alphabets write with one letter; a vowel for each run of them. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch|ts/g, 'C'],
  [/j|z/g, 'J'],
  [/sh|s/g, 'S'],
  [/ng|n/g, 'N'],
  [/[bv]/g, 'B'],
  [/[pf]/g, 'P'],
  [/[lr]+/g, 'R'],
  [/(?<![a-zA-Z])h|(?<=[aeiou])h(?=[aeiou])/g, 'H'],
  [/h/g, ''],
  [/B$/g, 'P'],
  [/d/g, 'D'],
  [/t/g, 'T'],
  [/k/g, 'K'],
  [/g/g, 'G'],
  [/q/g, 'Q'],
  [/m/g, 'M'],
  [/ae/g, 'e'],
  [/eo/g, 'o'],
  [/([a-z])[a-z]+/g, '$1'],
];

/** Sounds that are easily taken for each other. */
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/J/g, 'C'],
  [/B/g, 'P'],
  [/D/g, 'T'],
  [/[GQ]/g, 'K'],
];

const replaceAll = (text: string, pairs: typeof SOUNDS) =>
  pairs.reduce((result, [letters, sound]) => result.replace(letters, sound), text);

interface Sound {
  /** As it is heard: consonants in capital letters, a vowel for each run of them. */
  heard: string;
  /** The consonants, and A for a vowel at the beginning. */
  consonants: string;
}

function soundOf(latin: string): Sound {
  const heard = replaceAll(latin, SOUNDS);
  const consonants = heard.replace(/^[^A-Z]+/u, 'A').replace(/[^A-Z]+/gu, '');
  return { heard, consonants: replaceAll(consonants, NEAR) };
}

/** Fewer consonants are those of too many words; more are needed where vowels are not written, or an ending is passed over. */
const FEWEST = 3;
const FEWEST_UNSURE = 4;
const LONGEST_ENDING = 2;
/** The share of a word that may be heard otherwise; of one of few consonants, or with an ending, less. */
const MOST_OTHERWISE = 0.3;
const LESS_OTHERWISE = 0.2;

const countOf = (consonants: string) => consonants.replace('A', '').length;

/** English words by their consonants, the most frequent first; r before another consonant or at the end is heard by some only. */
export function soundsOf(words: readonly string[]): ReadonlyMap<string, readonly (Sound & { word: string })[]> {
  const table = new Map<string, (Sound & { word: string })[]>();
  for (const word of words) {
    const latin = skeleton(silent(soften(word)));
    const [full, bare] = [latin, latin.replace(/r(?![aeiou])/g, '')].map(soundOf);
    for (const sound of full?.heard === bare?.heard ? [full] : [full, bare])
      if (sound && countOf(sound.consonants) >= FEWEST)
        table.set(sound.consonants, [...(table.get(sound.consonants) ?? []), { word, ...sound }]);
  }
  return table;
}

/** The word that sounds like one of another script, if there is one. */
export function soundsLike(word: string, sounds: ReturnType<typeof soundsOf>): string | undefined {
  const { heard, consonants } = soundOf(latinOf(word));
  const hasVowels = !SCRIPTS.some(([script]) => script.test(word));
  for (let ending = 0; ending <= LONGEST_ENDING; ending++) {
    const beginning = consonants.slice(0, consonants.length - ending);
    if (countOf(beginning) < (ending === 0 && hasVowels ? FEWEST : FEWEST_UNSURE)) return undefined;
    const near = (sounds.get(beginning) ?? []).map((sound) => ({
      word: sound.word,
      otherwise: hasVowels ? distance(heard.slice(0, heard.length - ending), sound.heard) / heard.length : 0,
    }));
    const best = near.reduce<(typeof near)[number] | undefined>(
      (least, one) => (least && least.otherwise <= one.otherwise ? least : one),
      undefined,
    );
    const most = ending === 0 && countOf(beginning) > FEWEST ? MOST_OTHERWISE : LESS_OTHERWISE;
    if (best && best.otherwise <= most) return best.word;
  }
  return undefined;
}
