/** Names in other alphabets as ASCII, so that an id can be suggested; scripts without a table give nothing. */

/** Cyrillic of Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz, Tajik, Uzbek, Mongolian and Azerbaijani. */
// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ғ: 'gh', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', җ: 'j', з: 'z', и: 'i',
  і: 'i', ї: 'yi', й: 'y', ӣ: 'i', к: 'k', қ: 'q', ҡ: 'q', л: 'l', м: 'm', н: 'n', ң: 'ng', о: 'o', ө: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ў: 'o', ұ: 'u', ү: 'u', ӯ: 'u', ф: 'f', х: 'kh', ҳ: 'h', һ: 'h', ц: 'ts', ч: 'ch',
  ҷ: 'j', ҹ: 'j', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ә: 'a', ҝ: 'g',
};

/** Georgian, after the national system of 2002. */
// prettier-ignore
const GEORGIAN: Readonly<Record<string, string>> = {
  ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o',
  პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q', შ: 'sh', ჩ: 'ch', ც: 'ts',
  ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h',
};

// prettier-ignore
const ARMENIAN: Readonly<Record<string, string>> = {
  ա: 'a', բ: 'b', գ: 'g', դ: 'd', ե: 'e', զ: 'z', է: 'e', ը: 'y', թ: 't', ժ: 'zh', ի: 'i', լ: 'l', խ: 'kh', ծ: 'ts',
  կ: 'k', հ: 'h', ձ: 'dz', ղ: 'gh', ճ: 'ch', մ: 'm', յ: 'y', ն: 'n', շ: 'sh', ո: 'o', չ: 'ch', պ: 'p', ջ: 'j', ռ: 'r',
  ս: 's', վ: 'v', տ: 't', ր: 'r', ց: 'ts', ւ: 'v', փ: 'p', ք: 'k', օ: 'o', ֆ: 'f', և: 'ev',
};

/** Latin letters that do not fall apart into a letter and its accent. */
// prettier-ignore
const LATIN: Readonly<Record<string, string>> = {
  ı: 'i', ə: 'a', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ŋ: 'ng', '&': ' and ', '+': ' plus ',
};

const LETTERS: Readonly<Record<string, string>> = { ...CYRILLIC, ...GEORGIAN, ...ARMENIAN, ...LATIN };

/** Hangul, after the Revised Romanisation, letter by letter: without the changes of sound between syllables. */
const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

function romaniseSyllable(code: number): string {
  const index = code - FIRST_SYLLABLE;
  const vowelsAndFinals = VOWELS.length * FINALS.length;
  const initial = INITIALS[Math.floor(index / vowelsAndFinals)] ?? '';
  const vowel = VOWELS[Math.floor((index % vowelsAndFinals) / FINALS.length)] ?? '';
  return `${initial}${vowel}${FINALS[index % FINALS.length] ?? ''}`;
}

function transliterateLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return romaniseSyllable(code);
  return LETTERS[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Lower-case text in which every letter that has a table stands in ASCII. */
export function transliterate(text: string): string {
  return Array.from(text.normalize('NFC').toLowerCase(), transliterateLetter).join('');
}
