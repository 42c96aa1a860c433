import { expect, it } from 'vitest';
import { withoutOwnAttributes } from './plain.ts';

it('takes out what Serai tells Pagefind, and leaves what the article is', () => {
  const html =
    '<article data-pagefind-body data-m0="Ташкент" data-pagefind-meta="kw[data-m0], kind:case" data-pagefind-filter="f[data-f0]"><p data-pagefind-weight="3">a</p><p data-pagefind-ignore>b</p></article>';
  expect(withoutOwnAttributes(html)).toBe('<article data-pagefind-body data-m0="Ташкент"><p>a</p><p>b</p></article>');
});
