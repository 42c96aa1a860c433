/** The stages of a build, and the summary at its end. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findCmsProblem, hasForm } from '../../src/domain/cms.ts';
import { headersFile } from '../../src/export/headers.ts';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { KIND_FOLDERS, KINDS } from '../../src/schema/kinds.ts';
import { SITE } from '../../src/site.config.ts';
import { checkInParallel } from '../check/check-content.ts';
import { extendLedger } from '../check/ledger.ts';
import { formatTerminal, hasErrors, plural, summarise } from '../check/report.ts';
import { Failure } from '../lib/failure.ts';
import { bytes, createStages } from '../lib/stages.ts';
import { unpackExports } from './exports.ts';
import { drawPreviews } from './draw-previews.ts';
import { writeQrCodes } from './qr-codes.ts';
import { openKept, renderAndIndex } from './render-and-index.ts';

export interface BuildOptions {
  /** Where the finished site goes; replaced in one step. */
  out: string;
  /** Forgets what earlier builds kept. */
  fresh?: boolean;
  print: (line: string) => void;
}

/** Astro imports its own chunks from the output folder, so that lies inside the project until it is whole. */
const WORKSHOP = resolve('.build');

function sizeOf(folder: string): { files: number; bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => statSync(join(item.parentPath, item.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Puts the new site in the place of the old one; the old one goes only when the new one stands. */
function swap(made: string, out: string): void {
  const old = join(WORKSHOP, `old-${process.pid}`);
  const replaced = existsSync(out);
  mkdirSync(dirname(out), { recursive: true });
  if (replaced) renameSync(out, old);
  renameSync(made, out);
  if (replaced) rmSync(old, { recursive: true });
}

/**
 * Builds the site.
 *
 * @throws Failure when a setting is wrong, or when the content has errors, with all of them printed before; `out` is then untouched.
 */
export async function buildSite({ out, fresh = false, print }: BuildOptions): Promise<void> {
  const settings = findCmsProblem(SITE.cms);
  if (settings) throw new Failure(settings);
  const stages = createStages(print);
  const made = join(WORKSHOP, `site-${process.pid}`);
  const { problems, counts, addresses } = await stages.run(
    'check',
    () => checkInParallel(CONTENT_ROOT, dirname(CONTENT_ROOT)),
    (result) => summarise(result.problems),
  );
  if (hasErrors(problems)) {
    print(formatTerminal(problems));
    throw new Failure(`The site was not built: ${summarise(problems)}. Mend them and build again.`);
  }
  try {
    const { rendered, indexing } = await stages.run(
      'render',
      () => renderAndIndex(made, openKept(fresh, print)),
      ({ rendered: { pages, fresh: made } }) => `${plural(pages, 'page')}, ${made} of them rendered anew`,
    );
    if (SITE.exports)
      await stages.run(
        'exports',
        () => unpackExports(made),
        (count) => plural(count, 'file'),
      );
    await stages.run(
      'pictures',
      () => drawPreviews(made),
      ({ pictures, drawn }) => `${plural(pictures, 'picture')}, ${drawn} drawn anew`,
    );
    const indexed = await stages.run(
      'index',
      () => indexing.finish(join(made, 'pagefind')),
      ({ pages, languages, read }) =>
        `${plural(pages, 'page')} in ${plural(languages, 'language')}, ${read} of them read anew`,
    );
    await stages.run(
      'codes',
      async () => Promise.resolve(writeQrCodes(made)),
      (count) => `${plural(count, 'QR code')} for print`,
    );
    writeFileSync(join(made, '_headers'), headersFile(SITE.base, { form: hasForm(SITE.cms) }));
    swap(made, out);
    // Other content, as in tests and measurements, was never public here.
    if (CONTENT_ROOT === resolve('content')) extendLedger(CONTENT_ROOT, addresses);
    const kinds = KINDS.map((kind) => `${counts[kind]} ${KIND_FOLDERS[kind]}`).join(', ');
    const whole = sizeOf(out);
    const index = sizeOf(join(out, 'pagefind')).bytes;
    print('');
    print(`entries  ${kinds}, ${plural(counts.translation, 'translation')}`);
    print(
      `site     ${plural(rendered.pages, 'page')}, ${plural(whole.files, 'file')}, ${bytes(whole.bytes)}; index ${bytes(index)}, ${Math.round((100 * indexed.folded) / index)} % of it folded words`,
    );
    print(`warnings ${problems.length}${problems.length > 0 ? ' (npm run check shows them)' : ''}`);
    print(`address  ${SITE.address}${SITE.base}`);
    print(`done in ${stages.seconds().toFixed(1)} s`);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
