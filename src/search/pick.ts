/** The name under which the tray of picks knows a result. */
import type { EngineSetting } from './engine.ts';
import type { Result } from './types.ts';

/** Cases and countries of this site can be put side by side; `…/ru/cases/uz/x/` is `cases/uz/x`. */
export function createPickOf({ bundle, languages }: EngineSetting): (result: Result) => string | undefined {
  const base = bundle.replace(/pagefind\/$/, '');
  return ({ url, kind, site }) => {
    if (site || (kind !== 'case' && kind !== 'country') || !url.startsWith(base)) return undefined;
    const path = url.slice(base.length).replace(/\/$/, '');
    const [first = '', ...rest] = path.split('/');
    return languages.includes(first) ? rest.join('/') : path;
  };
}
