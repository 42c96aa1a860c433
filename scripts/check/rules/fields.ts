/** What the schemas say about one file, in plain words; each sort of mistake has its rule. */
import { didYouMean } from '../../lib/nearest.ts';
import { printPath } from '../loose.ts';
import type { Finding, Rule } from '../rule.ts';
import { keysAt, schemaOf, type SchemaIssue } from '../schema-issues.ts';
import type { SourceFile } from '../source-file.ts';

interface Named extends Finding {
  rule: string;
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  array: 'a list (lines that begin with "- ")',
  object: 'a block of keys',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** The rule of a refinement, by the words of its message. */
const RULES_BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^is before the start/, 'fields/end-before-start'],
  [/\bis not a date\b|\bcalendar\b/, 'fields/date'],
  [/\bis not a time\b/, 'fields/time'],
  [/IANA time zone/, 'fields/time-zone'],
  [/language tag/, 'fields/language'],
  [/is not an address|is not a complete address/, 'fields/address'],
  [/^needs at least \d+ characters|^is longer than/, 'fields/length'],
  [/\bmissing\b|^needs at least/, 'fields/missing'],
];

/** An id of another form names no entry, and the rules of references say so with what was meant. */
const ID_FORM = /^is not an id of the form/;

function unknownKey(file: SourceFile, { path, keys }: Extract<SchemaIssue, { code: 'unrecognized_keys' }>): Named {
  const known = keysAt(schemaOf(file.entry), path);
  const key = keys[0] ?? '';
  const owner = printPath(path) || `${file.entry.locale ? 'a translated' : 'a'} ${file.entry.kind}`;
  return {
    rule: 'fields/unknown-key',
    at: { key, of: path },
    message: `"${key}" is not a field of ${owner}`,
    fix: didYouMean(key, known) || `its fields are: ${known.join(', ')}`,
  };
}

function wrongType(value: unknown, { path, expected }: Extract<SchemaIssue, { code: 'invalid_type' }>): Named {
  const name = printPath(path) || 'the front matter';
  const at = { field: path };
  if (value === undefined) {
    const figure = path.length === 3 && path[0] === 'outcomes' && path[2] === 'source';
    return figure
      ? {
          rule: 'facts/figure-source',
          at,
          message: `${name} is missing: nobody can check this line`,
          fix: 'add source: <id of a source>',
        }
      : { rule: 'fields/missing', at, message: `${name} is missing`, fix: `add ${String(path.at(-1))}: …` };
  }
  const wanted = TYPE_WORDS[expected] ?? expected;
  if (value === null) {
    return {
      rule: 'fields/empty',
      at,
      message: `${name} must be ${wanted}, but is empty`,
      fix: 'fill it in or delete the line',
    };
  }
  const quoted = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return {
    rule: 'fields/type',
    at,
    message: `${name} must be ${wanted}`,
    fix: quoted ? `put it in quotes: '${String(value)}'` : `write it as ${wanted}`,
  };
}

function describe(file: SourceFile, issue: SchemaIssue): Named {
  if (issue.code === 'unrecognized_keys') return unknownKey(file, issue);
  const value = file.document().getIn(issue.path);
  if (issue.code === 'invalid_type') return wrongType(value, issue);
  const name = printPath(issue.path);
  const at = { field: issue.path };
  if (value === '')
    return { rule: 'fields/empty', at, message: `${name} is empty`, fix: 'fill it in or delete the line' };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (value === undefined) {
      const fix = `add ${String(issue.path.at(-1))}: with one of ${values.join(', ')}`;
      return { rule: 'fields/missing', at, message: `${name} is missing`, fix };
    }
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return {
      rule: 'fields/vocabulary',
      at,
      message: `${name}: "${shown}" is not one of its values`,
      fix: didYouMean(shown, values) || `valid are: ${values.join(', ')}`,
    };
  }
  if (issue.code === 'invalid_union') {
    const { discriminator = 'form' } = issue as { discriminator?: string };
    return {
      rule: 'fields/vocabulary',
      at,
      message: `${name}: no such ${discriminator}`,
      fix: 'valid are: figure, target, finding',
    };
  }
  const byWords = RULES_BY_WORDS.find(([words]) => words.test(issue.message))?.[1];
  return {
    rule:
      issue.path[0] === 'stageReason' && byWords === 'fields/missing'
        ? 'facts/stage-reason'
        : (byWords ?? 'fields/value'),
    at,
    message: `${name} ${issue.message.replace(/: .*/, '')}${typeof value === 'string' && value.length < 60 ? `: "${value}"` : ''}`,
    fix: /: (.*)/.exec(issue.message)?.[1] ?? 'correct the value',
  };
}

