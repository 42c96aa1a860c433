/** Everything of a site, or of a share of it, but its index. */
import { SITE } from '../../src/site.config.ts';
import { plural } from '../check/report.ts';
import type { Stages } from '../lib/stages.ts';
import type { Shard } from '../render/paths.ts';
import { drawPreviews } from './draw-previews.ts';
import { unpackExports } from './exports.ts';
import { renderAndIndex, type Kept, type Share } from './render-and-index.ts';
import type { Scribe } from './scribe.ts';

export interface MakeOptions {
  stages: Stages;
  /** Goes on meanwhile; nothing is made of content with errors. */
  checking: Promise<unknown>;
  shard?: Shard;
}

/** @throws Failure that of checking, or when Astro could not render the site. */
export async function makeShare(
  made: string,
  kept: Kept,
  scribe: Scribe,
  { stages, checking, shard }: MakeOptions,
): Promise<Share> {
  const rendered = await stages.run(
    'render',
    () => renderAndIndex(made, kept, scribe, { checking, shard }),
    ({ pages, fresh }) => `${plural(pages, 'page')}, ${fresh} of them rendered anew`,
  );
  if (SITE.exports)
    await stages.run(
      'exports',
      () => unpackExports(made),
      (count) => plural(count, 'file'),
    );
  await stages.run(
    'pictures',
    () => drawPreviews(made, shard),
    ({ pictures, drawn }) => `${plural(pictures, 'picture')}, ${drawn} drawn anew`,
  );
  return rendered;
}
