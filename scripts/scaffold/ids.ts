/** Which id an entry gets: ASCII words from its title, below the folder that its fields ask for. */
import type { Kind } from '../../src/schema/kinds.ts';
import { SLUG } from '../../src/schema/field.ts';
import { transliterate } from './transliterate.ts';

/** Longer names make addresses that nobody can read out. */
const MAX_LENGTH = 60;

/** `Ўзбекистон: e-Government` is `ozbekiston-e-government`; nothing for a script that has no table. */
export function slugOf(title: string): string {
  const words = transliterate(title)
    .replace(/['’‘ʻʼ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + 1 + word.length > MAX_LENGTH) break;
    slug = slug === '' ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`;
  }
  return slug;
}

/** The two letters of a country by its English name, if it is one that the language data of Node know. */
function findCountryCode(name: string): string | undefined {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const wanted = name.trim().toLowerCase();
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => names.of(code)?.toLowerCase() === wanted)
    ?.toLowerCase();
}

/** The folder below that of the kind, when the fields ask for one. */
export function findFolder(kind: Kind, data: Readonly<Record<string, unknown>>): string | undefined {
  if (kind === 'case') return typeof data['country'] === 'string' ? data['country'] : undefined;
  if (kind !== 'event') return undefined;
  return typeof data['start'] === 'string' ? data['start'].slice(0, 4) : 'undated';
}

/** The last part of the id that a title suggests; nothing when the title has no letter that can be written in ASCII. */
export function suggestName(kind: Kind, title: string): string {
  return kind === 'country' ? (findCountryCode(title) ?? '') : slugOf(title);
}

export type NewId = { id: string } | { problem: string };

/** The whole id of a new entry: the name that was given or suggested, in its folder. */
export function newId(kind: Kind, data: Readonly<Record<string, unknown>>, wanted: string | undefined): NewId {
  const folder = findFolder(kind, data);
  const given = wanted?.trim();
  const name = given?.startsWith(`${folder ?? ''}/`) ? given.slice((folder ?? '').length + 1) : given;
  const title = typeof data['title'] === 'string' ? data['title'] : '';
  const last = name ?? suggestName(kind, title);
  if (last === '')
    return {
      problem: kind === 'country' ? 'give the two letters of the country' : 'the title suggests no id: give one',
    };
  if (!SLUG.test(last) || last.length > 2 * MAX_LENGTH)
    return {
      problem: `"${last.slice(0, 80)}" is not of lower-case letters, digits and hyphens${slugOf(last) ? `: write ${slugOf(last)}` : ''}`,
    };
  if (kind === 'country' && !/^[a-z]{2}$/.test(last))
    return { problem: `"${last}" is not the two letters of a country` };
  if (folder !== undefined && !SLUG.test(folder)) return { problem: `"${folder.slice(0, 80)}" cannot name a folder` };
  return { id: folder === undefined ? last : `${folder}/${last}` };
}
