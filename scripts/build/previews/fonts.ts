/** The fonts of the pictures: of the packages only the characters that stand on them, as files that resvg reads. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';

/** In the order in which a character is looked for. */
const PACKAGES = [
  'noto-sans',
  'noto-sans-armenian',
  'noto-sans-bengali',
  'noto-sans-georgian',
  'noto-sans-khmer',
  'noto-sans-lao',
  'noto-sans-kr',
] as const;
/** Hangul, Han and what is written among them: this package lists a hundred small pieces, and has one of all. */
const KOREAN = 'U+1100-11FF,U+3000-D7FF,U+F900-FAFF,U+FF00-FFEF';

const WEIGHTS = [400, 700] as const;

type Range = [first: number, last: number];

/** The pieces that a package is cut into, each with the characters it holds. */
function piecesOf(name: string): { file: (weight: number) => string; ranges: Range[] }[] {
  const folder = resolve('node_modules/@fontsource', name);
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const pieces = name === 'noto-sans-kr' ? { korean: KOREAN } : listed;
  return Object.entries(pieces).map(([piece, ranges]) => ({
    file: (weight) => join(folder, 'files', `${name}-${piece}-${weight}-normal.woff2`),
    ranges: ranges.split(',').map((range): Range => {
      const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
      return [parseInt(first, 16), parseInt(last, 16)];
    }),
  }));
}

const holds = (ranges: readonly Range[], code: number) => ranges.some(([first, last]) => code >= first && code <= last);

/** Shared by several scripts: a piece is not taken for these alone. */
const JOINERS = new Set('\u200b\u200c\u200d\u25cc');

/** Which piece holds which of the characters; the first that has one takes it. */
function choosePieces(characters: ReadonlySet<string>): { file: (weight: number) => string; text: string }[] {
  const left = new Set(characters);
  return PACKAGES.flatMap((name) =>
    piecesOf(name).flatMap(({ file, ranges }) => {
      const held = [...characters].filter((one) => holds(ranges, one.codePointAt(0) ?? 0));
      const taken = held.filter((one) => left.has(one) && !JOINERS.has(one));
      for (const one of taken) left.delete(one);
      // Spaces and joiners go along, so that a word is shaped in one font.
      return taken.length > 0 ? [{ file, text: held.join('') }] : [];
    }),
  );
}

/** Writes the fonts for these characters, unless they are there from an earlier build, and returns their files. */
export async function prepareFonts(characters: ReadonlySet<string>, cache: string): Promise<string[]> {
  const made: string[] = [];
  for (const { file, text } of choosePieces(characters)) {
    for (const weight of WEIGHTS) {
      const source = readFileSync(file(weight));
      const name = createHash('sha256').update(source).update(text).digest('hex').slice(0, 20);
      const target = join(cache, `${name}.ttf`);
      if (!existsSync(target)) {
        mkdirSync(dirname(target), { recursive: true });
        const part = `${target}.${process.pid}`;
        writeFileSync(part, await subsetFont(source, text, { targetFormat: 'sfnt' }));
        renameSync(part, target);
      }
      made.push(target);
    }
  }
  return made;
}
