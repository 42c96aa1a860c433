import type { PagingMessages } from '../../messages/paging.ts';

export const RU_PAGING: PagingMessages = {
  group: 'Страницы списка',
  page: 'страница {page} из {pages}',
  previous: 'Назад',
  next: 'Дальше',
  all: 'Все: {n}',
};
