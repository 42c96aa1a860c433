import { describe, expect, it } from 'vitest';
import { endings, stripParticle } from './hangul.ts';
import { foldText, foldWord, skeleton, wordsOf } from './index.ts';

/** Spellings of one word that must meet in one folded form. */
type Spellings = readonly [meaning: string, ...spellings: string[]];

const STANDARDS: readonly { standard: string; lang: string; words: readonly Spellings[] }[] = [
  {
    standard: 'Uzbek, Latin alphabet of the law of 2 September 1993 as amended on 6 May 1995',
    lang: 'uz',
    words: [
      [
        'Uzbekistan',
        'Ўзбекистон',
        'Oʻzbekiston',
        'O‘zbekiston',
        "O'zbekiston",
        'O`zbekiston',
        'O´zbekiston',
        'ozbekiston',
      ],
      ['city', 'шаҳар', 'shahar'],
      ['young people', 'ёшлар', 'yoshlar'],
      ['garden', 'боғ', 'bogʻ', 'bog'],
      ['service', 'хизмат', 'xizmat'],
      ['Europe', 'Европа', 'Yevropa'],
      ['work', 'жой', 'joy'],
      ['statement', 'маълумот', 'maʼlumot', 'malumot'],
      ['law', 'қонун', 'qonun'],
    ],
  },
  {
    standard: 'Kazakh, Latin alphabet as presented in January 2021, and Cyrillic',
    lang: 'kk',
    words: [
      ['Kazakhstan', 'Қазақстан', 'Qazaqstan'],
      ['Shymkent', 'Шымкент', 'Şymkent', 'Shymkent'],
      ['nation', 'ұлт', 'ūlt', 'ult'],
      ['home', 'үй', 'üi', 'ui'],
      ['world', 'әлем', 'älem', 'alem'],
      ['science', 'ғылым', 'ğylym', 'gylym'],
      ['new', 'жаңа', 'jaña', 'zhana'],
      ['lake', 'көл', 'köl'],
    ],
  },
  {
    standard: 'Kyrgyz, BGN/PCGN 1979',
    lang: 'ky',
    words: [
      ['Jalal-Abad', 'Жалал', 'Jalal', 'Zhalal'],
      ['Naryn', 'Нарын', 'Naryn'],
      ['Özgön', 'Өзгөн', 'Özgön'],
      ['Batken', 'Баткен', 'Batken'],
      ['Kyrgyz', 'Кыргыз', 'Kyrgyz'],
      ['thousand', 'миң', 'ming'],
    ],
  },
  {
    standard: 'Tajik, BGN/PCGN 1994',
    lang: 'tg',
    words: [
      ['Tajikistan', 'Тоҷикистон', 'Tojikiston'],
      ['Khujand', 'Хуҷанд', 'Khujand'],
      ['law', 'қонун', 'qonun'],
      ['digital', 'рақамӣ', 'raqamí', 'raqami'],
      ['republic', 'ҷумҳурӣ', 'jumhuri'],
    ],
  },
  {
    standard: 'Azerbaijani, Latin alphabet of 1991 (ə since 1992), Cyrillic of 1958',
    lang: 'az',
    words: [
      ['Azerbaijan', 'Azərbaycan', 'Азәрбајҹан', 'Azerbaijan', 'Азербайджан'],
      ['Baku', 'Bakı', 'Бакы'],
      ['news', 'xəbər', 'хәбәр', 'xeber'],
      ['state', 'dövlət', 'дөвләт', 'dovlet'],
      ['city', 'şəhər', 'шәһәр', 'sheher'],
    ],
  },
  {
    standard: 'Mongolian, MNS 5217:2012',
    lang: 'mn',
    words: [
      ['Ulaanbaatar', 'Улаанбаатар', 'Ulaanbaatar'],
      ['Darkhan', 'Дархан', 'Darkhan'],
      ['digital', 'цахим', 'tsakhim'],
      ['Orkhon', 'Орхон', 'Orkhon'],
      ['government', 'засгийн', 'zasgiin'],
      ['service', 'үйлчилгээ', 'üilchilgee'],
    ],
  },
  {
    standard: 'Russian, BGN/PCGN 1947; ё as е and as yo',
    lang: 'ru',
    words: [
      ['electronic', 'электронный', 'elektronnyy', 'elektronnyi'],
      ['khmer', 'кхмер', 'kkhmer'],
      ['Shchukin', 'Щукин', 'Shchukin'],
      ['report', 'отчёт', 'отчет'],
      ['Yerevan', 'Ереван', 'Yerevan'],
      ['Zhambyl', 'Жамбыл', 'Zhambyl', 'Jambyl'],
    ],
  },
  {
    standard: 'Georgian, national system of 2002',
    lang: 'ka',
    words: [
      ['Georgia', 'საქართველო', 'Sakartvelo', "sak'art'velo"],
      ['Tbilisi', 'თბილისი', 'Tbilisi'],
      ['Kutaisi', 'ქუთაისი', 'Kutaisi'],
      ['Mtskheta', 'მცხეთა', 'Mtskheta'],
      ['digital', 'ციფრული', 'tsipruli'],
      ['Zhvania', 'ჟვანია', 'Zhvania'],
    ],
  },
  {
    standard: 'Armenian, BGN/PCGN 1981',
    lang: 'hy',
    words: [
      ['Armenia', 'Հայաստան', 'Hayastan'],
      ['Yerevan', 'Երևան', 'Yerevan'],
      ['Gyumri', 'Գյումրի', 'Gyumri'],
      ['Shushan', 'Շուշան', 'Shushan'],
      ['digital', 'թվային', "t'vayin", 'tvayin'],
    ],
  },
  {
    standard: 'Korean, Revised Romanisation of the ministry of culture (2000)',
    lang: 'ko',
    words: [
      ['Anyang', '안양', 'Anyang'],
      ['Seoul', '서울', 'Seoul'],
      ['Busan', '부산', 'Busan'],
      ['service', '서비스', '서비스를', '서비스에서는', 'seobiseu'],
      ['government', '정부', '정부가', 'jeongbu'],
    ],
  },
];

