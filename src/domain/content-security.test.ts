import { describe, expect, it, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY, formSecurityPolicy } from './content-security.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((line): [string, string[]] => {
    const [name = '', ...values] = line.split(' ');
    return [name, values];
  }),
);

describe('the content security policy', () => {
  it('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it.each(["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'https:', 'http:', 'blob:'])(
    'nowhere allows %s',
    (value) => {
      expect([...directives].filter(([, values]) => values.includes(value))).toEqual([]);
    },
  );

  it.each(['script-src', 'style-src', 'connect-src', 'worker-src', 'form-action'])(
    'keeps %s on the own site',
    (name) => {
      expect(directives.get(name)?.filter((value) => value !== "'wasm-unsafe-eval'")).toEqual(["'self'"]);
    },
  );

  it('names each directive once and no other site', () => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toHaveLength(directives.size);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/\/\/|\.\w/);
  });
});

describe('the policy of the form', () => {
  const policy = formSecurityPolicy(['https://forge.example.org']);

  it('runs no script but its own', () => {
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/unsafe-eval'.*unsafe-eval'|script-src[^;]*unsafe-inline/);
  });

  it('lets it talk to the forge, and to nobody when there is none', () => {
    expect(policy).toContain("connect-src 'self' data: blob: https://forge.example.org;");
    expect(formSecurityPolicy([])).not.toMatch(/https?:/);
  });
});

describe('the policy of a site that searches others', () => {
  it('allows requests to them, and still no scripts of theirs', async () => {
    vi.stubEnv('SERAI_SITES', '[{"name":"Hub","address":"https://hub.example.net/a/"}]');
    vi.resetModules();
    const { CONTENT_SECURITY_POLICY: policy } = await import('./content-security.ts');
    vi.unstubAllEnvs();
    expect(policy).toContain("connect-src 'self' https://hub.example.net;");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });
});
