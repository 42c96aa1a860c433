import type { ListMessages } from '../../messages/list.ts';

export const EN_LIST: ListMessages = {
  byCountry: 'By country',
  byYear: 'By year',
  undated: 'Without a date',
  contents: 'On this page',
  lead: {
    case: 'What governments built, changed or stopped, with what is known of the results.',
    event: 'Where governments compare notes: round tables, courses, study visits. Every talk has its own address.',
    topic: 'A closed list. Each topic joins the cases, events and talks about it.',
    country: 'The countries of the exchange, with their cases and events.',
    organisation: 'Bodies that organise, own, pay for or evaluate.',
    person: 'People in public office who spoke or hosted, with the role they held then.',
    programme: 'Projects and courses that the events belong to.',
  },
  tableCountry: 'Country',
  further: 'Further countries',
  furtherLead: 'Named by an event, a person or an organisation; no case yet.',
  narrower: 'Within it',
};
