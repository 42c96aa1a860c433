import type { SiteMessages } from '../../messages/site.ts';

export const EN_SITE: SiteMessages = {
  skip: 'Skip to the text',
  mainNavigation: 'Main',
  breadcrumb: 'You are here',
  languages: 'Language',
  search: 'Search',
  home: 'Home',
  footer: 'About the site',
  licence: 'Text under CC BY 4.0',
  codeLicence: 'code under MIT',
  feedbackEdit: 'Edit this page',
  untranslated: 'in {language}',
  otherLanguages: 'Also in',
  built: 'Built {date}',
};
