/** Steps of the reader in the browser's history: each keeps its address, how far it was scrolled, what was followed. */

interface Kept {
  y?: number;
  /** The address of the result that was followed. */
  link?: string;
}

export interface Places {
  go: (search: string, step: 'push' | 'replace') => void;
  /** Writes the address as it should have been, without a step. */
  keepAddress: (search: string) => void;
  /** True when Back or Forward led to another search, and not only to another place of the page. */
  moved: () => boolean;
  restore: () => void;
}

export function createPlaces(list: Element): Places {
  const addressOf = (search: string) => location.pathname + (search === '?' ? '' : search);
  let shown = location.search;

  const keep = (more: Kept = {}) => {
    const before = (history.state ?? {}) as Kept;
    history.replaceState({ ...before, y: Math.round(scrollY), ...more }, '');
  };
  // What is restored comes after the results, which the browser cannot wait for.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => keep());
  list.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')?.getAttribute('href');
    if (link) keep({ link });
  });

  return {
    go: (search, step) => {
      if (addressOf(search) === location.pathname + location.search) return;
      keep();
      if (step === 'push') history.pushState(null, '', addressOf(search));
      else history.replaceState(history.state, '', addressOf(search));
      shown = location.search;
    },
    keepAddress: (search) => {
      if (search !== location.search) history.replaceState(history.state, '', addressOf(search) + location.hash);
      shown = location.search;
    },
    moved: () => {
      const before = shown;
      shown = location.search;
      return before !== shown;
    },
    restore: () => {
      const { y, link } = (history.state ?? {}) as Kept;
      if (y === undefined) return;
      scrollTo(0, y);
      const followed = [...list.querySelectorAll('a')].find((one) => one.getAttribute('href') === link);
      followed?.focus({ preventScroll: true });
    },
  };
}
