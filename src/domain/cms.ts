/** Where the form at /admin/ saves: what the site's settings mean to Sveltia CMS. */

export interface CmsSettings {
  backend: string;
  repository: string;
  branch: string;
  baseUrl: string;
  appId: string;
}

const BACKENDS = ['github', 'gitlab', 'test-repo'];
const GITLAB = 'https://gitlab.com';

/** True when the form is to be built; else its address explains what to set. */
export function hasForm({ backend }: CmsSettings): boolean {
  return backend !== '';
}

/** What is wrong with the settings, in a sentence that says how to mend it. */
export function findCmsProblem({ backend, repository, baseUrl }: CmsSettings): string | undefined {
  if (backend === '')
    return repository === ''
      ? undefined
      : 'SERAI_CMS_REPOSITORY is set without SERAI_CMS_BACKEND: set that to github or gitlab (docs/cms.md).';
  if (!BACKENDS.includes(backend))
    return `SERAI_CMS_BACKEND is "${backend}": it must be one of ${BACKENDS.join(', ')} (docs/cms.md).`;
  if (backend !== 'test-repo' && !/^[\w.-]+(?:\/[\w.-]+)+$/.test(repository))
    return `SERAI_CMS_REPOSITORY is "${repository}": write it as owner/name (docs/cms.md).`;
  if (baseUrl !== '' && !/^https:\/\/[^/\s]+(?:\/\S*)?$/.test(baseUrl))
    return `SERAI_CMS_AUTH is "${baseUrl}": write an address that begins with https:// (docs/cms.md).`;
  return undefined;
}

/** The hosts that the form talks to. */
export function forgeHosts({ backend, baseUrl }: CmsSettings): string[] {
  if (backend === 'github') return ['https://api.github.com', 'https://avatars.githubusercontent.com'];
  return backend === 'gitlab' ? [new URL(baseUrl || GITLAB).origin] : [];
}

/** The part of the form's configuration that says where to save. */
export function cmsBackend(settings: CmsSettings): Record<string, unknown> {
  const { backend, repository: repo, branch, baseUrl, appId } = settings;
  switch (backend) {
    case 'github':
      return {
        publish_mode: 'editorial_workflow',
        backend: {
          name: 'github',
          repo,
          branch,
          open_authoring: true,
          auth_scope: 'public_repo',
          // Without a sign-in service people sign in with an access token; Sveltia would else ask one that is not ours.
          ...(baseUrl ? { base_url: baseUrl } : { auth_methods: ['token'] }),
        },
      };
    case 'gitlab':
      return {
        publish_mode: 'editorial_workflow',
        backend: {
          name: 'gitlab',
          repo,
          branch,
          ...(baseUrl
            ? { base_url: baseUrl, api_root: `${baseUrl}/api/v4`, graphql_api_root: `${baseUrl}/api/graphql` }
            : {}),
          ...(appId ? { auth_type: 'pkce', app_id: appId } : { auth_methods: ['token'] }),
        },
      };
    default:
      return { backend: { name: backend } };
  }
}
