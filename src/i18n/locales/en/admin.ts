import type { AdminMessages } from '../../messages/admin.ts';

export const EN_ADMIN: AdminMessages = {
  title: 'Write in the browser',
  lead: 'Here stands a form for adding and changing entries without git. On this site it is not switched on yet.',
  host: 'The host of the site sets these environment variables and builds again:',
  settings: {
    SERAI_CMS_BACKEND: 'The forge that holds the files: github or gitlab.',
    SERAI_CMS_REPOSITORY: 'The repository, as owner/name.',
    SERAI_CMS_BRANCH: 'The branch that the site is built from; main when left out.',
    SERAI_CMS_AUTH: 'The address of the sign-in service. Without it people sign in with an access token.',
  },
  then: 'The file docs/cms.md of the project goes through it step by step, for GitHub and for GitLab.',
  meanwhile: 'Until then, every entry has a link at its foot that opens its file. For instance:',
  noScript: 'The form needs JavaScript, which is off in this browser.',
};
