import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findEntryPath, type EntryPath } from '../../../src/files/entry-path.ts';
import { checkContent } from '../check-content.ts';
import { GOOD_TREE, inFolder, withEdit, type Tree } from '../fixtures.ts';
import { MISTAKES } from '../mistakes/index.ts';
import { EVENT, findPlace, TOPIC } from '../mistakes/mistake.ts';
import { fixBody } from './body.ts';
import { fixContent } from './fix-content.ts';
import { fixFile } from './fix-file.ts';

const SEMINAR: EntryPath = { kind: 'event', id: '2026/seminar', locale: undefined, extension: 'md' };

/** What becomes of the front matter of an event. */
function mended(frontMatter: string): string {
  return fixFile(`---\n${frontMatter}---\n\nThey met.\n`, SEMINAR).split('---\n')[1] ?? '';
}

describe('the front matter', () => {
  it('gets its keys in the order of the schema, each with the comments above it', () => {
    expect(mended("title: A\n# why\nstart: '2026'\nformat: seminar # what\n")).toBe(
      "title: A\nformat: seminar # what\n# why\nstart: '2026'\n",
    );
  });

  it('gets the keys of lines in lists in order, blocks of several lines whole', () => {
    expect(mended('talks:\n  - title: >\n      One\n      two\n    id: a\n  - id: b\n    kind: opening\n')).toBe(
      'talks:\n  - id: a\n    title: >\n      One\n      two\n  - id: b\n    kind: opening\n',
    );
  });

  it('keeps the order of keys where a comment would lose its place', () => {
    const text = 'talks:\n  - title: One\n    # its name in addresses\n    id: a\n';
    expect(mended(text)).toBe(text);
  });

  it('gets quotes around dates and years', () => {
    expect(mended('start: 2026-02-03 # a day\nend: 2026\n')).toBe("start: '2026-02-03' # a day\nend: '2026'\n");
  });

  it('gets lists sorted in which nothing comes first, and no others', () => {
    expect(mended('countries:\n  - uz\n  # the host\n  - kr\ntopics:\n  - z\n  - a\nlanguages: [ru, en]\n')).toContain(
      'topics:\n  - z\n  - a\nlanguages: [en, ru]\n',
    );
    expect(mended('countries:\n  - uz\n  - kr # the host\n  - ae\n')).toBe(
      'countries:\n  - ae\n  - kr # the host\n  - uz\n',
    );
  });

  it('loses spaces at the end of lines, but not inside of text', () => {
    expect(mended('title: A  \nformat: seminar\t\nsummary: "a   b"\n')).toBe(
      'title: A\nsummary: "a   b"\nformat: seminar\n',
    );
  });

  it('stays as it is where its YAML is broken', () => {
    expect(mended('title: a: b  \nstart: 2026-02\n')).toBe('title: a: b  \nstart: 2026-02\n');
  });
});

describe('the text', () => {
  it('gets one form of lists and emphasis', () => {
    expect(fixBody('\n* one __two__ _three_[^a]\n* four\n')).toBe('\n- one **two** *three*[^a]\n- four\n');
  });

  it('stays as it is where only its form could change what a reader sees, or it holds notes of its own', () => {
    for (const body of ['\nText[^a].\n\n[^a]: A note.\n', '', '\n']) expect(fixBody(body)).toBe(body);
  });
});

function mendTree(tree: Tree): { before: number; after: number; twice: string[]; texts: string } {
  return inFolder(tree, (content, root) => {
    const errors = () => checkContent(content, root).problems.filter(({ severity }) => severity === 'error').length;
    const before = errors();
    fixContent(content, root, []);
    const after = errors();
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    return {
      before,
      after,
      twice: fixContent(content, root, []),
      texts: files.map((file) => readFileSync(join(content, file), 'utf8')).join('\n'),
    };
  });
}

describe('a tree', { timeout: 60_000 }, () => {
  it('that is in good form stays byte for byte', () => {
    const tidy = inFolder(GOOD_TREE, (content, root) => {
      fixContent(content, root, []);
      const read = (file: string): string => readFileSync(join(content, file), 'utf8');
      return Object.fromEntries(Object.keys(GOOD_TREE).map((file) => [file, read(file)]));
    });
    inFolder(tidy, (content, root) => expect(fixContent(content, root, [])).toEqual([]));
  });

  it.each(MISTAKES)('with a mistake never gets worse, and is mended in one go: $rule: $what', (mistake) => {
    const { before, after, twice } = mendTree(findPlace(mistake).tree);
    expect(after).toBeLessThanOrEqual(before);
    expect(twice).toEqual([]);
  });

  it('loses its byte order mark, its line ends of Windows, and its dates without quotes', () => {
    const windows = `\uFEFF${GOOD_TREE[EVENT].replaceAll("'", '').replaceAll('\n', '\r\n')}`;
    const { after, texts } = mendTree({ ...GOOD_TREE, [EVENT]: windows });
    expect(after).toBe(0);
    expect(texts).not.toMatch(/\r|\uFEFF/);
  });

  it('keeps its translations up to date when only the form of an original changes', () => {
    const tree = withEdit(TOPIC, 'Cities began with traffic.', '* Cities');
    inFolder(tree, (content, root) => {
      const { problems } = checkContent(content, root);
      const hash = /'([0-9a-f]{16})'/.exec(problems[0]?.fix ?? '')?.[1] ?? '';
      inFolder(
        withEdit(
          'topics/smart-city.ru.md',
          /sourceHash: '(.*)'/.exec(GOOD_TREE['topics/smart-city.ru.md'])?.[1] ?? '',
          hash,
          tree,
        ),
        (made, top) => {
          expect(fixContent(made, top, [])).toContain('content/topics/smart-city.ru.md');
          expect(checkContent(made, top).problems).toEqual([]);
        },
      );
    });
  });
});

describe('the real content', { timeout: 60_000 }, () => {
  it('would be mended once, and say the same', () => {
    const root = join(import.meta.dirname, '../../..');
    for (const file of ['cases/uz/my-gov-uz.md', 'events/2026/ai-for-future-governments.md']) {
      const entry = findEntryPath(file);
      if (!entry) throw new Error(`${file} is no entry.`);
      const once = fixFile(readFileSync(join(root, 'content', file), 'utf8'), entry);
      expect(fixFile(once, entry)).toBe(once);
    }
  });
});
