/** What a file may be called and where it may lie: judged before it is read. */
import { extname } from 'node:path';
import { findEntryPath } from '../../../src/files/entry-path.ts';
import { findKindOfFolder, KIND_FOLDERS, type Kind } from '../../../src/schema/kinds.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { isCountryCode, suggestCountry } from '../country-codes.ts';
import type { ListedFile, Rule } from '../rule.ts';

export const PICTURES: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const FOLDERS = Object.values(KIND_FOLDERS);

const folderOf = ({ contentPath }: ListedFile) => contentPath.split('/')[0] ?? '';
const endingOf = ({ contentPath }: ListedFile) => extname(contentPath).toLowerCase();
const isEntry = (file: ListedFile) => ['.md', '.mdx'].includes(endingOf(file));

/** The parts of a name that are not of the form of an id. */
function findBadPart(file: ListedFile): string | undefined {
  const entry = findEntryPath(file.contentPath);
  return entry ? entry.id.split('/').find((part) => !NAME.test(part)) : file.contentPath;
}

/** How many folders lie between `content/` and the file. */
function depthOf(kind: Kind): number {
  return kind === 'case' || kind === 'event' ? 2 : 1;
}

const folder: Rule = {
  name: 'file/folder',
  severity: 'error',
  summary: 'Every file lies in the folder of its kind.',
  mend: 'The folder says what an entry is: `cases`, `events`, `topics` and so on. Move the file into one of them. `content/README.md` and files that begin with a full stop are passed over.',
  example: '"topic" is not a folder for entries',
  path: (file) =>
    findKindOfFolder(folderOf(file))
      ? []
      : [
          {
            message: `"${folderOf(file)}" is not a folder for entries`,
            fix: didYouMean(folderOf(file), FOLDERS) || `the folders are: ${FOLDERS.join(', ')}`,
          },
        ],
};

const ending: Rule = {
  name: 'file/ending',
  severity: 'error',
  summary: 'An entry ends in `.md`, a picture in `.jpg`, `.png`, `.webp` or `.avif`; `.mdx` is for `content/pages/`.',
  mend: 'MDX can run code, so only the pages of the site itself may use it. Rename the file, or keep it somewhere else.',
  example: 'a file that ends in ".docx" has no place here',
  path: (file) => {
    if (!findKindOfFolder(folderOf(file)) || PICTURES.has(endingOf(file))) return [];
    if (!isEntry(file)) {
      return [
        {
          message: `a file that ends in "${endingOf(file)}" has no place here`,
          fix: 'entries end in .md, pictures in .jpg, .png, .webp or .avif',
        },
      ];
    }
    return endingOf(file) === '.mdx' && folderOf(file) !== KIND_FOLDERS.page
      ? [{ message: '.mdx is for content/pages/ only', fix: 'rename the file to end in .md' }]
      : [];
  },
};

const name: Rule = {
  name: 'file/name',
  severity: 'error',
  summary: 'A name has lower-case letters, digits and hyphens.',
  mend: 'The name is the id and a part of the address, which must survive mail programs and old systems. Rename the file, as in `my-gov-uz.md`; a translation ends in its language, as in `my-gov-uz.ru.md`.',
  example: '"smart_city" is not a name for an entry',
  path: (file) => {
    const bad = findKindOfFolder(folderOf(file)) && isEntry(file) ? findBadPart(file) : undefined;
    return bad === undefined
      ? []
      : [
          {
            message: `"${bad}" is not a name for an entry`,
            fix: 'use lower-case letters, digits and hyphens, as in my-gov-uz.md; a translation ends in .ru.md',
          },
        ];
  },
};

const depth: Rule = {
  name: 'file/depth',
  severity: 'error',
  summary:
    'Cases lie in the folder of their country, events in that of their year, all others directly in the folder of their kind.',
  mend: 'The site has pages for these levels only. Move the file one level up or down.',
  example: 'the file lies too deep: there is no folder inside content/topics/',
  path: (file) => {
    const kind = findKindOfFolder(folderOf(file));
    if (!kind || !isEntry(file) || findBadPart(file) !== undefined) return [];
    const folders = file.contentPath.split('/').length - 1;
    if (folders === depthOf(kind)) return [];
    const inside = depthOf(kind) === 2 ? (kind === 'case' ? '<country>/' : '<year>/') : '';
    return [
      {
        message:
          folders < depthOf(kind)
            ? `the file does not lie in the folder of its ${kind === 'case' ? 'country' : 'year'}`
            : `the file lies too deep: there is no folder inside content/${KIND_FOLDERS[kind]}/${inside}`,
        fix: `move it to content/${KIND_FOLDERS[kind]}/${inside}`,
      },
    ];
  },
};

const countryName: Rule = {
  name: 'file/country-name',
  severity: 'error',
  summary: 'The file of a country is named after its two letters in ISO 3166-1.',
  mend: 'Cases, people and organisations name countries by these letters. Rename the file.',
  example: '"korea" is not the two letters of a country',
  path: (file) => {
    const entry = findEntryPath(file.contentPath);
    if (entry?.kind !== 'country' || findBadPart(file) !== undefined || isCountryCode(entry.id)) return [];
    return [{ message: `"${entry.id}" is not the two letters of a country`, fix: suggestCountry(entry.id) }];
  },
};

export const FILE_NAME_RULES: readonly Rule[] = [folder, ending, name, depth, countryName];
