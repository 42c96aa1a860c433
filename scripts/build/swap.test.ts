import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { failOnMount, swap } from './swap.ts';

const MEMORY = '/dev/shm';
const home = mkdtempSync(join(tmpdir(), 'serai-swap-'));
/** A folder of another disk, where there is one. */
const far =
  existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(home).dev ? mkdtempSync(join(MEMORY, 'serai-')) : undefined;

afterAll(() => {
  for (const folder of [home, far]) if (folder) rmSync(folder, { recursive: true, force: true });
});

let run = 0;

function siteWith(text: string): string {
  const made = join(home, `site-${run++}`);
  mkdirSync(made);
  writeFileSync(join(made, 'index.html'), text);
  return made;
}

const textIn = (site: string) => readFileSync(join(site, 'index.html'), 'utf8');
const NOWHERE = { place: undefined, isOfUse: false };

describe('a new site', () => {
  it('takes the place of the old one, which stays where the next build looks for it', () => {
    const [out, place] = [join(home, 'a/dist'), join(home, 'a-before')];
    swap(siteWith('first'), out, { place, isOfUse: true });
    expect(existsSync(place)).toBe(false);
    swap(siteWith('second'), out, { place, isOfUse: true });
    expect([textIn(out), textIn(place)]).toEqual(['second', 'first']);
  });

  it('leaves no old one that is of no use', async () => {
    const [out, place] = [join(home, 'b/dist'), join(home, 'b-before')];
    for (const text of ['first', 'second']) swap(siteWith(text), out, { place, isOfUse: true });
    swap(siteWith('third'), out, { place, isOfUse: false });
    expect([textIn(out), existsSync(place)]).toEqual(['third', false]);
    await vi.waitUntil(() => readdirSync(home).every((name) => !/-(?:old|before)$/.test(name) || name === 'a-before'));
  });

  it.skipIf(!far)('is copied to another disk, and nothing else is left there', async () => {
    const out = join(far ?? '', 'site/dist');
    for (const text of ['first', 'second']) swap(siteWith(text), out, NOWHERE);
    expect(textIn(out)).toBe('second');
    await vi.waitUntil(() => readdirSync(join(far ?? '', 'site')).join() === 'dist');
  });

  it('cannot take the place of a disk, which is told before it is built', () => {
    expect(() => {
      failOnMount('/proc');
    }).toThrow('/proc is the root of a disk and cannot be replaced');
    for (const out of [home, join(home, 'not-there')]) failOnMount(out);
  });
});
