import { describe, expect, it } from 'vitest';
import { findEntryText } from './front-matter.ts';

describe('a file', () => {
  it.each([
    ['with both parts', '---\ntitle: A\n---\nBody\n', 'title: A\n', 'Body\n'],
    ['without a body', '---\ntitle: A\n---\n', 'title: A\n', ''],
    ['without a last line break', '---\ntitle: A\n---', 'title: A\n', ''],
    ['with nothing between its fences', '---\n---\nBody', '', 'Body'],
    ['with spaces behind its fences', '---  \ntitle: A\n---\t\nBody', 'title: A\n', 'Body'],
    ['of Windows', '---\r\ntitle: A\r\n---\r\nBody\r\n', 'title: A\r\n', 'Body\r\n'],
    ['with a line across its body', '---\ntitle: A\n---\nOne\n\n---\n\nTwo\n', 'title: A\n', 'One\n\n---\n\nTwo\n'],
    [
      'with dashes inside a value',
      "---\ntitle: 'A --- B'\nnote: |\n  ---\n---\nBody",
      "title: 'A --- B'\nnote: |\n  ---\n",
      'Body',
    ],
    ['with a longer line of dashes in its fields', '---\na: 1\n----\n---\nBody', 'a: 1\n----\n', 'Body'],
  ])('%s is split at its fences', (_, text, frontMatter, body) => {
    const parts = findEntryText(text);
    expect(parts).toMatchObject({ frontMatter, body });
    expect(text.slice(parts?.frontMatterOffset).startsWith(frontMatter)).toBe(true);
    expect(text.slice(parts?.bodyOffset)).toBe(body);
  });

  it.each([
    ['that is empty', ''],
    ['of text alone', 'title: A\n'],
    ['that never closes its fence', '---\ntitle: A\n'],
    ['whose fence stands on the second line', '\n---\ntitle: A\n---\n'],
    ['whose fence has too many dashes', '----\ntitle: A\n----\n'],
    ['whose closing fence is indented', '---\ntitle: A\n  ---\nBody'],
    ['that begins with a line and has fences further down', '---- \n\n---\ntitle: A\n---\n'],
  ])('%s has no front matter', (_, text) => {
    expect(findEntryText(text)).toBeUndefined();
  });
});
