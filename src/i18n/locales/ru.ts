import type { Messages } from '../messages/index.ts';
import { RU_ADMIN } from './ru/admin.ts';
import { count } from './ru/count.ts';
import { RU_DATA } from './ru/data.ts';
import { RU_ENTRY } from './ru/entry.ts';
import { RU_FORMATS } from './ru/formats.ts';
import { RU_GUIDE } from './ru/guide.ts';
import { RU_HOME } from './ru/home.ts';
import { RU_LIST } from './ru/list.ts';
import { RU_PAGING } from './ru/paging.ts';
import { RU_PICKS } from './ru/picks.ts';
import { RU_READING } from './ru/reading.ts';
import { RU_SEARCH } from './ru/search.ts';
import { RU_SITE } from './ru/site.ts';
import { RU_TOOLS } from './ru/tools.ts';
import { RU_VOCABULARIES } from './ru/vocabularies/index.ts';

// Dates come in the nominative and may end in «г.»: no text puts a preposition of another case before `{date}` or a full stop after it.
export default {
  languageName: 'Русский',
  kinds: {
    case: { one: 'Практика', many: 'Практики', count: count('практика', 'практики', 'практик') },
    event: { one: 'Мероприятие', many: 'Мероприятия', count: count('мероприятие', 'мероприятия', 'мероприятий') },
    topic: { one: 'Тема', many: 'Темы', count: count('тема', 'темы', 'тем') },
    country: { one: 'Страна', many: 'Страны', count: count('страна', 'страны', 'стран') },
    organisation: {
      one: 'Организация',
      many: 'Организации',
      count: count('организация', 'организации', 'организаций'),
    },
    person: { one: 'Персона', many: 'Персоны', count: count('персона', 'персоны', 'персон') },
    programme: { one: 'Программа', many: 'Программы', count: count('программа', 'программы', 'программ') },
    page: { one: 'Страница', many: 'Страницы', count: count('страница', 'страницы', 'страниц') },
  },
  vocabularies: RU_VOCABULARIES,
  talks: count('выступление', 'выступления', 'выступлений'),
  // In the genitive, for «из {countries}» in `home.lead`.
  countries: { one: '{n} страны', few: '{n} стран', many: '{n} стран', other: '{n} страны' },
  results: count('результат', 'результата', 'результатов'),
  site: RU_SITE,
  home: RU_HOME,
  list: RU_LIST,
  entry: RU_ENTRY,
  search: RU_SEARCH,
  reading: RU_READING,
  notFound: {
    title: 'По этому адресу ничего нет',
    lead: 'Возможно, страница перемещена или в ссылке ошибка. Воспользуйтесь поиском или начните отсюда:',
  },
  guide: RU_GUIDE,
  admin: RU_ADMIN,
  paging: RU_PAGING,
  tools: RU_TOOLS,
  data: RU_DATA,
  formats: RU_FORMATS,
  picks: RU_PICKS,
} satisfies Messages as Messages;
