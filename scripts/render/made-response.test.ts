import { describe, expect, it } from 'vitest';
import { withMadeResponses } from './made-response.ts';

const textOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('utf8');

describe('a response while pages are made', () => {
  it('gives texts and bytes as they were given', async () => {
    await withMadeResponses(async () => {
      expect(await textOf(new Response('текст', { headers: { 'Content-Type': 'text/plain' } }))).toBe('текст');
      expect(await textOf(new Response(new TextEncoder().encode('bytes')))).toBe('bytes');
      expect(await textOf(new Response(new TextEncoder().encode('a part').subarray(2)))).toBe('part');
    });
  });

  it('gives bytes without a copy of them', async () => {
    const bytes = new TextEncoder().encode('bytes');
    const given = await withMadeResponses(() => new Response(bytes).arrayBuffer());
    expect(given).toBe(bytes.buffer);
  });

  it('is a response, with a body where something may ask for one', async () => {
    await withMadeResponses(async () => {
      const missing = new Response('not here', { status: 404 });
      expect(missing).toBeInstanceOf(globalThis.Response);
      expect(missing.body).not.toBeNull();
      expect(await textOf(missing)).toBe('not here');
    });
  });

  it('is one only so long', async () => {
    const standard = globalThis.Response;
    await expect(withMadeResponses(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(globalThis.Response).toBe(standard);
  });
});
