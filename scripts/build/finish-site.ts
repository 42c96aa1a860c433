/** The last steps of a build: the new site in the place of the old one, the summary. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasForm } from '../../src/domain/cms.ts';
import { headersFile } from '../../src/export/headers.ts';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { KIND_FOLDERS, KINDS } from '../../src/schema/kinds.ts';
import { SITE } from '../../src/site.config.ts';
import type { CheckResult } from '../check/check-content.ts';
import { extendLedger } from '../check/ledger.ts';
import { plural } from '../check/report.ts';
import { bytes, type Stages } from '../lib/stages.ts';
import type { IndexResult } from '../search-index/indexing.ts';
import type { Size } from './size.ts';
import { swap, type Before } from './swap.ts';

/** What hosts that know it send with each file. */
export function writeHeaders(made: string): void {
  writeFileSync(join(made, '_headers'), headersFile(SITE.base, { form: hasForm(SITE.cms) }));
}

/** What the stage of the index says of itself. */
export function tellIndex({ pages, languages, read }: IndexResult): string {
  return `${plural(pages, 'page')} in ${plural(languages, 'language')}, ${read} of them read anew`;
}

export interface Finished {
  before: Before;
  checked: CheckResult;
  pages: number;
  /** Of all that is not the index. */
  size: Size;
  ofIndex: Size;
  index: IndexResult;
  stages: Stages;
  print: (line: string) => void;
}

/** @param made The site with its index; it becomes `out`. */
export function finishSite(
  made: string,
  out: string,
  { before, checked, pages, size, ofIndex, index, stages, print }: Finished,
): void {
  const { problems, counts, addresses } = checked;
  swap(made, out, before);
  // Other content, as in tests and measurements, was never public here.
  if (CONTENT_ROOT === resolve('content')) extendLedger(CONTENT_ROOT, addresses);
  const kinds = KINDS.map((kind) => `${counts[kind]} ${KIND_FOLDERS[kind]}`).join(', ');
  print('');
  print(`entries  ${kinds}, ${plural(counts.translation, 'translation')}`);
  print(
    `site     ${plural(pages, 'page')}, ${plural(size.files + ofIndex.files, 'file')}, ${bytes(size.bytes + ofIndex.bytes)}; index ${bytes(ofIndex.bytes)}, ${Math.round((100 * index.folded) / ofIndex.bytes)} % of it folded words`,
  );
  print(`warnings ${problems.length}${problems.length > 0 ? ' (npm run check shows them)' : ''}`);
  print(`address  ${SITE.address}${SITE.base}`);
  print(`done in ${stages.seconds().toFixed(1)} s`);
}
