import { describe, expect, it } from 'vitest';
import { labelOf } from './labels.ts';

describe('the label of a field', () => {
  it.each([
    ['title', 'Title'],
    ['stageDate', 'Stage date'],
    ['place.city', 'Place: city'],
    ['ai.use', 'AI: use'],
    ['sources.url', 'Sources: URL'],
    ['archivedUrl', 'Archived URL'],
    ['sameAs', 'Same as'],
  ])('%s is "%s"', (path, label) => {
    expect(labelOf(path)).toBe(label);
    expect(labelOf(path.split('.'))).toBe(label);
  });
});