/** A rule that tells one sort of what the schema finds. */
function schemaRule(name: string, summary: string, mend: string, example: string): Rule {
  return {
    name,
    severity: 'error',
    summary,
    mend,
    example,
    entry: (file) =>
      file
        .issues()
        .filter(({ message }) => !ID_FORM.test(message))
        .map((issue) => describe(file, issue))
        .filter(({ rule }) => rule === name),
  };
}

export const FIELD_RULES: readonly Rule[] = [
  schemaRule(
    'fields/unknown-key',
    'Every key is a field of its kind.',
    'A slip in a key loses what stands behind it. Correct the key, or delete the line; the fields of each kind stand in the field guide.',
    '"regoin" is not a field of a country',
  ),
  schemaRule(
    'fields/missing',
    'Fields that a reader cannot do without are there.',
    'Add the field. When no source tells it, the message names what may stand in its place.',
    'iso3 is missing',
  ),
  schemaRule(
    'fields/empty',
    'A key has something behind it.',
    'What is not known is left out: an empty field says neither yes nor no. Fill it in, or delete the line.',
    'summary must be text, but is empty',
  ),
  schemaRule(
    'fields/type',
    'Every value is of the sort that its field wants: text, number, list or block.',
    'What looks like a number but is a name or a date stands in quotes. A list has lines that begin with `- `.',
    'm49 must be text',
  ),
  schemaRule(
    'fields/vocabulary',
    'A term comes from the list of its field.',
    'Lists are closed, so that entries can be compared and counted. Take the nearest term; a new one is a change of `src/schema/vocabularies/`.',
    'region: "central-aisa" is not one of its values',
  ),
  schemaRule(
    'fields/length',
    'Texts are as long as their place allows.',
    'Summaries stand on cards and in search results. Say the main thing, and put the rest into the body.',
    'title needs at least 2 characters: "U"',
  ),
  schemaRule(
    'fields/date',
    'A date is a year, a month or a day that the calendar has.',
    "Write it as `'2026'`, `'2026-02'` or `'2026-02-03'`, as exactly as the source, in quotes.",
    'started is a day that the calendar does not have: "2026-02-30"',
  ),
  schemaRule(
    'fields/time',
    'A time has hours and minutes.',
    "Write it as `'09:30'`, in the local time of the place, in quotes.",
    'startTime is not a time: "25:00"',
  ),
  schemaRule(
    'fields/end-before-start',
    'Nothing ends before it begins.',
    'One of the two dates is wrong, or they are interchanged. Look into the source.',
    'end is before the start: "2026-02-01"',
  ),
  schemaRule(
    'fields/time-zone',
    'A time zone is one of the IANA database.',
    'Calendars cannot read anything else. Write the region and the city, as in `Asia/Tashkent`.',
    'timeZone is not an IANA time zone such as Asia/Tashkent: "Tashkent"',
  ),
  schemaRule(
    'fields/language',
    'A language is a BCP 47 tag.',
    'Write the two or three letters of the language, with its script where it is not the usual one: `en`, `ko`, `uz-Latn`.',
    'sources[1].lang is not a language tag: "english"',
  ),
  schemaRule(
    'fields/address',
    'An address is whole, and begins with `https://`.',
    'Copy it from the address bar of your browser.',
    'sources[1].url is not an address that starts with https://: "www.example.org"',
  ),
  schemaRule(
    'fields/value',
    'Every value has the form that its field asks for.',
    'The message says which form that is.',
    'iso3 is not three capital letters: "uzb"',
  ),
  schemaRule(
    'facts/figure-source',
    'Every line of the claims ledger names its source.',
    'A figure that nobody can check is no figure. Add the source to `sources` and name its id.',
    'outcomes[0].source is missing: nobody can check this line',
  ),
  schemaRule(
    'facts/stage-reason',
    'A case that was paused or ended says why.',
    'Endings are what others learn most from. Say in a sentence in `stageReason` what a source gives as the reason, or that none does.',
    'stageReason is missing',
  ),
];
