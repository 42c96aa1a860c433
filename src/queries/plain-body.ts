/** The text of a file for readers of plain text: what a component would show on the page stands there in words. */
import { GRADE_OF_REASON, type GradeReason } from '../domain/evidence.ts';
import { findEntryPath } from '../files/entry-path.ts';
import { getMessages } from '../i18n/index.ts';
import { getTerms, VOCABULARY_NAMES } from '../schema/vocabularies/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { getBodyText } from './body.ts';
import type { Count } from './counts.ts';

/** A component on a line of its own, as pages in MDX hold it. */
const COMPONENT = /^<(\w+)(?: of="(\w+)")?[^>]*\/>\s*$/gm;

function vocabularyText(wanted: string, locale: string): string {
  const name = VOCABULARY_NAMES.find((one) => one === wanted);
  if (!name) return '';
  const labels: Readonly<Record<string, string>> = getMessages(locale).vocabularies[name];
  return getTerms(name)
    .map(({ code, help }) => `- **${labels[code] ?? code}:** ${help}\n`)
    .join('');
}

function gradesText(locale: string): string {
  const { reasons } = getMessages(locale).entry;
  return Object.entries(GRADE_OF_REASON)
    .map(([reason, grade]) => `- ${grade}: ${reasons[reason as GradeReason]}\n`)
    .join('');
}

export function getPlainBody(file: string, countsIn: (locale: string) => readonly Count[]): string {
  const text = getBodyText(file);
  if (!file.endsWith('.mdx')) return text.trim();
  const locale = findEntryPath(file)?.locale ?? SOURCE_LANGUAGE;
  return text
    .replace(COMPONENT, (_, name: string, of = '') => {
      if (name === 'Vocabulary') return vocabularyText(String(of), locale);
      if (name === 'Grades') return gradesText(locale);
      return name === 'Counts'
        ? countsIn(locale)
            .map((count) => `- ${count.text}\n`)
            .join('')
        : '';
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
