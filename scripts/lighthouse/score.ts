/** Lighthouse over one page in a running Chromium: the mobile profile with its simulated slow line. */
import lighthouse from 'lighthouse';
import { Failure } from '../lib/failure.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Score {
  /** 0 to 100, in the order of `CATEGORIES`. */
  categories: number[];
  lcp: number;
  cls: number;
  tbt: number;
  /** What keeps a category below 100. */
  failed: string[];
}

export async function scoreOf(url: string, port: number): Promise<Score> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (!result) throw new Failure(`Lighthouse gave no answer for ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Failure(`Lighthouse could not load ${url}: ${runtimeError.message}`);
  const number = (id: string) => audits[id]?.numericValue ?? NaN;
  const failed = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${audits[id]?.title ?? ''}`),
  );
  return {
    categories: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    lcp: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    tbt: number('total-blocking-time'),
    failed: [...new Set(failed)],
  };
}
