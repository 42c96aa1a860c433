/** What the host should send with every file. */
import { CONTENT_SECURITY_POLICY } from '../domain/content-security.ts';

/** The files for programs, and the type of those that a host may not know by their ending. */
const DATA_HEADERS: readonly (readonly [pattern: string, type?: string])[] = [
  ['api/*'],
  ['api/v1/all.ndjson', 'application/x-ndjson'],
  ['data/*'],
  ['data/*.csv', 'text/csv'],
  ['data/*.jsonld', 'application/ld+json'],
  ['data/*.ttl', 'text/turtle'],
  ['schema/*'],
  ['llms.txt', 'text/plain'],
  ['*/index.md', 'text/markdown'],
];

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read.
 *
 * @param options.form whether the site has the form at /admin/. A header for all addresses would bind the form to the
 * readers' policy, so then each page is held by the policy in its own head alone.
 */
export function headersFile(base: string, options: { form?: boolean } = {}): string {
  // frame-ancestors has no effect in a meta element, so it stands only here.
  const policies = [...(options.form ? [] : [CONTENT_SECURITY_POLICY]), "frame-ancestors 'none'"];
  return [
    `${base}*`,
    `  Content-Security-Policy: ${policies.join('; ')}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), microphone=(), geolocation=()',
    '',
    ...DATA_HEADERS.flatMap(([pattern, type]) => [
      `${base}${pattern}`,
      // Facts under a free licence: any page may read them.
      '  Access-Control-Allow-Origin: *',
      ...(type ? [`  Content-Type: ${type}; charset=utf-8`] : []),
      '',
    ]),
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
    // The entry file names the hashed pieces of the index: it must be fresh, they need not be.
    `${base}pagefind/pagefind-entry.json`,
    '  Cache-Control: no-cache',
    '',
  ].join('\n');
}
