import type { PagingMessages } from '../../messages/paging.ts';

export const EN_PAGING: PagingMessages = {
  group: 'Pages of the list',
  page: 'page {page} of {pages}',
  previous: 'Previous',
  next: 'Next',
  all: 'All {n}',
};
