/** The last steps of a build: headers, the new site in the place of the old one, the summary. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hasForm } from '../../src/domain/cms.ts';
import { headersFile } from '../../src/export/headers.ts';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { KIND_FOLDERS, KINDS } from '../../src/schema/kinds.ts';
import { SITE } from '../../src/site.config.ts';
import { extendLedger } from '../check/ledger.ts';
import { plural } from '../check/report.ts';
import { bytes, type Stages } from '../lib/stages.ts';
import type { IndexResult } from '../search-index/indexing.ts';
import type { Checked } from './check-before.ts';

function sizeOf(folder: string): { files: number; bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => statSync(join(item.parentPath, item.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Removes a folder while the command ends: of a large site it takes seconds, for which nobody need wait. */
function removeLater(folder: string): void {
  const script = `require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['--eval', script], { detached: true, stdio: 'ignore' }).unref();
}

/** Puts the new site in the place of the old one; the old one goes only when the new one stands. */
function swap(made: string, out: string): void {
  const old = `${made}-old`;
  const replaced = existsSync(out);
  mkdirSync(dirname(out), { recursive: true });
  if (replaced) renameSync(out, old);
  renameSync(made, out);
  if (replaced) removeLater(old);
}

/** What the stage of the index says of itself. */
export function tellIndex({ pages, languages, read }: IndexResult): string {
  return `${plural(pages, 'page')} in ${plural(languages, 'language')}, ${read} of them read anew`;
}

export interface Finished {
  checked: Checked;
  pages: number;
  index: IndexResult;
  stages: Stages;
  print: (line: string) => void;
}

/** @param made The site with its index; it becomes `out`. */
export function finishSite(made: string, out: string, { checked, pages, index, stages, print }: Finished): void {
  const { problems, counts, addresses } = checked;
  writeFileSync(join(made, '_headers'), headersFile(SITE.base, { form: hasForm(SITE.cms) }));
  swap(made, out);
  // Other content, as in tests and measurements, was never public here.
  if (CONTENT_ROOT === resolve('content')) extendLedger(CONTENT_ROOT, addresses);
  const kinds = KINDS.map((kind) => `${counts[kind]} ${KIND_FOLDERS[kind]}`).join(', ');
  const whole = sizeOf(out);
  const indexBytes = sizeOf(join(out, 'pagefind')).bytes;
  print('');
  print(`entries  ${kinds}, ${plural(counts.translation, 'translation')}`);
  print(
    `site     ${plural(pages, 'page')}, ${plural(whole.files, 'file')}, ${bytes(whole.bytes)}; index ${bytes(indexBytes)}, ${Math.round((100 * index.folded) / indexBytes)} % of it folded words`,
  );
  print(`warnings ${problems.length}${problems.length > 0 ? ' (npm run check shows them)' : ''}`);
  print(`address  ${SITE.address}${SITE.base}`);
  print(`done in ${stages.seconds().toFixed(1)} s`);
}
