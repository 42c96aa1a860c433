/**
 * The pages as Astro bundled them, with the styles and scripts of the site: with the same code and settings the next build
 * need not bundle them again, which takes longer than rendering what ten edits change.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Heads, SiteApp } from './site-app.ts';

/** Where Astro puts the code of pages while it renders them. */
const PAGES = '.prerender';
const PICTURE = /\.(?:jpe?g|png|webp|avif)$/;
const MDX = /^pages\/[^/]+\.mdx$/;

interface BundleRecord {
  stamp: string;
  /** Of all files: one that somebody changed makes the bundle useless. */
  digest: string;
  entry: string;
  heads: Heads;
}

function filesIn(folder: string): string[] {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return files.toSorted();
}

function digestOf(folder: string): string {
  const hash = createHash('sha1');
  for (const file of filesIn(folder)) hash.update(`\n${file.slice(folder.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Content that Astro bundles: `undefined` when there are pictures, of which it makes smaller ones after rendering.
 *
 * @param content The folder that `import.meta.glob` of the code names.
 */
export function bundledContent(content: string): string | undefined {
  if (!existsSync(content)) return '';
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' }).toSorted();
  if (names.some((name) => PICTURE.test(name))) return undefined;
  const hash = createHash('sha1');
  for (const name of names) if (MDX.test(name)) hash.update(`\n${name}\n`).update(readFileSync(join(content, name)));
  return hash.digest('hex');
}

export class KeptBundle {
  readonly #folder: string;
  /** Undefined when nothing can be kept. */
  readonly #stamp: string | undefined;
  readonly #tell: (line: string) => void;
  #found: BundleRecord | undefined;

  /**
   * @param folder Where the bundle is kept.
   * @param stamp Of the code and the day.
   * @param tell Is told why an earlier bundle cannot be used.
   */
  constructor(folder: string, stamp: string, tell: (line: string) => void) {
    this.#folder = folder;
    const content = bundledContent('content');
    this.#stamp = content === undefined ? undefined : `${stamp} ${content}`;
    this.#tell = tell;
  }

  get #record(): string {
    return join(this.#folder, 'bundle.json');
  }

  #read(): BundleRecord | undefined {
    if (this.#stamp === undefined || !existsSync(this.#folder)) return undefined;
    try {
      const record = JSON.parse(readFileSync(this.#record, 'utf8')) as BundleRecord;
      if (record.stamp !== this.#stamp) return undefined;
      if (record.digest === digestOf(join(this.#folder, 'files'))) return record;
    } catch {
      // Told below: it was never finished.
    }
    this.#tell('The kept code of the pages is damaged or was never finished: Astro bundles it again.');
    return undefined;
  }

  /** Whether the pages need not be bundled again. */
  get isCurrent(): boolean {
    this.#found ??= this.#read();
    return this.#found !== undefined;
  }

  /** Puts the bundle with its styles and scripts into the folder of a site. */
  unpack(site: string): void {
    cpSync(join(this.#folder, 'files'), site, { recursive: true });
  }

  /** What it puts into a site. */
  get files(): string[] {
    const folder = join(this.#folder, 'files');
    return filesIn(folder).map((file) => file.slice(folder.length + 1));
  }

  /** The app of the pages, from a site into which it was unpacked. */
  async load(site: string): Promise<SiteApp> {
    if (!this.#found) throw new Error('There is no bundle to load.');
    const { importApp } = await import('./site-app.ts');
    return importApp(pathToFileURL(join(site, PAGES, this.#found.entry)).href, this.#found.heads);
  }

  /** Keeps what Astro bundled into a site of which no page is rendered yet. */
  keep(site: string, heads: Heads): void {
    rmSync(this.#folder, { recursive: true, force: true });
    const entry = readdirSync(join(site, PAGES)).find((name) => name.startsWith('prerender-entry.'));
    if (this.#stamp === undefined || entry === undefined) return;
    mkdirSync(this.#folder, { recursive: true });
    const files = join(this.#folder, 'files');
    cpSync(site, files, { recursive: true });
    const record: BundleRecord = { stamp: this.#stamp, digest: digestOf(files), entry, heads };
    writeFileSync(this.#record, JSON.stringify(record));
  }

  /** Takes the code of the pages out of a site that is rendered. */
  close(site: string): void {
    rmSync(join(site, PAGES), { recursive: true, force: true });
  }
}
