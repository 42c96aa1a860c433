import type { SiteMessages } from '../../messages/site.ts';

export const RU_SITE: SiteMessages = {
  skip: 'Перейти к тексту',
  mainNavigation: 'Основное меню',
  breadcrumb: 'Вы находитесь здесь',
  languages: 'Язык',
  search: 'Поиск',
  home: 'Главная',
  footer: 'О сайте',
  licence: 'Тексты — по лицензии CC BY 4.0',
  codeLicence: 'код — по лицензии MIT',
  feedbackEdit: 'Изменить эту страницу',
  untranslated: 'язык: {language}',
  otherLanguages: 'На других языках',
  built: 'Дата сборки: {date}',
};
