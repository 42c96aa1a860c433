/** Korean words: letters after the Revised Romanisation (2000), particles, and the words inside a word. */

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ');
const SYLLABLE = /[가-힣]/g;

function romaniseSyllable(syllable: string): string {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00;
  const vowel = Math.floor(index / FINALS.length);
  return [
    INITIALS[Math.floor(vowel / VOWELS.length)],
    VOWELS[vowel % VOWELS.length],
    FINALS[index % FINALS.length],
  ].join('');
}

/** Syllable by syllable, without the changes of sound between syllables: those are added when an index is built. */
export function romanise(text: string): string {
  return text.replace(SYLLABLE, romaniseSyllable);
}

export function isKorean(word: string): boolean {
  return /^[가-힣]+$/.test(word);
}

/** Particles after a noun, the longer first. */
const PARTICLES =
  /(?<=[가-힣]{2})(?:에서는|에서의|으로써|으로서|으로의|에게서|까지|부터|에서|에게|으로|처럼|보다|이나|마다|조차|밖에|라는|이란|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;

/** A Korean word without its particle; what is left has two syllables or more. */
export function stripParticle(word: string): string {
  return word.replace(PARTICLES, '');
}

/** A word and its endings of two syllables or more: as the index is searched by beginnings, they find every inner word. */
export function endings(word: string): string[] {
  const syllables = Array.from(stripParticle(word));
  return syllables.length < 2 ? [word] : syllables.slice(0, -1).map((_, index) => syllables.slice(index).join(''));
}
