/** What the host should send with every file. */
import { CONTENT_SECURITY_POLICY } from '../domain/content-security.ts';

/** The `_headers` file that Netlify, Cloudflare Pages and others read. */
export function headersFile(base: string): string {
  return [
    `${base}*`,
    // frame-ancestors has no effect in a meta element, so it stands only here.
    `  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
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
