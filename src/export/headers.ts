/** What the host should send with every file. */
import { CONTENT_SECURITY_POLICY } from '../domain/content-security.ts';

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
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
    // The entry file names the hashed pieces of the index: it must be fresh, they need not be.
    `${base}pagefind/pagefind-entry.json`,
    '  Cache-Control: no-cache',
    '',
  ].join('\n');
}
