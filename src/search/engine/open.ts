/** The libraries of a page: its own, and those of other sites that answer in time. */
import { closeLibrary, openLibrary, type Library } from './library.ts';
import { toFailure, type SearchFailure } from './failure.ts';

export interface EngineSetting {
  /** Address of our `pagefind/` folder, with the slash. */
  bundle: string;
  locale: string;
  languages: string[];
  sites: { name: string; bundle: string }[];
}

/** Another site has this long, in milliseconds, to open and again to answer. */
export const PATIENCE = 2_000;

export interface Opened {
  own: Library;
  sites: { name: string; library: Promise<Library | undefined> }[];
}

let opened: { key: string; libraries: Promise<Opened> } | undefined;

/** What a promise gives within the time, or nothing when it fails or is late. */
export function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  return Promise.race([promise.catch(() => undefined), late]);
}

function openSite({ name, bundle }: EngineSetting['sites'][number], number: number, setting: EngineSetting) {
  const { locale, languages } = setting;
  // A copy of the module for each site: all instances of one share its WASM memory, where the last one opened wins.
  const script = `${setting.bundle}pagefind.js?site=${number}`;
  const source = { address: bundle, script, site: name, locale, languages };
  return { name, library: inTime(openLibrary(source, AbortSignal.timeout(PATIENCE))) };
}

async function openAll(setting: EngineSetting): Promise<Opened> {
  const { bundle, locale, languages } = setting;
  // Pagefind asks for its pieces relative to the page, so that the address of the bundle is made whole here.
  const script = new URL(`${bundle}pagefind.js`, location.href).href;
  const own = openLibrary({ address: bundle, script, site: undefined, locale, languages });
  const sites = setting.sites.map((site, number) =>
    openSite(site, number, { ...setting, bundle: script.replace(/pagefind\.js$/, '') }),
  );
  return { own: await own, sites };
}

/** Opens the libraries once; a failure is forgotten, so that the next search tries again. */
export async function open(setting: EngineSetting): Promise<Opened> {
  const key = JSON.stringify(setting);
  if (opened?.key !== key) opened = { key, libraries: openAll(setting) };
  const mine = opened;
  try {
    return await mine.libraries;
  } catch (error) {
    if (opened === mine) opened = undefined;
    throw toFailure(error);
  }
}

/** After an error inside an open library: it is closed, and the reason found. */
export async function giveUp(libraries: Opened, error: unknown): Promise<SearchFailure> {
  opened = undefined;
  return closeLibrary(libraries.own, error);
}
