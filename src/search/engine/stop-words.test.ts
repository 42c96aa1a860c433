import { describe, expect, it } from 'vitest';
import { telling } from './stop-words.ts';

describe('the words of a query that say something', () => {
  it.each([
    ['how does Georgia refund VAT', 'Georgia refund VAT'],
    ['What IS e-GP', 'e-GP'],
    ['закон об ИИ', 'закон ИИ'],
    ['soliq va bojxona', 'soliq bojxona'],
    ['мубориза бо коррупсия', 'мубориза коррупсия'],
    ['laptop para sa mga guro', 'laptop guro'],
    ['세금 환급', '세금 환급'],
  ])('%s: %s', (query, words) => {
    expect(telling(query.split(' '))).toEqual(words.split(' '));
  });

  it('are all words when none says more', () => {
    expect(telling(['what', 'is', 'it'])).toEqual(['what', 'is', 'it']);
    expect(telling([])).toEqual([]);
  });
});
