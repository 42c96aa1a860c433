import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findEntryText } from '../../src/files/front-matter.ts';
import { renderBody } from '../../src/files/render.ts';
import { kindOfIssue } from './issue-body.ts';
import { entryOfIssue } from './issue-entry.ts';
import { contentFolder, errorsIn } from './testing.ts';
import { writeAllOrNothing } from './write-files.ts';

const SUMMARY = 'Small grants are paid through mobile wallets since 2024, with figures by the operator and one audit.';

const CASE = {
  Title: 'Grants by mobile wallet',
  Summary: SUMMARY,
  Country: 'Uzbekistan',
  Kind: 'Public service',
  Level: 'National',
  Functions: 'General public services, Recreation, culture and religion',
  Topics: '- smart city',
  Stage: 'Live',
  'Stage date': '_No response_',
  'Stage reason': '_No response_',
  Organisations: 'owner: Ministry of Digital Technologies\nfunder: Fund of Rivers',
  Sources:
    'title: The grants\nurl: https://example.org/grants\npublisher: The press\ndate: 2024-05\nlang: en\n\nhttps://www.itu.int/b',
  Problem: 'People queued.\n\nSome never came.',
  'What was done': 'A wallet was built.',
  Results: 'Fewer queues.',
  Lessons: 'Ask first.',
  Risks: 'Phones get lost.',
};

const EVENT = {
  Title: 'A day about grants',
  Summary: SUMMARY,
  Format: 'Seminar',
  Start: '2026-05-12',
  'Place: city': 'Tashkent',
  'Place: country': 'uz',
  Organisations: 'host: mdt',
  Topics: 'smart-city',
  Talks: 'title: Wallets\nspeakers: John Roe, Minister of Rivers\n\nGrants of tomorrow',
  Sources: 'https://example.org/day',
  'What happened': 'They met.',
};

function issue(answers: Record<string, string>): string {
  return Object.entries(answers)
    .map(([label, text]) => `### ${label}\n\n${text}\n`)
    .join('\n');
}

function read(kind: 'case' | 'event', answers: Record<string, string>) {
  const content = contentFolder();
  const result = entryOfIssue(kind, issue(answers), content);
  if ('missing' in result) throw new Error(result.missing.join('\n'));
  writeAllOrNothing(content, result.files);
  const parts = findEntryText(result.files[0]?.text ?? '');
  return {
    content,
    id: result.id,
    paths: result.files.map(({ path }) => path),
    data: parse(parts?.frontMatter ?? '') as Record<string, unknown>,
    body: parts?.body ?? '',
  };
}

function missing(kind: 'case' | 'event', answers: Record<string, string>): string[] {
  const result = entryOfIssue(kind, issue(answers), contentFolder());
  return 'missing' in result ? result.missing : [];
}

describe('an issue made from a form', () => {
  it.each([
    ['case', CASE, ['cases/uz/grants-by-mobile-wallet.md', 'organisations/fund-of-rivers.md']],
    ['event', EVENT, ['events/2026/a-day-about-grants.md', 'people/john-roe.md']],
  ] as const)('becomes a %s that passes the checker, with its stubs', (kind, answers, paths) => {
    expect(kindOfIssue(issue(answers))).toBe(kind);
    const made = read(kind, answers);
    expect(errorsIn(made.content)).toEqual([]);
    expect(made.paths).toEqual(paths);
    expect(made.data['status']).toBeUndefined();
  });

  it('gives lists line by line and sources block by block', () => {
    const { data, body } = read('case', CASE);
    expect(data).toMatchObject({
      functions: ['01', '08'],
      topics: ['smart-city'],
      organisations: [
        { organisation: 'mdt', role: 'owner' },
        { organisation: 'fund-of-rivers', role: 'funder' },
      ],
      sources: [
        { id: 'example-2024', title: 'The grants', date: '2024-05' },
        { id: 'itu', publisher: 'itu.int' },
      ],
    });
    expect(body).toContain('## Problem\n\nPeople queued.\n\nSome never came.[^example-2024][^itu]\n\n## What was done');
  });

  it('without the text of a section is a draft', () => {
    const { data, body } = read('case', { ...CASE, Results: '_No response_' });
    expect(data['status']).toBe('draft');
    expect(body).toContain('## Results\n\nTo be written.');
  });

  it('reads ticked boxes and fenced answers', () => {
    const { data } = read('case', {
      ...CASE,
      Functions: '- [x] General public services\n- [ ] Health\n- [X] Education',
      Title: '```text\nA fenced title\n```',
    });
    expect(data).toMatchObject({ title: 'A fenced title', functions: ['01', '09'] });
  });

  it('that lacks something is told all of it in the words of the form', () => {
    const told = missing('case', { Title: 'X', Stage: 'alive', Topics: 'smart-cty', Sources: 'example.org' });
    expect(told).toEqual([
      'Stage: "alive" is not one of its values: did you mean "live"?',
      expect.stringMatching(/^Topics, no\. 1: there is no topic "smart-cty": did you mean "smart-city"\?$/),
      'Title: needs at least 2 characters, and has 1',
      expect.stringMatching(/^Summary: is missing: /),
      expect.stringMatching(/^Country: is missing: /),
      expect.stringMatching(/^Kind: is missing: .* One of: service, /),
      expect.stringMatching(/^Level: is missing: /),
      expect.stringMatching(/^Functions: is missing: /),
      expect.stringMatching(/^Organisations: is missing: /),
      expect.stringMatching(/^Sources, no\. 1: publisher: is missing: /),
      'Sources, no. 1: URL: is not an address that starts with https:// ("example.org")',
    ]);
  });

  it('of an event without a day is asked for it, whatever else is wrong', () => {
    const told = missing('event', { ...EVENT, Start: '', Format: 'ball' });
    expect(told).toEqual([expect.stringMatching(/^Format: "ball"/), expect.stringMatching(/^Start: is missing/)]);
  });

  it('about an entry that is there is told so', () => {
    expect(missing('case', { ...CASE, Title: 'Portal' })).toEqual([expect.stringMatching(/^Title: there is an entry/)]);
  });
});

