import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/schema/kinds.ts';
import { allColumns, assemble, columnProblem } from './cells.ts';

function read(kind: (typeof KINDS)[number], cells: Record<string, string>) {
  return assemble(
    kind,
    Object.entries(cells).map(([column, text]) => ({ column, text })),
  );
}

describe('cells', () => {
  it('become fields, blocks and lists by the name of their column', () => {
    expect(
      read('event', {
        title: ' A  seminar\nin spring ',
        'place.city': 'Dubai',
        topics: 'smart-city | cloud',
        'talks.1.topics': 'cloud',
        'talks.1.speakers.1.person': 'jane-doe',
        'talks.2.title': 'Second',
        endTime: '',
      }),
    ).toEqual({
      data: {
        title: 'A seminar in spring',
        place: { city: 'Dubai' },
        topics: ['smart-city', 'cloud'],
        talks: [{ topics: ['cloud'], speakers: [{ person: 'jane-doe' }] }, { title: 'Second' }],
      },
      complaints: [],
    });
  });

  it('hold numbers and flags as such', () => {
    expect(
      read('case', {
        'outcomes.1.value': '15.5',
        'sources.1.titleInferred': 'yes',
        functions: '01|General public services',
      }).data,
    ).toEqual({ outcomes: [{ value: 15.5 }], sources: [{ titleInferred: true }], functions: ['01', '01'] });
  });

  it.each([
    ['live', 'live'],
    ['Live', 'live'],
    [' LIVE ', 'live'],
  ])('take a term by its code or its label: %s', (text, code) => {
    expect(read('case', { stage: text }).data['stage']).toBe(code);
  });

  it.each([
    ['owner: Ministry of Tests', { organisation: 'Ministry of Tests', role: 'owner' }],
    ['Funder: A: B', { organisation: 'A: B', role: 'funder' }],
    ['Ministry: of colons', { organisation: 'Ministry: of colons', role: 'owner' }],
  ])('take a body in one line: %s', (text, party) => {
    expect(read('case', { organisations: text }).data['organisations']).toEqual([party]);
  });

  it.each([
    ['stage', 'lvie', /^"lvie" is not one of its values: did you mean "live"\?$/],
    ['outcomes.1.value', '1,5', /not a number/],
    ['sources.1.titleInferred', 'perhaps', /neither true nor false/],
    ['sources.2.url', 'https://example.org', /without a gap/],
    ['summry', 'x', /"summry" is not a field of a case: did you mean "summary"/],
    ['sources.0.url', 'x', /not a field of a case/],
    ['sources.1.links', 'x', /not a field of a case/],
    ['ai', 'yes', /has parts: write ai\.use, /],
    ['__proto__.x', 'x', /not a field/],
    ['constructor', 'x', /not a field/],
    ['prerequisites', 'x', /cannot be one line of text/],
  ])('%s with "%s" is told in a sentence', (column, text, message) => {
    const { complaints } = read('case', { [column]: text });
    expect(complaints.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
  });

  it('that give one field twice are told', () => {
    expect(read('case', { topics: 'a|b', 'topics.2': 'c' }).complaints).toEqual([
      { path: ['topics', 1], message: 'is given twice' },
    ]);
  });

  it.each(KINDS)('may have every column of a %s', (kind) => {
    expect(allColumns(kind).flatMap((column) => columnProblem(kind, column) ?? [])).toEqual([]);
  });
});
