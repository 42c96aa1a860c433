/** What the components hand to the scripts of the search: texts, and where the index lies. */
import { fileAddress } from '../../domain/addresses.ts';
import { getMessages } from '../../i18n/index.ts';
import type { EngineSetting } from '../../search/engine.ts';
import type { PageWords, QuickWords } from '../../search/words.ts';
import { SITE } from '../../site.config.ts';

export function engineSetting(locale: string): EngineSetting {
  return {
    bundle: fileAddress('pagefind/'),
    locale,
    languages: [...SITE.languages],
    sites: SITE.sites.map(({ name, address }) => ({ name, bundle: new URL('pagefind/', address).href })),
  };
}

/** Loaded with the dialog or the marks, so nothing but what they need. */
export function quickWords(locale: string): QuickWords {
  const { search, kinds, results } = getMessages(locale);
  const { inLanguage, onSite, grade, unmeasured, searching, nothing, others, didYouMean, marked, unmark } = search;
  return {
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, { one }]) => [kind, one])),
    results,
    ...{ inLanguage, onSite, grade, unmeasured, searching, nothing, others, didYouMean, marked, unmark },
    failures: search.failures,
  };
}

export function pageWords(locale: string): PageWords & { title: string } {
  return { ...getMessages(locale).search, ...quickWords(locale) };
}
