/** Dates that must agree with each other. */
import { formatSpan, isPast, lastDay } from '../../../src/domain/dates.ts';
import { SOURCE_LANGUAGE } from '../../../src/site.config.ts';
import { findDate, printPath } from '../loose.ts';
import type { Rule } from '../rule.ts';

/** The first day that a partial date can mean. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

const outsideParent: Rule = {
  name: 'facts/outside-parent',
  severity: 'error',
  summary: 'A part of an event lies within the dates of the whole.',
  mend: 'Either the dates of one of them are wrong, or `parent` names the wrong edition. Look into the sources.',
  example: 'start: 2026-02-03 lies outside 10–12 February 2026, the dates of 2026/week',
  linked: ({ kind, locale, wider, start, end }, graph) => {
    const parent = kind === 'event' && !locale && wider ? graph.original('event', wider) : undefined;
    if (!parent?.start || !start) return [];
    const last = parent.end ?? parent.start;
    if (lastDay(start) >= firstDay(parent.start) && firstDay(end ?? start) <= lastDay(last)) return [];
    return [
      {
        at: { field: ['start'] },
        message: `start: ${start} lies outside ${formatSpan(parent.start, parent.end, SOURCE_LANGUAGE)}, the dates of ${parent.id}`,
        fix: 'correct start or end, or name the right parent',
      },
    ];
  },
};

const notInOffice: Rule = {
  name: 'facts/not-in-office',
  severity: 'warning',
  summary: 'A speaker held an office on the day of the talk.',
  mend: 'The dated positions of the person all lie before or after the event. Add the position of that day to the person, or correct its dates.',
  example: 'talks[0].speakers[0].person: no position of "jane-doe" covers 2026-02-03',
  linked: ({ speakers }, graph) =>
    speakers.flatMap(({ person, date, path }) => {
      const positions = graph.original('person', person)?.positions ?? [];
      const covered = positions.some(
        ({ from, to }) => (!from || firstDay(from) <= lastDay(date)) && (!to || lastDay(to) >= firstDay(date)),
      );
      return positions.length === 0 || covered
        ? []
        : [
            {
              at: { field: path },
              message: `${printPath(path)}: no position of "${person}" covers ${date}`,
              fix: `add the position of that day to content/people/${person}.md, or correct its dates`,
            },
          ];
    }),
};

const reviewPassed: Rule = {
  name: 'facts/review-passed',
  severity: 'warning',
  summary: 'An entry is looked at again before its `reviewBy` is over.',
  mend: 'Compare the entry with its sources, correct it, then set `reviewed` to this month and `reviewBy` to the next date.',
  example: 'the entry was to be reviewed by 2020-10',
  entry: ({ fields, entry }, { today }) => {
    const date = entry.locale ? undefined : findDate(fields['reviewBy']);
    return date && isPast(date, today)
      ? [
          {
            at: { field: ['reviewBy'] },
            message: `the entry was to be reviewed by ${date}`,
            fix: 'compare it with its sources, then set reviewed and reviewBy anew',
          },
        ]
      : [];
  },
};

const precision: Rule = {
  name: 'fields/date-precision',
  severity: 'warning',
  summary: 'The start and the end of an event are equally exact, and a time of day belongs to a day.',
  mend: 'A span from a day to a year says nothing. Write both as months or both as days, as the source does, or tell the rest in `dateNote`.',
  example: 'end is not as exact as start: 2026 and 2026-02-03',
  entry: ({ fields, entry }) => {
    const [start, end] = [findDate(fields['start']), findDate(fields['end'])];
    if (entry.locale || !start) return [];
    if (typeof fields['startTime'] === 'string' && start.length < 10) {
      return [
        {
          at: { field: ['startTime'] },
          message: `startTime needs a day, but start is ${start}`,
          fix: 'write the day in start, or take the time out',
        },
      ];
    }
    // A note tells what is not known.
    return end && end.length !== start.length && fields['dateNote'] === undefined
      ? [
          {
            at: { field: ['end'] },
            message: `end is not as exact as start: ${end} and ${start}`,
            fix: 'write both as years, months or days',
          },
        ]
      : [];
  },
};

export const DATE_RULES: readonly Rule[] = [outsideParent, notInOffice, reviewPassed, precision];
