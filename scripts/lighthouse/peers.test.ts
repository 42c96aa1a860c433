import { expect, it } from 'vitest';
import { formatPeers } from './peers.ts';

it('sets every site beside the first one', () => {
  const bytes = { html: 6_000, css: 3_000, js: 1_000, other: 0 };
  const table = formatPeers([
    { name: 'serai', bytes, lcp: 900 },
    { name: 'starlight', bytes: { ...bytes, js: 11_000 }, lcp: 1_350 },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| serai | 6,000 | 3,000 | 1,000 | 0 | 10,000 | 1.00 | 0.90 | 1.00 |',
    '| starlight | 6,000 | 3,000 | 11,000 | 0 | 20,000 | 2.00 | 1.35 | 1.50 |',
  ]);
});
