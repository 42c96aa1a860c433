/**
 * Scripts, styles, fonts and requests from the own site only. `wasm-unsafe-eval` lets Pagefind compile its index
 * reader; nothing else is evaluated. W3C Content Security Policy Level 3.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
