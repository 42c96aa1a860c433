import type { HomeMessages } from '../../messages/home.ts';

export const EN_HOME: HomeMessages = {
  headline: 'How governments put digital and AI to work',
  lead: '{cases}, {events} and {talks} from {countries}, each with its sources and how far to trust them.',
  searchLabel: 'Search everything',
  searchHint: 'digital identity, махалла, 전자정부 …',
  startWith: 'Start with',
  mapTitle: 'Cases by country',
  mapCaption: 'Cases by country. A tile says nothing about borders.',
  asTable: 'As a table',
  strongest: 'Cases with the strongest evidence',
  strongestLead: 'Somebody without a stake looked, and published what they found.',
  challenged: 'Where outsiders see it differently',
  challengedLead: 'Audits, studies and evaluations that contradict or limit what the owner says.',
  recentEvents: 'Latest events',
  byTopic: 'What they talk about',
  programmes: 'Programmes behind the exchange',
  all: 'All',
};
