import { getTerms, VOCABULARY_NAMES } from '../../schema/vocabularies/index.ts';
import type { Messages } from '../messages/index.ts';
import type { VocabularyLabels } from '../messages/vocabularies.ts';
import { EN_ADMIN } from './en/admin.ts';
import { count } from './en/count.ts';
import { EN_DATA } from './en/data.ts';
import { EN_ENTRY } from './en/entry.ts';
import { EN_FORMATS } from './en/formats.ts';
import { EN_GUIDE } from './en/guide.ts';
import { EN_HOME } from './en/home.ts';
import { EN_LIST } from './en/list.ts';
import { EN_PAGING } from './en/paging.ts';
import { EN_PICKS } from './en/picks.ts';
import { EN_READING } from './en/reading.ts';
import { EN_SEARCH } from './en/search.ts';
import { EN_SITE } from './en/site.ts';
import { EN_TOOLS } from './en/tools.ts';

// English is the source language: its labels are those of the vocabularies themselves.
const vocabularies = Object.fromEntries(
  VOCABULARY_NAMES.map((name) => [name, Object.fromEntries(getTerms(name).map(({ code, label }) => [code, label]))]),
) as VocabularyLabels;

export default {
  languageName: 'English',
  kinds: {
    case: { one: 'Case', many: 'Cases', count: count('case', 'cases') },
    event: { one: 'Event', many: 'Events', count: count('event', 'events') },
    topic: { one: 'Topic', many: 'Topics', count: count('topic', 'topics') },
    country: { one: 'Country', many: 'Countries', count: count('country', 'countries') },
    organisation: { one: 'Organisation', many: 'Organisations', count: count('organisation', 'organisations') },
    person: { one: 'Person', many: 'People', count: count('person', 'people') },
    programme: { one: 'Programme', many: 'Programmes', count: count('programme', 'programmes') },
    page: { one: 'Page', many: 'Pages', count: count('page', 'pages') },
  },
  vocabularies,
  talks: count('talk', 'talks'),
  countries: count('country', 'countries'),
  results: count('result', 'results'),
  site: EN_SITE,
  home: EN_HOME,
  list: EN_LIST,
  entry: EN_ENTRY,
  search: EN_SEARCH,
  reading: EN_READING,
  notFound: {
    title: 'There is nothing at this address',
    lead: 'It may have moved, or the link has a slip. Search for it, or start here:',
  },
  guide: EN_GUIDE,
  admin: EN_ADMIN,
  paging: EN_PAGING,
  tools: EN_TOOLS,
  data: EN_DATA,
  formats: EN_FORMATS,
  picks: EN_PICKS,
} satisfies Messages as Messages;
