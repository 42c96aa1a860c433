/** The headings of the second level that the bodies of cases and events have, in their order; other kinds are free. */

/** Of a case, by what they tell of; a translation has them in its own words and in the same order. */
export const CASE_SECTIONS = {
  problem: 'Problem',
  done: 'What was done',
  results: 'Results',
  lessons: 'Lessons',
  risks: 'Risks',
} as const;

export const BODY_SECTIONS = {
  case: Object.values(CASE_SECTIONS),
  event: ['What happened', 'What came of it'],
} as const;
