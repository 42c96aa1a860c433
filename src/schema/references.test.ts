import { describe, expect, it } from 'vitest';
import { sampleOf } from '../testing/samples.ts';
import { KINDS } from './kinds.ts';
import { getReferences } from './references.ts';

const written = (reference: { kind: string; id: string; path: (string | number)[] }) =>
  `${reference.path.join('.')} → ${reference.kind}:${reference.id}`;

describe('the references of an entry', () => {
  it('are found in lists, in lists inside lists and in blocks', () => {
    const event = sampleOf('event', {
      parent: '2026/summit',
      place: { city: 'Dubai', country: 'ae' },
      organisations: [
        { name: 'A body without an entry', role: 'host' },
        { organisation: 'acsh', role: 'organiser' },
      ],
      countries: ['uz', 'kr'],
      talks: [
        {
          id: 'a',
          kind: 'keynote',
          topics: ['smart-city', 'cloud'],
          speakers: [{ name: 'Jane' }, { person: 'alikhan-baimenov', country: 'kz' }],
          cases: ['uz/portal'],
        },
      ],
    });
    expect(getReferences('event', event).map(written)).toEqual([
      'place.country → country:ae',
      'parent → event:2026/summit',
      'organisations.1.organisation → organisation:acsh',
      'countries.0 → country:uz',
      'countries.1 → country:kr',
      'topics.0 → topic:smart-city',
      'talks.0.speakers.1.person → person:alikhan-baimenov',
      'talks.0.speakers.1.country → country:kz',
      'talks.0.topics.0 → topic:smart-city',
      'talks.0.topics.1 → topic:cloud',
      'talks.0.cases.0 → case:uz/portal',
    ]);
  });

  it('are found beside a union of forms, whose lines name sources and not entries', () => {
    const data = sampleOf('case', {
      outcomes: [
        { kind: 'finding', id: 'a', saidBy: 'X', basis: 'audit', source: 'itu-2026', text: 'Old code found.' },
      ],
      related: ['kr/topis'],
    });
    expect(getReferences('case', data).map(written)).toEqual([
      'country → country:uz',
      'topics.0 → topic:smart-city',
      'organisations.0.organisation → organisation:mdt',
      'related.0 → case:kr/topis',
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'a title'],
    ['a list', [1, 2]],
    [
      'fields of the wrong type',
      { topics: 'smart-city', talks: { id: 1 }, place: ['x'], parent: 5, countries: [null, 7] },
    ],
  ])('are none in %s, and looking does no harm', (_, data) => {
    expect(getReferences('event', data)).toEqual([]);
  });

  it.each(KINDS)('are looked for in a %s', (kind) => {
    expect(Array.isArray(getReferences(kind, sampleOf(kind)))).toBe(true);
  });
});
