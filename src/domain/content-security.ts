import { SITE } from '../site.config.ts';

/** The other sites that are searched too: data from them, never scripts. */
const SEARCHED = [...new Set(SITE.sites.map(({ address }) => new URL(address).origin))];

/**
 * Scripts, styles and fonts from the own site only; requests also to the other sites that are searched.
 * `wasm-unsafe-eval` lets Pagefind compile its index reader; nothing else is evaluated. W3C Content Security Policy
 * Level 3.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  ["connect-src 'self'", ...SEARCHED].join(' '),
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * The policy of the form at /admin/, and of no other page. The form writes its own styles and shows pictures before they
 * are saved; it talks to the forge it saves to, and to nobody else.
 */
export function formSecurityPolicy(forge: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    ["img-src 'self' data: blob:", ...forge].join(' '),
    "media-src 'self' blob:",
    ["connect-src 'self' data: blob:", ...forge].join(' '),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
