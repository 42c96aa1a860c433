/** All that another exchange changes to put its own content into Serai. */

function withSlashes(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

export const SITE = {
  name: 'Serai',
  /** One sentence per language, for search engines and the home page. */
  description: {
    en: 'How governments put digital technology and AI to work: cases, events and talks from fourteen countries, with sources and how far to trust them.',
    ru: 'Как государства применяют цифровые технологии и ИИ: практики, встречи и выступления из четырнадцати стран, с источниками и оценкой надёжности.',
  } as Record<string, string>,
  /** The public address, without the path; the environment variable SERAI_SITE takes precedence. */
  address: (process.env['SERAI_SITE'] ?? 'https://serai.example.org').replace(/\/+$/, ''),
  /** The path below that address, `/` or `/a/b/`; the environment variable SERAI_BASE takes precedence. */
  base: withSlashes(process.env['SERAI_BASE'] ?? '/'),
  /** The languages of the interface, the source language first; each has its file in `src/i18n/`. */
  languages: ['en', 'ru'],
  /** Where the files are edited: the entry's path is added to it. Empty: no edit links. SERAI_EDIT takes precedence. */
  editAddress: process.env['SERAI_EDIT'] ?? 'https://git.example.org/serai/edit/main/',
  /** The name of the schemas: it stays the same wherever the site is served. */
  schemaAddress: 'https://serai.example.org/schema/v1/',
  /** Where the form at /admin/ saves; without a backend it is off (docs/cms.md). */
  cms: {
    /** `github` or `gitlab`; `test-repo` keeps everything in the browser. */
    backend: process.env['SERAI_CMS_BACKEND'] ?? '',
    /** `owner/name` */
    repository: process.env['SERAI_CMS_REPOSITORY'] ?? '',
    branch: process.env['SERAI_CMS_BRANCH'] ?? 'main',
    /** GitHub: the sign-in service. GitLab: the address of the GitLab, gitlab.com when left out. */
    baseUrl: (process.env['SERAI_CMS_AUTH'] ?? '').replace(/\/+$/, ''),
    /** GitLab: the id of the application that people sign in with. */
    appId: process.env['SERAI_CMS_APP_ID'] ?? '',
  },
  /**
   * Other Serai sites whose entries are searched here too, by name and address (`https://hub.example.org/a/`). Their
   * servers must allow it (`Access-Control-Allow-Origin`). SERAI_SITES, the same list as JSON, takes precedence.
   */
  sites: JSON.parse(process.env['SERAI_SITES'] ?? '[]') as { name: string; address: string }[],
  /** Whether the same facts are written for programs too (/data/ says which); SERAI_EXPORTS=off leaves them out. */
  exports: process.env['SERAI_EXPORTS'] !== 'off',
  /** Whether each entry gets a picture for previews; SERAI_CARDS=off leaves them out. */
  cards: process.env['SERAI_CARDS'] !== 'off',
  /** The form for a new case, as most forges have it at …/issues/new. Empty: gaps lead to the page `contribute`, if any. */
  newCaseAddress: 'https://git.example.org/serai/issues/new' as string,
} as const;

/** The language that every entry is written in first. */
export const SOURCE_LANGUAGE = 'en';

/** One date per build, `YYYY-MM-DD`: SERAI_TODAY, else the day of the build in UTC. */
export const TODAY = process.env['SERAI_TODAY'] ?? new Date().toISOString().slice(0, 10);