describe.each(STANDARDS)('$standard', ({ lang, words }) => {
  it.each(words.map(([meaning, first = '', ...others]) => ({ meaning, first, others })))(
    'the spellings of "$meaning" meet',
    ({ first, others }) => {
      const forms = new Set(foldText(first, lang));
      for (const other of others) {
        const query = foldWord(other);
        expect(
          query.some((form) => forms.has(form)),
          `${other}: ${query.join(', ')} in ${[...forms].join(', ')}`,
        ).toBe(true);
      }
    },
  );
});

describe('words that differ', () => {
  it.each([
    ['tax', 'task'],
    ['шар', 'чар'],
    ['Узбекистан', 'Туркменистан'],
    ['서울', '부산'],
  ])('%s and %s do not meet', (one, other) => {
    expect(foldWord(one).filter((form) => foldWord(other).includes(form))).toEqual([]);
  });
});

describe('Korean', () => {
  it.each([
    ['공공서비스를', '공공서비스'],
    ['국가', '국가'],
    ['데이터는', '데이터'],
    ['부산에서', '부산'],
  ])('%s without its particle is %s', (word, stem) => {
    expect(stripParticle(word)).toBe(stem);
  });

  it('has its inner words as endings', () => {
    expect(endings('공공서비스를')).toEqual(['공공서비스', '공서비스', '서비스', '비스']);
  });
});

describe('scripts without spaces', () => {
  it.each([
    ['Khmer', 'រដ្ឋាភិបាលឌីជីថល', 'ឌីជីថល'],
    ['Thai', 'รัฐบาลดิจิทัล', 'ดิจิทัล'],
    ['Lao', 'ສາທາລະນະລັດ ລາວ', 'ລາວ'],
  ])('%s is taken apart', (_, text, word) => {
    expect(wordsOf(text)).toContain(word);
  });
});

describe('a run of Khmer', () => {
  it('is found by each of its words, and by a query that was not taken apart', () => {
    const forms = foldText('រដ្ឋាភិបាលឌីជីថល');
    for (const query of ['រដ្ឋាភិបាល', 'ឌីជីថល', 'រដ្ឋាភិបាលឌីជីថល']) {
      expect(forms.some((form) => form.startsWith(skeleton(query)))).toBe(true);
    }
  });
});

describe('Bengali', () => {
  it('is one word whether its letters are composed or not', () => {
    expect(skeleton('ব\u09be\u09dc\u09bf')).toBe(skeleton('ব\u09be\u09a1\u09bc\u09bf'));
  });

  it('keeps its vowels', () => {
    expect(skeleton('সরকারি')).not.toBe(skeleton('সরকার'));
  });
});

/** Texts of random code points of the whole of Unicode, lone surrogates among them; the same in every run. */
function randomTexts(count: number): string[] {
  let state = 7;
  const next = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  const ranges = [0x80, 0x250, 0x600, 0x1200, 0x1800, 0x10000] as const;
  return Array.from({ length: count }, () =>
    Array.from({ length: next(30) }, () => String.fromCharCode(next(ranges[next(ranges.length)] ?? 0x80))).join(''),
  );
}

describe('folding', () => {
  it('done twice is the same as done once', () => {
    for (const text of randomTexts(3_000)) expect(skeleton(skeleton(text))).toBe(skeleton(text));
  });

  it('takes any text, whole or broken', () => {
    for (const text of [...randomTexts(500), '\ud800', 'a\udfff\ud800b', '😀'.repeat(5_000), 'shch'.repeat(2_500)]) {
      expect(foldText(text).every((form) => form.isWellFormed())).toBe(true);
      expect(() => foldWord(text)).not.toThrow();
    }
  });

  it('gives nothing for nothing', () => {
    expect(foldText(' — «»!? ')).toEqual([]);
    expect(foldWord('')).toEqual([]);
  });
});
