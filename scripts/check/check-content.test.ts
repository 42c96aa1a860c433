import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../lib/failure.ts';
import { checkContent } from './check-content.ts';
import { check, GOOD_TREE, inFolder, withEdit } from './fixtures.ts';
import { MISTAKES } from './mistakes/index.ts';
import { CASE, COUNTRY, EVENT, findPlace, TOPIC } from './mistakes/mistake.ts';
import { formatTerminal, hasErrors, summarise } from './report.ts';
import { RULES } from './rules/index.ts';

describe('a tree without a mistake', () => {
  it('gives no problem, and is counted by kind', () => {
    expect(check(GOOD_TREE)).toMatchObject({
      problems: [],
      counts: {
        event: 1,
        topic: 1,
        case: 1,
        country: 1,
        organisation: 1,
        person: 1,
        programme: 1,
        page: 1,
        translation: 1,
      },
    });
  });

  it('may have pictures beside its entries, and files that begin with a full stop', () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
    const image = 'image:\n  src: ./Opening.JPG\n  alt: A round table.\n  credit: The host\n  licence: CC0-1.0\n';
    const tree = withEdit(EVENT, 'format: seminar', `${image}format: seminar`);
    const files = { 'events/2026/Opening.JPG': bytes, 'events/.DS_Store': bytes, '.obsidian/app.json': '{}' };
    expect(check({ ...tree, ...files }).problems).toEqual([]);
  });

  it('may have marks in capitals, and brackets that are no marks', () => {
    expect(
      check(withEdit(CASE, 'users[^itu].', 'users[^ITU], x [3], [1, 2^n], y^2 and `[^ none]` `[^none`.')).problems,
    ).toEqual([]);
  });

  it('may name a body in two roles, and a speaker in two talks', () => {
    const tree = withEdit(CASE, '    role: owner', '    role: owner\n  - organisation: mdt\n    role: implementer');
    expect(check(tree).problems).toEqual([]);
    const talk =
      '  - id: second\n    kind: opening\n    topics: [smart-city]\n    speakers:\n      - person: jane-doe\n';
    expect(check(withEdit(EVENT, 'sources:\n', `${talk}sources:\n`)).problems).toEqual([]);
  });

  it('stays so when only facts of a translated original change', () => {
    expect(check(withEdit(TOPIC, 'kind: service', 'kind: method')).problems).toEqual([]);
  });
});

describe('a mistake', () => {
  it.each(MISTAKES)('$rule: $what', (mistake) => {
    const { rule, file, says, fix, severity = 'error' } = mistake;
    const { tree, line, column } = findPlace(mistake);
    expect(check(tree).problems).toEqual([
      {
        file: file.replace(/^(?!\.\.\/)/, 'content/').replace(/^\.\.\//, ''),
        line,
        column,
        rule,
        severity,
        message: expect.stringMatching(says) as string,
        fix: expect.stringMatching(fix) as string,
      },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('file/unreadable: a file that only others may read', () => {
    const problems = inFolder(GOOD_TREE, (content, root) => {
      chmodSync(join(content, 'pages/about.mdx'), 0);
      return checkContent(content, root).problems;
    });
    expect(problems.map(({ rule }) => rule)).toContain('file/unreadable');
  });

  it('is known here for every rule that the checker has', () => {
    const tested = [...MISTAKES.map(({ rule }) => rule), 'file/unreadable'];
    expect(new Set(tested)).toEqual(new Set(RULES.map(({ name }) => name)));
  });
});

describe('two mistakes', () => {
  it('in two files are both told, in the order of the files', () => {
    const tree = withEdit(COUNTRY, 'central-asia', 'nowhere', withEdit(CASE, 'value: 15', "value: '15'"));
    const told = check(tree).problems.map(({ file, rule }) => `${file} ${rule}`);
    expect(told).toEqual([`content/${CASE} fields/type`, `content/${COUNTRY} fields/vocabulary`]);
  });

  it('in one file are both told, in the order of its lines', () => {
    const tree = withEdit(COUNTRY, 'iso3: UZB', 'iso3: uzb', withEdit(COUNTRY, 'central-asia', 'nowhere'));
    expect(check(tree).problems.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('in the keys of one block have each their line', () => {
    const tree = withEdit(COUNTRY, 'region:', 'one: 1\ntwo: 2\nregion:');
    expect(check(tree).problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '5 "one" is not a field of a country',
      '6 "two" is not a field of a country',
    ]);
  });

  it('of which one is YAML that cannot be read do not hide the other', () => {
    const tree = withEdit(COUNTRY, 'title: Uzbekistan', 'title: [', withEdit(CASE, 'stage: live', 'stage: alive'));
    expect(new Set(check(tree).problems.map(({ rule }) => rule))).toEqual(new Set(['file/yaml', 'fields/vocabulary']));
  });
});

describe('the lines of a file', () => {
  it('of Windows are counted as those of others', () => {
    const tree = Object.fromEntries(
      Object.entries<string>(GOOD_TREE).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
    );
    expect(check(tree).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const broken = { ...tree, [COUNTRY]: (tree[COUNTRY] ?? '').replace('central-asia', 'nowhere') };
    expect(check(broken).problems.find(({ severity }) => severity === 'error')).toMatchObject({ line: 5, column: 9 });
  });
});

describe('a content folder', () => {
  it('that is missing is told in one sentence, with what to do', () => {
    expect(() => checkContent('/nowhere/content', '/nowhere')).toThrow(Failure);
    expect(() => checkContent('/nowhere/content', '/nowhere')).toThrow(
      /^There is no content folder at \/nowhere\/content: .*--content\.$/,
    );
  });

  it('that is a file is none', () => {
    inFolder(GOOD_TREE, (content, root) => {
      writeFileSync(join(root, 'file'), '');
      expect(() => checkContent(join(root, 'file'), root)).toThrow(Failure);
      expect(() => checkContent(content, root)).not.toThrow();
    });
  });
});

describe('the report', () => {
  const { problems } = check(withEdit(CASE, '[^news]', '', withEdit(COUNTRY, 'central-asia', 'central-aisa')));

  it('counts errors, their files and warnings', () => {
    expect(summarise(problems)).toBe('1 error in 1 file, 1 warning');
    expect(summarise([])).toBe('0 errors, 0 warnings');
  });

  it('fails for errors, not for warnings', () => {
    expect(hasErrors(problems)).toBe(true);
    expect(hasErrors(problems.filter(({ severity }) => severity === 'warning'))).toBe(false);
  });

  it('says of each problem where it is, what it is and how to mend it', () => {
    const text = formatTerminal(problems).replaceAll(/\u001b\[\d+m/g, '');
    expect(text).toContain(
      'content/countries/uz.md:5:9  error  fields/vocabulary\n' +
        '    region: "central-aisa" is not one of its values\n    → did you mean "central-asia"',
    );
  });
});