describe('an issue of somebody who means harm', () => {
  it.each([
    '../../etc/passwd',
    '---\nstatus: public\n---',
    '"\n# x\nstatus: retracted',
    '{{x}} ${y} !!js/function >- |',
    '*alias &anchor !tag',
    '<!-- --> <script>alert(1)</script>',
    '\u202Egnp.exe\u0000\u0007 end',
  ])('keeps %j as text in a field', (text) => {
    const { content, data, paths } = read('case', { ...CASE, Place: text });
    expect(errorsIn(content)).toEqual([]);
    expect(data['status']).toBeUndefined();
    const shown = text
      .replace(/[\u0000-\u0008\u202E]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(data['place']).toBe(shown);
    expect(paths[0]).toBe('cases/uz/grants-by-mobile-wallet.md');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1)) <javascript:alert(1)> ![x](http://evil.example/p.png)',
    '[^unknown] and [^example-2024]: note',
    '# heading\n\n> quote\n\n- list\n\n1. one\n\n| a |\n|---|\n| b |',
    '```js\nalert(1)\n```',
    '[ref]: javascript:alert(1)\n\n[ref]',
    'https://evil.example and www.evil.example and mail@evil.example',
    '    code\n\n***\n\n~~gone~~ **bold** `x`',
  ])('makes nothing but paragraphs of the text %j', (text) => {
    const { content, body } = read('case', { ...CASE, Lessons: text });
    expect(errorsIn(content)).toEqual([]);
    const section = /## Lessons\n([\s\S]*)## Risks/.exec(body)?.[1] ?? '';
    const tags = new Set(renderBody(section, [], String).html.match(/<\/?[a-z]\w*/g));
    expect([...tags].filter((tag) => !/^<\/?code$/.test(tag))).toEqual(['<p', '</p']);
  });

  it.each(['../../x', '/etc/passwd', '..\\..\\x', 'con', 'a/b'])('makes no path of the title %s', (title) => {
    const { paths } = read('case', { ...CASE, Title: title });
    expect(paths[0]).toMatch(/^cases\/uz\/[a-z0-9-]+\.md$/);
  });

  it.each([
    ['country', { Country: '../..' }],
    ['topic', { Topics: '../x' }],
  ])('names no folder by the %s', (_, changes) => {
    expect(missing('case', { ...CASE, ...changes })).not.toEqual([]);
  });

  it('may not answer twice', () => {
    const body = `${issue(CASE)}\n### Title\n\nAnother\n`;
    expect(entryOfIssue('case', body, contentFolder())).toEqual({ missing: ['Title: stands twice'] });
  });

  it('may not write without end', () => {
    expect(missing('case', { ...CASE, Risks: 'x '.repeat(5_000) })).toEqual(['Risks: is longer than 8000 characters']);
    expect(() => entryOfIssue('case', 'x'.repeat(70_000), contentFolder())).toThrow(/longer than 65536/);
    expect(missing('case', { ...CASE, Title: 'x'.repeat(500) })).toEqual([expect.stringMatching(/^Title: is longer/)]);
  });

  it('is told when the text is of no form', () => {
    expect(() => kindOfIssue('### Hello\n\nworld')).toThrow(/none of their labels/);
  });
});
