/** The words under which an entry can be found besides those of its text: other spellings, scripts and languages. */
import { romanize } from 'es-hangul';
import { keyOf, type AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { getReferences } from '../schema/references.ts';
import { foldText, isKorean, isUnspaced, MARKS, skeletons, wholeForms, wordsOf } from '../search/folding/index.ts';
import type { IndexedEntry } from '../search/names.ts';
import { namesOfCity } from '../search/city-names.ts';
import { getBodyText } from './body.ts';
import { getGraph } from './entries.ts';

interface Named {
  text: string;
  lang: string;
}

/** The languages of the readers, for the names of countries. */
const READERS = 'en ru ko uz uz-Cyrl kk ky tg az ka hy mn km lo bn fil'.split(' ');

/** An entry of more countries is found by their pages, and by the names that it carries itself. */
const MOST_COUNTRIES = 4;

/** Folded forms of one entry; more are cut off, the forms of its own names stand first. */
const MOST_FORMS = 400;

const countryNames = new Map<string, Named[]>();

/** What a country is called in the languages of the readers, as Unicode has it (CLDR). */
function namesOfCountry(code: string): Named[] {
  let names = countryNames.get(code);
  if (!names) {
    names = READERS.flatMap((lang) => {
      const text = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }).of(code.toUpperCase());
      return text ? [{ text, lang }] : [];
    });
    countryNames.set(code, names);
  }
  return names;
}

/** The place of an event, as its readers write it. */
function citiesOf(entry: AnyEntry): Named[] {
  const city = entry.kind === 'event' ? entry.data.place?.city : undefined;
  return city ? namesOfCity(city) : [];
}

/** Title and names of an entry, in all languages. */
function namesOf(entry: AnyEntry): Named[] {
  const titles = [...entry.translations].flatMap(([lang, { wording }]) =>
    typeof wording['title'] === 'string' ? [{ text: wording['title'], lang }] : [],
  );
  const names = (entry.data.names ?? []).map(({ value, lang }) => ({ text: value, lang }));
  return [{ text: entry.data.title, lang: '' }, ...titles, ...names];
}

/** Words return in hundreds of names. */
const foldings = new Map<string, string[]>();

function fold(word: string, lang = ''): string[] {
  const key = `${lang} ${word}`;
  const found = foldings.get(key) ?? skeletons(word, lang);
  foldings.set(key, found);
  return found;
}

const forms = new Map<string, readonly string[]>();

/**
 * The folded words of a name, worked out once: a country's names stand around hundreds of entries. Korean names also as
 * they sound, with the changes between syllables (Revised Romanisation, by es-hangul).
 */
function formsOf({ text, lang }: Named): readonly string[] {
  const key = `${lang} ${text}`;
  const known = forms.get(key);
  if (known) return known;
  const korean = wordsOf(text).filter(isKorean);
  const found = [...foldText(text, lang, fold), ...korean.flatMap((word) => foldText(romanize(word)))];
  forms.set(key, found);
  return found;
}

const UNSEEN = /[\p{Script=Hangul}\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}]/u;

const hidden = new Map<string, readonly string[]>();

/** Of a run between spaces and signs; nothing when Pagefind takes it apart itself. */
function hiddenIn(run: string): readonly string[] {
  const isHidden = () => isUnspaced(run) || wordsOf(run).some(isKorean);
  const found = hidden.get(run) ?? (isHidden() ? foldText(run, '', fold) : []);
  hidden.set(run, found);
  return found;
}

/** The words of a text that Pagefind cannot take apart: Korean with its particles, scripts without spaces. */
function hiddenWords(text: string): string[] {
  // Most texts, and most words of the others, have no sign of these scripts, and to look for one is fast.
  if (!UNSEEN.test(text)) return [];
  const near = text.split(/\s+/).filter((chunk) => UNSEEN.test(chunk));
  return near.flatMap((chunk) => chunk.split(/\p{P}+/u)).flatMap(hiddenIn);
}

const related = ['person', 'organisation', 'programme'];

function relatedTo(entry: AnyEntry, graph: Graph): AnyEntry[] {
  const keys = new Map(
    getReferences(entry.kind, entry.data)
      .filter(({ kind }) => related.includes(kind))
      .map((reference) => [keyOf(reference), reference]),
  );
  return [...keys.values()].flatMap(({ kind, id }) => (graph.find(kind, id) as AnyEntry | undefined) ?? []);
}

/** The texts of an entry in one language, with its body. */
function textOf(entry: AnyEntry, locale: string): string {
  const translated = entry.translations.get(locale);
  return `${JSON.stringify(translated?.wording ?? entry.data)} ${getBodyText(translated?.file ?? entry.file)}`;
}

function write(forms: Iterable<string>, mark: string): string {
  return [...forms]
    .filter((form) => form.length > 1)
    .slice(0, MOST_FORMS)
    .map((form) => mark + form)
    .join(' ');
}

const wholes = new Map<string, readonly string[]>();

/** A whole name; of a title such as “UzMIS: the system …” the name before the colon too. */
function wholeFormsOf({ text, lang }: Named): readonly string[] {
  const key = `${lang} ${text}`;
  const names = () => [...new Set([text, ...text.split(/:\s/).slice(0, 1)])];
  const found = wholes.get(key) ?? names().flatMap((name) => wholeForms(name, lang));
  wholes.set(key, found);
  return found;
}

const around = new WeakMap<AnyEntry, readonly string[]>();

/** The forms of all names of an entry, as they stand around others. */
function formsAround(entry: AnyEntry): readonly string[] {
  const found = around.get(entry) ?? [...new Set(namesOf(entry).flatMap(formsOf))];
  around.set(entry, found);
  return found;
}

/** Hidden fields of the index: folded forms of an entry's own names, and of all that it has to do with; each once. */
export async function getKeywords(
  entry: AnyEntry,
  locale: string,
  { codes, topics }: { codes: readonly string[]; topics: readonly string[] },
): Promise<IndexedEntry['keywords']> {
  const graph = await getGraph();
  const countries = codes.length > MOST_COUNTRIES ? [] : codes;
  const neighbours = [
    ...topics.flatMap((id) => graph.find('topic', id) ?? []),
    ...countries.flatMap((id) => graph.find('country', id) ?? []),
    ...relatedTo(entry, graph),
  ];
  const ownNames = [...namesOf(entry), ...(entry.kind === 'country' ? namesOfCountry(entry.id) : [])];
  const places = [...citiesOf(entry), ...countries.flatMap(namesOfCountry)];
  const own = new Set(ownNames.flatMap(formsOf));
  const others = new Set([
    ...places.flatMap(formsOf),
    ...neighbours.flatMap(formsAround),
    ...hiddenWords(textOf(entry, locale)),
  ]);
  return {
    own: `${write(new Set(ownNames.flatMap(wholeFormsOf)), MARKS.whole)} ${write(own, MARKS.own)}`,
    others: write(others.difference(own), MARKS.others),
  };
}
