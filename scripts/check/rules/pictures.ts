/** Pictures: small enough, and shown by an entry. */
import { extname, posix } from 'node:path';
import { didYouMean } from '../../lib/nearest.ts';
import type { Digest } from '../digest.ts';
import type { Rule } from '../rule.ts';
import { PICTURES } from './file-names.ts';

const MAX_BYTES = 1_000_000;

/** The picture of an entry as a path below the content folder. */
function findPicture({ picture, contentPath }: Digest): string | undefined {
  return picture === undefined ? undefined : posix.join(posix.dirname(contentPath), picture);
}

const tooLarge: Rule = {
  name: 'file/picture-too-large',
  severity: 'error',
  summary: 'No picture is larger than 1 MB.',
  mend: 'The site makes small versions, but every copy of the project carries the original. Save it with 2,000 pixels on its longer side, as JPEG or WebP.',
  example: 'the picture has 1.1 MB: more than 1',
  path: ({ contentPath, bytes }) =>
    PICTURES.has(extname(contentPath).toLowerCase()) && bytes > MAX_BYTES
      ? [
          {
            message: `the picture has ${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB: more than 1`,
            fix: 'save it smaller: 2,000 pixels on its longer side are enough',
          },
        ]
      : [],
};

const unused: Rule = {
  name: 'file/picture-unused',
  severity: 'warning',
  summary: 'Every picture is shown by an entry.',
  mend: 'A picture that no `image.src` names is not published, so nobody sees it and nobody checks its licence. Name it in an entry, or delete it.',
  example: 'no entry shows this picture',
  tree: ({ digests, pictures }) => {
    const shown = new Set(digests.map(findPicture));
    return [...pictures.values()]
      .filter(({ contentPath }) => PICTURES.has(extname(contentPath).toLowerCase()) && !shown.has(contentPath))
      .map(({ path }) => ({
        file: path,
        message: 'no entry shows this picture',
        fix: 'name it in the image.src of an entry, or delete it',
      }));
  },
};

const missing: Rule = {
  name: 'references/picture',
  severity: 'error',
  summary: 'The picture that an entry names is there.',
  mend: '`image.src` is the path from the entry to the picture, upper and lower case included. Put the file there, or correct the path.',
  example: 'image.src: there is no picture "./opening.jpg"',
  linked: (digest, { pictures }) => {
    const picture = findPicture(digest);
    if (picture === undefined || digest.locale || pictures.has(picture)) return [];
    const beside = [...pictures.keys()]
      .filter((path) => posix.dirname(path) === posix.dirname(digest.contentPath))
      .map((path) => `./${posix.basename(path)}`);
    return [
      {
        at: { field: ['image', 'src'] },
        message: `image.src: there is no picture "${digest.picture ?? ''}"`,
        fix: didYouMean(digest.picture ?? '', beside) || 'put the file beside the entry, or correct the path',
      },
    ];
  },
};

export const PICTURE_RULES: readonly Rule[] = [tooLarge, unused, missing];
