/** The agreed sections of cases and events: their names, level, order, and that none is left out. */
import { distance } from 'fastest-levenshtein';
import { textOf } from '../../../src/files/markdown.ts';
import { BODY_SECTIONS } from '../../../src/schema/sections.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

interface Heading {
  text: string;
  depth: number;
  offset: number;
  /** The agreed name that it has, in other letters or nearly. */
  meant: string | undefined;
}

interface Sections {
  wanted: readonly string[];
  /** The kind with its article, for messages. */
  of: string;
  headings: Heading[];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same letters, or a slip of the pen: a word that only has much in common is another name. */
function findMeant(text: string, wanted: readonly string[]): string | undefined {
  const own = plain(text);
  const same = wanted.find((one) => plain(one) === own);
  if (same) return same;
  const slip = Math.max(1, Math.floor(own.length / 3));
  return wanted.find((one) => distance(plain(one), own) <= slip);
}

/** Undefined where the names are free: in other kinds, and in translations, which have their own. */
function findSections(file: SourceFile): Sections | undefined {
  const { kind, locale } = file.entry;
  if (locale || (kind !== 'case' && kind !== 'event')) return undefined;
  const wanted: readonly string[] = BODY_SECTIONS[kind];
  const headings = file
    .body()
    .nodes.filter(({ node }) => node.type === 'heading')
    .map(({ node, offset }) => {
      const text = textOf(node);
      return { text, depth: node.depth ?? 1, offset, meant: findMeant(text, wanted) };
    });
  return { wanted, of: kind === 'event' ? 'an event' : 'a case', headings };
}

const PLACES = 'Comparison, briefs and the list of what ended find a section by its heading';

const form: Rule = {
  name: 'body/section-form',
  severity: 'error',
  summary: 'The heading of an agreed section is of the second level and has exactly its name.',
  mend: `${PLACES}: written otherwise, the section is lost there. Write it as the message says, with \`##\` before it.`,
  example: '"What hapened" is nearly the section "What happened"',
  entry: (file) => {
    const { headings = [] } = findSections(file) ?? {};
    return headings.flatMap(({ text, depth, offset, meant }): Finding[] => {
      // What is wrong with the first level is said by its own rule.
      if (!meant || depth === 1 || (text === meant && depth === 2)) return [];
      const message =
        text === meant
          ? `the section "${meant}" has a heading of level ${depth}`
          : `"${text}" is nearly the section "${meant}"`;
      return [{ at: { body: offset }, message, fix: `write ## ${meant}` }];
    });
  },
};

/** Indices of the longest run of places that only grow; of two equally long the one that comes down to the lower place. */
function findRun(places: readonly number[]): number[] {
  const placeAt = (index: number | undefined) => places[index ?? -1] ?? -1;
  // Where the best run of each length ends, and what stands before each end.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    const longer = ends.filter((end) => placeAt(end) < place).length;
    before[index] = ends[longer - 1];
    if (longer === ends.length || place < placeAt(ends[longer])) ends[longer] = index;
  }
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) run.unshift(index);
  return run;
}

/** The headings that stand outside the longest run in the agreed order, each with where it belongs. */
function findMisplaced(headings: readonly Heading[], wanted: readonly string[]): Finding[] {
  const named = headings.flatMap(({ meant, ...heading }) => (meant ? [{ ...heading, meant }] : []));
  const places = named.map(({ meant }) => wanted.indexOf(meant));
  const run = findRun(places);
  const order = `the order is: ${wanted.join(', ')}`;
  return named.flatMap(({ text, meant, offset }, index): Finding[] => {
    if (run.includes(index)) return [];
    const at = { body: offset };
    if (run.some((one) => named[one]?.meant === meant)) {
      return [{ at, message: `"${text}" stands twice`, fix: 'put both texts below one heading' }];
    }
    const isLower = (one: number) => (places[one] ?? 0) < (places[index] ?? 0);
    const previous = run.findLast(isLower);
    if (previous !== undefined && previous > index) {
      const fix = `move it with its text behind "${named[previous]?.meant ?? ''}"; ${order}`;
      return [{ at, message: `"${text}" stands too early`, fix }];
    }
    const next = run.find((one) => !isLower(one)) ?? index;
    const fix = `move it with its text before "${named[next]?.meant ?? ''}"; ${order}`;
    return [{ at, message: `"${text}" stands too late`, fix }];
  });
}

const name: Rule = {
  name: 'body/heading-name',
  severity: 'warning',
  summary: 'The sections of a case and of an event have the agreed names, each once and in their order.',
  mend: `Readers compare cases section by section. A case has ${BODY_SECTIONS.case.join(', ')}; an event ${BODY_SECTIONS.event.join(' and ')}.`,
  example: '"Background" is not a section of an event',
  entry: (file) => {
    const sections = findSections(file);
    if (!sections) return [];
    const { wanted, of } = sections;
    const headings = sections.headings.filter(({ depth }) => depth === 2);
    const unknown = headings
      .filter(({ meant }) => !meant)
      .map(({ text, offset }) => ({
        at: { body: offset },
        message: `"${text}" is not a section of ${of}`,
        fix: didYouMean(text, wanted) || `its sections are: ${wanted.join(', ')}`,
      }));
    return [...unknown, ...findMisplaced(headings, wanted)];
  },
};

const missing: Rule = {
  name: 'body/section-missing',
  severity: 'warning',
  summary: 'A case has all of its sections.',
  mend: `${PLACES}, and leave a gap where there is none. Where the sources say nothing, say that in one sentence below the heading.`,
  example: 'the case has no section "Lessons"',
  entry: (file) => {
    const sections = file.entry.kind === 'case' ? findSections(file) : undefined;
    if (!sections) return [];
    const { wanted, headings } = sections;
    return wanted
      .filter((section) => !headings.some(({ meant }) => meant === section))
      .map((section) => {
        const before = wanted[wanted.indexOf(section) - 1];
        return {
          message: `the case has no section "${section}"`,
          fix: `add ## ${section} ${before ? `after ${before}` : 'at the beginning'}`,
        };
      });
  },
};

export const SECTION_RULES: readonly Rule[] = [form, name, missing];
