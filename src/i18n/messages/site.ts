/** The shape of the texts of the frame of every page. */

export interface SiteMessages {
  skip: string;
  mainNavigation: string;
  breadcrumb: string;
  languages: string;
  search: string;
  home: string;
  footer: string;
  licence: string;
  codeLicence: string;
  feedbackEdit: string;
  untranslated: string;
  otherLanguages: string;
  built: string;
}
