import { describe, expect, it } from 'vitest';
import { findSectionText } from './section.ts';

const BODY =
  '## Problem\n\nQueues 😀 were long.\n\n## Lessons\n\n- Ask first.[^a]\n\n### Costs\n\nHigh.\n\n## Risks\n\nFew.\n';

describe('a section of a body', () => {
  it.each([
    ['Problem', 'Queues 😀 were long.'],
    ['Lessons', '- Ask first.[^a]\n\n### Costs\n\nHigh.'],
    ['Risks', 'Few.'],
    ['Costs', undefined],
    ['lessons', undefined],
  ])('under "%s" is %j', (heading, text) => {
    expect(findSectionText(BODY, heading)).toBe(text);
  });

  it.each([
    ['an empty body', ''],
    ['a heading with nothing below', '## Lessons'],
    ['an empty section', '## Lessons\n\n## Risks\n\nFew.'],
    ['a heading inside a code block', '```\n## Lessons\n\nNo.\n```'],
  ])('of %s is none', (_, body) => {
    expect(findSectionText(body, 'Lessons')).toBeUndefined();
  });
});
