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

const name: Rule = {
  name: 'body/heading-name',
  severity: 'warning',
  summary: 'The sections of a case and of an event have the agreed names, each once and in their order.',
  mend: `Readers compare cases section by section. A case has ${BODY_SECTIONS.case.join(', ')}; an event ${BODY_SECTIONS.event.join(' and ')}.`,
  example: '"Background" is not a section of an event',
  entry: (file) => {
    const sections = findSections(file);
    if (!sections) return [];
    const { wanted, of, headings } = sections;
    let last = -1;
    return headings.flatMap(({ text, depth, offset, meant }): Finding[] => {
      if (depth !== 2) return [];
      if (!meant) {
        const fix = didYouMean(text, wanted) || `its sections are: ${wanted.join(', ')}`;
        return [{ at: { body: offset }, message: `"${text}" is not a section of ${of}`, fix }];
      }
      const index = wanted.indexOf(meant);
      if (index <= last) {
        const fix = `the order is: ${wanted.join(', ')}`;
        return [{ at: { body: offset }, message: `"${text}" stands too late or twice`, fix }];
      }
      last = index;
      return [];
    });
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
