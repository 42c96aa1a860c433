import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuestions } from './questions.ts';

/** How many questions each language has at least. */
const LEAST: Record<string, number> = {
  en: 40,
  ru: 25,
  ko: 15,
  'uz-Latn': 8,
  'uz-Cyrl': 8,
  kk: 8,
  ky: 5,
  tg: 5,
  az: 5,
  ka: 5,
  hy: 5,
  mn: 5,
  km: 5,
  lo: 5,
  bn: 5,
  fil: 5,
};

const questions = readQuestions();

describe('queries.yml', () => {
  it('names each question once', () => {
    const ids = questions.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('asks no query twice in a language', () => {
    const asked = questions.map(({ language, query }) => `${language} ${query}`);
    expect(asked).toHaveLength(new Set(asked).size);
  });

  it('wants entries that exist', () => {
    const missing = questions.flatMap(({ id, want }) =>
      want
        .filter((entry) => !existsSync(`content/${entry}.md`) && !existsSync(`content/${entry}.mdx`))
        .map((entry) => `${id}: ${entry}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(LEAST))('has enough questions in %s, a third of them held out', (language, least) => {
    const own = questions.filter((question) => question.language === language);
    expect(own.length).toBeGreaterThanOrEqual(least);
    const share = own.filter(({ heldOut }) => heldOut).length / own.length;
    expect(share).toBeGreaterThanOrEqual(0.25);
    expect(share).toBeLessThanOrEqual(0.4);
  });

  it('has no language without a least number', () => {
    expect(new Set(questions.map(({ language }) => language))).toEqual(new Set(Object.keys(LEAST)));
  });
});
