import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../folding/index.ts';
import { languagesOf, loadLexicon } from './files.ts';
import { meaningsInside, meaningsOf, readLexicon } from './match.ts';

const FOLDER = 'src/search/lexicon/languages';
const textOf = (lang: string) => readFileSync(`${FOLDER}/${lang}.txt`, 'utf8');
const languages = readdirSync(FOLDER).flatMap((name) => /^(\w+)\.txt$/.exec(name)?.[1] ?? []);

const lexiconOf = (lang: string) => readLexicon({ [lang]: textOf(lang) });
const translate = (lang: string, query: string) =>
  meaningsOf(lexiconOf(lang), wordsOf(query), query.split(/\s+/)).map(({ english }) => english.join(' / '));

describe('words with endings', () => {
  it.each([
    ['mn', 'татварын буцаалт', ['tax', 'refund']],
    ['mn', 'худалдан авах ажиллагаа', ['procurement']],
    ['mn', 'сургуулийн багш нар', ['school', 'teacher']],
    ['tg', 'андозҳо', ['tax']],
    ['tg', 'беморхонаҳои давлатӣ', ['hospital', 'public']],
    ['ka', 'გადასახადების', ['tax']],
    ['ka', 'საავადმყოფოში', ['hospital']],
    ['hy', 'հիվանդանոցներում', ['hospital']],
    ['hy', 'հարկերի', ['tax']],
    ['az', 'vergilərin', ['tax']],
    ['az', 'xəstəxanalar', ['hospital']],
    ['az', 'xestexanalar', ['hospital']],
    ['kk', 'салықтар', ['tax']],
    ['kk', 'мемлекеттік сатып алу', ['state', 'procurement']],
    ['ky', 'ооруканада', ['hospital']],
    ['ky', 'салыктын', ['tax']],
    ['uz', 'soliqlar', ['tax']],
    ['uz', 'солиқлар', ['tax']],
    ['uz', "o'qituvchilar", ['teacher']],
    ['uz', 'ўқитувчилар', ['teacher']],
    ['bn', 'হাসপাতালে', ['hospital']],
    ['bn', 'বাজেটের', ['budget']],
    ['fil', 'ospital', ['hospital']],
    ['fil', 'badyet', ['budget']],
    ['ru', 'налоговая', ['tax']],
    ['ru', 'больницами', ['hospital']],
    ['ru', 'индентификация', ['identity']],
    ['kk', 'медицына', ['medical']],
    ['kk', 'құмырсқа', []],
  ])('%s: %s', (lang, query, english) => {
    expect(translate(lang, query)).toEqual(english);
  });
});

describe('words inside a run', () => {
  it.each([
    ['ko', '출생등록', ['birth', 'registration']],
    ['ko', '세금을', ['tax']],
    ['ko', '법', ['law']],
    ['km', 'មន្ទីរពេទ្យ', ['hospital']],
    ['km', 'ការចុះបញ្ជីអាជីវកម្ម', ['registration', 'business']],
    ['lo', 'ໂຮງໝໍ', ['hospital']],
    ['lo', 'ຂໍ້ມູນສຸຂະພາບ', ['data', 'health']],
  ])('%s: %s', (lang, run, english) => {
    expect(meaningsInside(lexiconOf(lang), run).map((meaning) => meaning.english[0])).toEqual(english);
  });

  it('no word of one syllable in a longer one', () => {
    expect(meaningsInside(lexiconOf('ko'), '문법론')).toEqual([]);
  });
});

describe('words that say nothing', () => {
  it('are covered without a meaning', () => {
    expect(meaningsInside(lexiconOf('ko'), '환급방법').map(({ english }) => english)).toEqual([['refund'], []]);
  });

  it('with spaces between them only as they stand', () => {
    const small = readLexicon({ tg: '-: чист\ntax: андоз' });
    expect(meaningsOf(small, ['чист', 'чистота', 'андозро'], [])).toEqual([
      { terms: [0], english: [] },
      { terms: [2], english: ['tax'] },
    ]);
  });
});

describe('spellings', () => {
  it('of Khmer with invisible breaks and either sign below a letter', () => {
    const small = readLexicon({ km: 'network: បណ្តាញ' });
    expect(meaningsInside(small, 'បណ្ដា\u200bញ').map(({ english }) => english)).toEqual([['network']]);
  });

  it('of Tajik without its own letters', () => {
    const small = readLexicon({ tg: 'agriculture: кишоварзӣ\nworld: ҷаҳон' });
    expect(meaningsOf(small, ['чахон', 'кишоварзи'], []).flatMap(({ english }) => english)).toEqual([
      'world',
      'agriculture',
    ]);
  });

  it('that a browser takes apart elsewhere keep their meaning', () => {
    const small = readLexicon({ km: 'network: បណ្តាញ' });
    expect(meaningsOf(small, ['ថ្មីប', 'ណ្តាញ'], ['ថ្មីបណ្តាញ'])).toEqual([{ terms: [0, 1], english: ['network'] }]);
  });
});

describe('the lexicon', () => {
  const small = readLexicon({ kk: 'court: сот\ntax office: салық мекемесі\ntax: салық\nland: ер' });
  const read = (query: string) => meaningsOf(small, wordsOf(query), []);

  it('prefers the longest term, and says which words it covers', () => {
    expect(read('жаңа салық мекемесінде')).toEqual([{ terms: [1, 2], english: ['tax office'] }]);
  });

  it.each([
    ['сотта', ['court']],
    ['сотрудничество', []],
    ['ерте', []],
  ])('lets short beginnings have short endings only: %s', (query, english) => {
    expect(read(query).flatMap((meaning) => meaning.english)).toEqual(english);
  });

  it('has every meaning of a word in the languages of a script', () => {
    const both = readLexicon({ a: 'tax: foo', b: 'court: foo' });
    expect(meaningsOf(both, ['foo'], [])[0]?.english).toEqual(['tax', 'court']);
  });
});

describe('the files', () => {
  it.each([
    ['салық', ['ru', 'mn', 'tg', 'kk', 'ky', 'uz']],
    ['세금', ['ko']],
    ['ພາສີ', ['lo']],
    ['vergi ពន្ធ', ['km', 'az', 'uz', 'fil']],
    ['2025', []],
  ])('are asked for by script: %s', (word, wanted) => {
    expect(languagesOf([word])).toEqual(wanted);
  });

  it.each(languages)('%s can be loaded, and its first word is found', async (lang) => {
    const [english = '', forms = ''] = (textOf(lang).split('\n')[0] ?? '').split(': ');
    const lexicon = await loadLexicon([lang]);
    const [form = ''] = forms.split(', ');
    const found = meaningsOf(lexicon, wordsOf(form), [form]).flatMap((meaning) => meaning.english);
    expect(found).toContain(english);
  });

  it.each(languages)('%s has a line for each English word, with forms in the script of the language', (lang) => {
    const lines = textOf(lang).trimEnd().split('\n');
    expect(lines.filter((line) => !/^[\w -]+: [^:]+$/.test(line))).toEqual([]);
    const english = lines.map((line) => line.split(': ')[0]);
    expect(english).toHaveLength(new Set(english).size);
    expect(english.length).toBeGreaterThanOrEqual(380);
  });
});
