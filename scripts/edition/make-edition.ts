/** Makes an edition: data and site of one commit in one archive. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { absolute, homeAddress } from '../../src/domain/addresses.ts';
import { checksumsFile, citationBib, citationCff, isEditionName, type Edition } from '../../src/export/edition.ts';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { Failure } from '../lib/failure.ts';
import { runNode } from '../lib/tool.ts';
import { packFiles, readFolder, sha256, sorted, type Files } from './archive.ts';

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    throw new Failure('An edition is made of a commit, and this folder is no Git repository: clone it with Git.');
  }
}

/** Refuses what would not be an edition of one known state. */
export function checkRequest(name: string | undefined, target: (name: string) => string): string {
  if (!name) throw new Failure('Name the edition by its month: npm run edition -- 2026-12');
  if (!isEditionName(name)) throw new Failure(`"${name}" is not a month: write it as 2026-12.`);
  if (existsSync(target(name)))
    throw new Failure(`${target(name)} exists: an edition is never made twice. Move it away if it was a trial.`);
  const changed = git('status', '--porcelain').split('\n').filter(Boolean);
  if (changed.length > 0)
    throw new Failure(
      `There are changes without a commit (${changed.length}, the first: ${changed[0]?.slice(3) ?? ''}): commit them or put them aside, then make the edition.`,
    );
  return name;
}

/** Drafts, and whatever else is no part of the published entries, stay out. */
function isDraft(path: string): boolean {
  if (!/\.mdx?$/.test(path)) return false;
  const original = join(CONTENT_ROOT, path.replace(/\.[a-z]{2,3}(?=\.mdx?$)/, ''));
  const text = existsSync(original) ? readFileSync(original, 'utf8') : '';
  const fields = parse(findEntryText(text)?.frontMatter ?? '') as { status?: string } | null;
  return fields?.status === 'draft';
}

/** The files of an edition, with their checksums. */
export function collectFiles(edition: Edition, site: string): Files {
  const files: Files = sorted(
    new Map([
      ...readFolder(CONTENT_ROOT, 'content', (path) => !isDraft(path)),
      ...readFolder(site, 'site'),
      ...['LICENSE', 'LICENSE-CONTENT'].map((name): [string, Buffer] => [name, readFileSync(name)]),
      ['CITATION.cff', Buffer.from(citationCff(edition))],
      ['CITATION.bib', Buffer.from(citationBib(edition))],
    ]),
  );
  const sums = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  return files.set('SHA256SUMS', Buffer.from(checksumsFile(sums)));
}

export interface MadeEdition {
  archive: string;
  bytes: number;
  files: number;
  sum: string;
}

export async function makeEdition(requested: string | undefined, folder: string): Promise<MadeEdition> {
  const rootOf = (name: string) => `${SITE.name.toLowerCase()}-${name}`;
  const archiveOf = (name: string) => join(folder, `${rootOf(name)}.tar.gz`);
  const name = checkRequest(requested, archiveOf);
  const date = git('show', '-s', '--format=%cs', 'HEAD');
  const site = resolve('.build', `edition-${process.pid}`);
  try {
    // Of its own day, whenever it is built: the same commit gives the same bytes.
    const built = await runNode('scripts/build.ts', ['--out', site], { env: { SERAI_TODAY: date } });
    if (!built.ok) throw new Failure(`The site could not be built:\n${built.output}`);
    const url = absolute(homeAddress(SOURCE_LANGUAGE));
    const files = collectFiles({ name, site: SITE.name, url, commit: git('rev-parse', 'HEAD'), date }, site);
    const packed = await packFiles(files, rootOf(name), new Date(`${date}T00:00:00Z`));
    const sum = sha256(packed);
    mkdirSync(folder, { recursive: true });
    writeFileSync(archiveOf(name), packed);
    writeFileSync(`${archiveOf(name)}.sha256`, checksumsFile(new Map([[`${rootOf(name)}.tar.gz`, sum]])));
    return { archive: archiveOf(name), bytes: packed.length, files: files.size, sum };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
