/** Words that a stranger understands, and doubts that point at something. */
import { textOf } from '../../../src/files/markdown.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { findText, isFields, itemsOf, printPath } from '../loose.ts';
import type { Finding, Rule, Spot } from '../rule.ts';
import { keysAt, schemaOf } from '../schema-issues.ts';
import type { SourceFile } from '../source-file.ts';

const MAX_WORDS = 40;
/** No sentence of more words is shorter than this. */
const SHORTEST = MAX_WORDS * 2;

/** Abbreviations that everybody reads without help. */
const KNOWN = new Set('AI IT ICT UN EU US UK ID COVID-19'.split(' '));

const acronym: Rule = {
  name: 'facts/acronym',
  severity: 'warning',
  summary: 'A summary does not begin with an abbreviation that it does not explain.',
  mend: 'On a card the summary stands alone. Begin with the full name, and put the abbreviation in brackets behind it if it comes again.',
  example: 'the summary begins with "GIS"',
  entry: ({ fields, entry }) => {
    const summary = findText(fields['summary']);
    const word = /^(\p{Lu}[\p{Lu}\p{N}&-]+)(?![\p{L}])(?! \()/u.exec(summary ?? '')?.[1];
    // A title that tells the name has told it on the same card.
    const told = word !== undefined && (findText(fields['title']) ?? '').includes(word);
    if (entry.locale || word === undefined || KNOWN.has(word) || told || !/\p{Lu}{2}/u.test(word)) return [];
    return [
      {
        at: { field: ['summary'] },
        message: `the summary begins with "${word}"`,
        fix: 'begin with the full name, as in "National Information Society Agency (NIA)"',
      },
    ];
  },
};

/** The first sentence of more than 40 words; marks of sources are no words. */
function findLongSentence(text: string): { words: number; start: string } | undefined {
  if (text.length < SHORTEST) return undefined;
  for (const sentence of text.replace(/\[\^[^\]]*\]/g, ' ').split(/(?<=[.!?…]["’”»)]*)\s+/u)) {
    if (sentence.length < SHORTEST) continue;
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length > MAX_WORDS) return { words: words.length, start: words.slice(0, 4).join(' ') };
  }
  return undefined;
}

function* passages(file: SourceFile): Generator<{ text: string; at: Spot }> {
  for (const field of ['summary']) {
    const text = findText(file.fields[field]);
    if (text !== undefined) yield { text, at: { field: [field] } };
  }
  for (const { index, item } of itemsOf(file.fields['talks'])) {
    const text = findText(item['said']);
    if (text !== undefined) yield { text, at: { field: ['talks', index, 'said'] } };
  }
  for (const { node, offset } of file.body().nodes) {
    if (node.type === 'paragraph') yield { text: textOf(node), at: { body: offset } };
  }
}

const longSentence: Rule = {
  name: 'facts/long-sentence',
  severity: 'warning',
  summary: 'No sentence of a summary, a talk or the text has more than 40 words.',
  mend: 'Many readers read in their third language, and machines translate short sentences better. Make two of it.',
  example: 'a sentence has 42 words: "A word word word …"',
  entry: (file) =>
    [...passages(file)].flatMap(({ text, at }): Finding[] => {
      const long = findLongSentence(text);
      return long
        ? [{ at, message: `a sentence has ${long.words} words: "${long.start} …"`, fix: 'make two or three of it' }]
        : [];
    }),
};

const doubt: Rule = {
  name: 'facts/doubt-about',
  severity: 'warning',
  summary: 'A doubt names the field, source, talk or outcome that it is about.',
  mend: 'The site shows a doubt beside what it concerns. `about` is the name of a field or the id of a source, talk, outcome, visit or output; leave it out when the doubt concerns the whole entry.',
  example: 'verify[0].about: nothing here is called "strat"',
  entry: ({ fields, entry }) => {
    const doubts = itemsOf(fields['verify']);
    if (entry.locale || doubts.length === 0) return [];
    const ids = Object.values(fields).flatMap((value) => itemsOf(value).map(({ item }) => findText(item['id']) ?? ''));
    const names = [...keysAt(schemaOf(entry), []), ...ids.filter(Boolean)];
    return doubts.flatMap(({ index, item }) => {
      const about = findText(item['about']);
      if (about === undefined || names.includes(about) || reaches(fields, about)) return [];
      return [
        {
          at: { field: ['verify', index, 'about'] },
          message: `${printPath(['verify', index, 'about'])}: nothing here is called "${about}"`,
          fix: didYouMean(about, names) || 'write the name of a field or the id of a source, talk or outcome',
        },
      ];
    });
  },
};

/** Whether a path such as `place.city` or `positions[0].from` leads to something. */
function reaches(fields: unknown, path: string): boolean {
  let value = fields;
  for (const part of path.split(/[.[\]]+/).filter(Boolean)) {
    if (Array.isArray(value)) value = value[Number(part)] as unknown;
    else value = isFields(value) ? value[part] : undefined;
  }
  return value !== undefined;
}

export const WORDING_RULES: readonly Rule[] = [acronym, longSentence, doubt];
