/** Under what everything that is exported may be used. */
import { SITE } from '../site.config.ts';

export const LICENCE = {
  /** SPDX */
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What to write beside data that is used elsewhere; the address of the entry comes with it. */
export const ATTRIBUTION = `${SITE.name}, ${LICENCE.id}`;
