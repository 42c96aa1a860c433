import { describe, expect, it } from 'vitest';
import { findSectionText, getSections } from './sections.ts';

const CITED = `Before any heading.

## Problem

Paper *everywhere*,
in two lines.[^b][^A]

Second paragraph.

## Lessons

- One thing.[^b]
- Another

### Deeper

Below it.
`;

describe('the sections of a body', () => {
  it('are its text by heading, with the numbers of the sources', () => {
    expect(getSections(CITED, ['A', 'b'])).toEqual([
      {
        heading: 'Problem',
        lines: [
          { runs: ['Paper ', 'everywhere', ', in two lines.', { source: 2 }, { source: 1 }], bullet: false },
          { runs: ['Second paragraph.'], bullet: false },
        ],
      },
      {
        heading: 'Lessons',
        lines: [
          { runs: ['One thing.', { source: 2 }], bullet: true },
          { runs: ['Another'], bullet: true },
          { runs: ['Below it.'], bullet: false },
        ],
      },
    ]);
  });

  it('are none in an empty body', () => {
    expect(getSections('', [])).toEqual([]);
  });
});

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
