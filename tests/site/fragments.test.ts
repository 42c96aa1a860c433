import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Fragment } from '../../src/domain/fragment.ts';
import { ROOT_SITE } from '../lib/site.ts';

it('there is a fragment for every entry in every language, and no markup in any', () => {
  const files = readdirSync(join(ROOT_SITE.folder, 'fragments'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const russian = readdirSync(join(ROOT_SITE.folder, 'ru/fragments'), { recursive: true, encoding: 'utf8' });
  expect(files.length).toBeGreaterThan(380);
  expect(files.filter((name) => !russian.includes(name))).toEqual([]);
  const wrong = files.flatMap((name) => {
    const text = readFileSync(join(ROOT_SITE.folder, 'fragments', name), 'utf8');
    const fragment = JSON.parse(text) as Fragment;
    const sections = fragment.rows.filter(({ form }) => form === 'text');
    return [
      /<(?:p|a|sup|li|em|strong)\b/.test(text) ? `${name}: markup` : '',
      fragment.kind === 'case' && sections.length !== 5 ? `${name}: sections` : '',
      fragment.kind === 'case' && sections.some(({ lines }) => lines.length === 0) ? `${name}: an empty section` : '',
      /"source":0\b/.test(text) ? `${name}: a source that is not in its list` : '',
    ].filter(Boolean);
  });
  expect(wrong).toEqual([]);
});
