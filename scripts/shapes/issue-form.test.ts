import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { entryOfIssue } from '../scaffold/issue-entry.ts';
import { FORM_KINDS, issueForm, type FormElement } from './issue-form.ts';

const ANSWERS: Readonly<Record<string, string>> = {
  Title: 'A try-out of the form in Tashkent',
  Summary:
    'Officials compared how they publish open data, and what it costs them to keep it up to date over the years.',
  Country: 'Uzbekistan',
  Start: '2026-03-04',
  'Place: city': 'Tashkent',
  Topics: 'Smart city',
  Organisations: 'owner: Ministry of Trying Out',
  Sources: 'https://www.astanacivilservicehub.org/try-out',
};

it.each(FORM_KINDS)(
  'the answers to the form of a %s make an entry',
  (kind) => {
    const { body } = issueForm(kind) as { body: FormElement[] };
    const issue = body
      .filter(({ type }) => type !== 'markdown')
      .map(({ attributes }) => {
        const [first] = (attributes['options'] ?? []) as string[];
        const label = String(attributes['label']);
        return `### ${label}\n\n${first ?? ANSWERS[label] ?? '_No response_'}`;
      })
      .join('\n\n');
    const result = entryOfIssue(kind, issue, resolve('content'));
    expect(result).not.toHaveProperty('missing');
    expect(result).toHaveProperty('id', expect.stringMatching(/^(?:uz|2026)\/a-try-out-of-the-form-in-tashkent$/));
  },
  30_000,
);
