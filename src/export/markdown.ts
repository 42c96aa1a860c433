/** An entry as Markdown for those who read plain text: facts, results, text, sources. */
import { absolute, type Address } from '../domain/addresses.ts';
import type { Fragment, FragmentOutcome, FragmentRow, Line, Run } from '../domain/fragment.ts';
import { fill, getMessages } from '../i18n/index.ts';
import { LICENCE } from './licence.ts';
import { link, plainText } from './markdown-text.ts';

export interface MarkdownPage extends Omit<Fragment, 'outcomes'> {
  locale: string;
  outcomes: readonly FragmentOutcome[];
  /** The marks of the sources, in their order. */
  sourceIds: readonly string[];
  /** What stands below the facts, each under its heading. */
  parts: readonly { title: string; lines: readonly Line[] }[];
  /** The text as it was written. */
  body: string;
}

/** Addresses of the site itself begin with a slash. */
const whole = (href: string) => (href.startsWith('/') ? absolute(href as Address) : href);

function runText(run: Run, { sourceIds, locale }: MarkdownPage): string {
  if (typeof run === 'string') return plainText(run);
  if ('source' in run) return mark(run.source, sourceIds);
  if ('grade' in run) return fill(getMessages(locale).entry.gradeOf, { grade: run.grade });
  return run.href ? link(run.text, whole(run.href)) : plainText(run.text);
}

function mark(number: number, sourceIds: readonly string[]): string {
  const id = sourceIds[number - 1];
  return id ? `[^${id}]` : '';
}

function lineText({ runs, note }: Line, page: MarkdownPage): string {
  return runs.map((run) => runText(run, page)).join('') + (note ? ` (${plainText(note)})` : '');
}

/** Short facts stand on one line, others as a list below their name. */
function rowText({ label, form, lines }: FragmentRow, page: MarkdownPage): string {
  const texts = lines.map((line) => lineText(line, page));
  const short = form === 'fact' || (form === 'list' && lines.every(({ note }) => note === undefined));
  if (short) return `- **${plainText(label)}:** ${texts.join('; ')}`;
  return `- **${plainText(label)}:**\n${texts.map((text) => `  - ${text}`).join('\n')}`;
}

function outcomeText(outcome: FragmentOutcome, { sourceIds }: MarkdownPage): string {
  const what = [outcome.mark, outcome.what]
    .filter((text) => text !== undefined)
    .map(plainText)
    .join(': ');
  const value = outcome.value ? ` **${plainText(outcome.value)}**` : '';
  const notes = [...outcome.notes, outcome.saidBy, outcome.basis].map(plainText).join('; ');
  return `- ${what}${value ? `:${value}` : ''} (${notes})${mark(outcome.source, sourceIds)}`;
}

function sourceText(page: MarkdownPage): string[] {
  return page.sources.map(({ title, by, tier, href, copy, note }, index) => {
    const where = href ? link(title, href) : `${plainText(title)}${copy ? ` (\`${copy}\`)` : ''}`;
    const about = [by, tier, note]
      .filter((text) => text !== undefined)
      .map(plainText)
      .map((part) => part.replace(/\.$/, ''))
      .join('. ');
    return `[^${page.sourceIds[index] ?? index + 1}]: ${where}. ${about}.`;
  });
}

export function markdownText(page: MarkdownPage): string {
  const { entry: words } = getMessages(page.locale);
  const rows = page.rows.filter(({ lines, form }) => lines.length > 0 && form !== 'text');
  const licence = `${page.url} · ${LICENCE.id}`;
  return [
    `# ${plainText(page.title.text)}`,
    ...page.notices.map((notice) => `> ${plainText(notice)}`),
    ...(page.summary ? [plainText(page.summary.text)] : []),
    [`- **${plainText(page.kindLabel)}**`, ...rows.map((row) => rowText(row, page))].join('\n'),
    ...(page.outcomes.length > 0
      ? [`## ${words.doesItWork}`, page.outcomes.map((outcome) => outcomeText(outcome, page)).join('\n')]
      : []),
    ...page.parts.flatMap(({ title, lines }) => [
      `## ${title}`,
      lines.map((line) => `- ${lineText(line, page)}`).join('\n'),
    ]),
    ...(page.body ? [page.body] : []),
    ...(page.sources.length > 0 ? [`## ${words.sources}`, sourceText(page).join('\n')] : []),
    [...(page.reviewed ? [`${words.reviewed}: ${page.reviewed}.`] : []), licence].join(' '),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
