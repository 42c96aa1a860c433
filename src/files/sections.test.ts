import { describe, expect, it } from 'vitest';
import { getSections } from './sections.ts';

const body = `Before any heading.

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
    expect(getSections(body, ['A', 'b'])).toEqual([
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
