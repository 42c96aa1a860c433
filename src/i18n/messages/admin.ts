/** The shape of the texts of the page of the editor in the browser. */

export interface AdminMessages {
  title: string;
  lead: string;
  host: string;
  settings: Record<'SERAI_CMS_BACKEND' | 'SERAI_CMS_REPOSITORY' | 'SERAI_CMS_BRANCH' | 'SERAI_CMS_AUTH', string>;
  then: string;
  meanwhile: string;
  noScript: string;
}
