import { describe, expect, it } from 'vitest';
import { cmsBackend, findCmsProblem, forgeHosts, hasForm, type CmsSettings } from './cms.ts';

const OFF: CmsSettings = { backend: '', repository: '', branch: 'main', baseUrl: '', appId: '' };
const GITHUB: CmsSettings = { ...OFF, backend: 'github', repository: 'serai/serai' };
const GITLAB: CmsSettings = { ...OFF, backend: 'gitlab', repository: 'group/part/serai' };

describe('the settings of the form', () => {
  it('are off as long as no backend is named', () => {
    expect(hasForm(OFF)).toBe(false);
    expect(hasForm(GITHUB)).toBe(true);
  });

  it.each<[string, CmsSettings]>([
    ['nothing', OFF],
    ['GitHub', GITHUB],
    ['GitHub with a sign-in service', { ...GITHUB, baseUrl: 'https://auth.example.org' }],
    ['GitLab, in a subgroup', GITLAB],
    ['the test backend, which needs no repository', { ...OFF, backend: 'test-repo' }],
  ])('may name %s', (_, settings) => {
    expect(findCmsProblem(settings)).toBeUndefined();
  });

  it.each<[string, CmsSettings, RegExp]>([
    ['a repository without a backend', { ...OFF, repository: 'a/b' }, /SERAI_CMS_BACKEND/],
    ['a backend that there is not', { ...GITHUB, backend: 'svn' }, /"svn".*github, gitlab, test-repo/],
    ['no repository', { ...GITHUB, repository: '' }, /owner\/name/],
    ['a whole address as repository', { ...GITHUB, repository: 'https://github.com/a/b' }, /owner\/name/],
    ['a sign-in address that is not safe', { ...GITHUB, baseUrl: 'http://auth.example.org' }, /https:/],
  ])('may not name %s', (_, settings, words) => {
    expect(findCmsProblem(settings)).toMatch(words);
  });
});

describe('where the form saves', () => {
  it('GitHub: one pull request for each entry, from a fork where need be', () => {
    expect(cmsBackend(GITHUB)).toMatchObject({
      publish_mode: 'editorial_workflow',
      backend: { name: 'github', repo: 'serai/serai', branch: 'main', open_authoring: true },
    });
  });

  it('without a sign-in service, people sign in with a token, and no service that is not ours is asked', () => {
    expect(cmsBackend(GITHUB)).toMatchObject({ backend: { auth_methods: ['token'] } });
    expect(cmsBackend({ ...GITHUB, baseUrl: 'https://auth.example.org' })).toMatchObject({
      backend: { base_url: 'https://auth.example.org' },
    });
    expect(cmsBackend(GITLAB)).toMatchObject({ backend: { auth_methods: ['token'] } });
    expect(cmsBackend({ ...GITLAB, appId: 'abc' })).toMatchObject({ backend: { auth_type: 'pkce', app_id: 'abc' } });
  });

  it('a GitLab of one’s own answers at its own address only', () => {
    const own = { ...GITLAB, baseUrl: 'https://git.example.org' };
    expect(cmsBackend(own)).toMatchObject({ backend: { api_root: 'https://git.example.org/api/v4' } });
    expect(forgeHosts(own)).toEqual(['https://git.example.org']);
  });

  it('the form talks to the forge that it saves to', () => {
    expect(forgeHosts(GITLAB)).toEqual(['https://gitlab.com']);
    expect(forgeHosts(GITHUB)).toContain('https://api.github.com');
    expect(forgeHosts({ ...OFF, backend: 'test-repo' })).toEqual([]);
  });
});
