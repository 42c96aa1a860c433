/** One piece of text as the value that a field wants. */
import { getTerms } from '../../src/schema/vocabularies/index.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Field } from './fields.ts';

export type Parsed = { value: unknown } | { problem: string };

/** Text on one line: no field of an entry holds paragraphs. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words under which a closed list offers its values: the code and the label that forms show. */
function choicesOf(field: Field): { code: string; label: string }[] {
  const labels = new Map(field.vocabulary ? getTerms(field.vocabulary).map(({ code, label }) => [code, label]) : []);
  return (field.values ?? []).map((code) => ({ code, label: labels.get(code) ?? code }));
}

function fold(text: string): string {
  return oneLine(text).toLowerCase();
}

/** A term by its code or by the label that forms show. */
function findCode(field: Field, text: string): string | undefined {
  const wanted = fold(text);
  return choicesOf(field).find(({ code, label }) => [fold(code), fold(label)].includes(wanted))?.code;
}

function parseChoice(field: Field, text: string): Parsed {
  const code = findCode(field, text);
  if (code !== undefined) return { value: code };
  const choices = choicesOf(field);
  const codes = choices.map((choice) => choice.code);
  const byLabel = choices.find(({ label }) => didYouMean(fold(text), [fold(label)]).startsWith('did you mean'));
  const near = didYouMean(text, codes);
  const hint = near.startsWith('did you mean') || !byLabel ? near : `did you mean "${byLabel.code}"?`;
  return { problem: `"${text}" is not one of its values: ${hint || `valid are: ${codes.join(', ')}`}` };
}

/** Reads one value; lists and blocks are put together elsewhere. */
export function parseValue(field: Field, text: string): Parsed {
  const line = oneLine(text);
  if (field.values) return parseChoice(field, line);
  if (field.type === 'number') {
    return /^[+-]?\d+(?:\.\d+)?$/.test(line)
      ? { value: Number(line) }
      : { problem: `"${line}" is not a number: write digits, with a full stop before the decimals` };
  }
  if (field.type === 'flag') {
    if (/^(?:true|yes)$/i.test(line)) return { value: true };
    return /^(?:false|no)$/i.test(line) ? { value: false } : { problem: `"${line}" is neither true nor false` };
  }
  return { value: line };
}

/** The values of one line of a list, where a form joins several with commas. */
export function splitChoices(field: Field, line: string): string[] {
  const parts = line.split(/,\s*/);
  const found: string[] = [];
  // A label may hold a comma itself, so the longest run of parts that is a value wins.
  for (let start = 0; start < parts.length;) {
    const lengths = parts.slice(start).map((_, index) => parts.length - start - index);
    const length = lengths.find((one) => findCode(field, parts.slice(start, start + one).join(', '))) ?? 1;
    found.push(parts.slice(start, start + length).join(', '));
    start += length;
  }
  return found.filter((part) => part !== '');
}
