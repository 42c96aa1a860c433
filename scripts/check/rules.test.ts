import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from './fixtures.ts';
import { MISTAKES } from './mistakes/index.ts';
import { findPlace } from './mistakes/mistake.ts';
import { formatRulesPage } from './rules-page.ts';
import { RULES } from './rules/index.ts';

describe('the registry of rules', () => {
  it('has each name once, with its group before the slash', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?:file|fields|references|facts|body|translations)\/[a-z-]+$/);
  });

  it('says of each rule in whole sentences what must hold and how to mend it', () => {
    for (const { name, summary, mend } of RULES) {
      expect(summary, name).toMatch(/^[A-Z`].*\.$/);
      expect(mend, name).toMatch(/^[A-Z`‘].*\.$/);
    }
  });

  it('gives as example a message that the rule really prints', { timeout: 60_000 }, () => {
    const said = new Set(
      MISTAKES.flatMap((mistake) =>
        check(findPlace(mistake).tree).problems.map(({ rule, message }) => `${rule} ${message}`),
      ),
    );
    // Whether it can be seen depends on who runs the test.
    const examples = RULES.filter(({ name }) => name !== 'file/unreadable').map(
      ({ name, example }) => `${name} ${example}`,
    );
    expect(examples.filter((example) => !said.has(example))).toEqual([]);
  });

  it('is what docs/rules.md was written from: npm run check -- --rules > docs/rules.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
    expect(page).toBe(formatRulesPage());
  });
});
