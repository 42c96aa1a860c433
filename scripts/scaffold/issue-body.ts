/** The answers of an issue form: the text below each label. The text comes from strangers and stays text. */
import { Failure } from '../lib/failure.ts';
import { getFields, type Field } from './fields.ts';
import { BODY_SECTIONS } from '../../src/schema/sections.ts';
import { labelOf } from './labels.ts';

export type IssueKind = keyof typeof BODY_SECTIONS;

export const ISSUE_KINDS = Object.keys(BODY_SECTIONS) as IssueKind[];

/** What a forge keeps of an issue is not longer. */
const MAX_ISSUE = 65_536;
const MAX_ANSWER = 8_000;

export interface Answer {
  label: string;
  /** The field that the label names; undefined for a section of the body. */
  path: readonly string[] | undefined;
  text: string;
}

/** Every label that a form of a kind may have, with its field. */
function labelsOf(kind: IssueKind): Map<string, readonly string[] | undefined> {
  const labels = new Map<string, readonly string[] | undefined>();
  const add = (fields: readonly Field[], before: readonly string[]): void => {
    for (const field of fields) {
      const path = [...before, field.key];
      labels.set(labelOf(path).toLowerCase(), path);
      if (field.type === 'block') add(field.fields, path);
    }
  };
  add(getFields(kind), []);
  for (const heading of BODY_SECTIONS[kind]) labels.set(heading.toLowerCase(), undefined);
  return labels;
}

/** Takes out what nobody sees and what would change how the rest is read. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, (char) =>
      /[\n\t]/.test(char) ? char : '',
    );
}

/** The answer without the fence that some forms put around it; empty when nothing was answered. */
function answerOf(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  const fenced = /^```[\w-]*\n([\s\S]*?)\n?```$/.exec(text)?.[1] ?? text;
  return /^_?no response_?$/i.test(fenced.trim()) ? '' : fenced.trim();
}

function labelOfLine(line: string): string | undefined {
  return /^###[ \t]+(.+?)(?:[ \t]+\*)?[ \t]*$/.exec(line)?.[1];
}

/** The kind whose form has the most of the labels. */
export function kindOfIssue(body: string): IssueKind {
  const labels = clean(body.slice(0, MAX_ISSUE))
    .split('\n')
    .flatMap((line) => labelOfLine(line)?.toLowerCase() ?? []);
  const count = (kind: IssueKind): number => labels.filter((label) => labelsOf(kind).has(label)).length;
  const [best = 'case', other = 'event'] = ISSUE_KINDS.toSorted((a, b) => count(b) - count(a));
  if (count(best) === count(other))
    throw new Failure('The text is not the body of an issue made from one of the forms: it has none of their labels.');
  return best;
}

/** Reads the answers; a heading that is no label of the form belongs to the answer above it. */
export function readAnswers(kind: IssueKind, body: string): Answer[] {
  if (body.length > MAX_ISSUE)
    throw new Failure(`The issue is longer than ${MAX_ISSUE} characters: shorten it, and give sources as addresses.`);
  const labels = labelsOf(kind);
  const parts: { label: string; lines: string[] }[] = [];
  for (const line of clean(body).split('\n')) {
    const label = labelOfLine(line);
    if (label !== undefined && labels.has(label.toLowerCase())) parts.push({ label, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ label, lines }) => ({ label, path: labels.get(label.toLowerCase()), text: answerOf(lines) }));
}

/** Why answers cannot be used as they are. */
export function answerProblems(answers: readonly Answer[]): string[] {
  const seen = new Set<string>();
  return answers.flatMap(({ label, text }) => {
    const twice = seen.has(label.toLowerCase());
    seen.add(label.toLowerCase());
    if (twice) return [`${label}: stands twice`];
    return text.length > MAX_ANSWER ? [`${label}: is longer than ${MAX_ANSWER} characters`] : [];
  });
}

export function isIssueKind(kind: string): kind is IssueKind {
  return ISSUE_KINDS.some((one) => one === kind);
}
