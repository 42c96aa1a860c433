/** The answers of an issue form as cells: one line per item of a list, one group of lines per block. */
import type { Cell } from './cells.ts';
import { findField, type Field } from './fields.ts';
import type { Answer, IssueKind } from './issue-body.ts';
import { oneLine, splitChoices } from './values.ts';

/** More lines than any entry needs. */
const MAX_ITEMS = 60;

/** A line of a list without its bullet or box; empty when its box is not ticked. */
function itemOf(line: string): string {
  const box = /^\s*[-*]\s+\[([ xX])\]\s+(.*)$/.exec(line);
  if (box) return box[1] === ' ' ? '' : oneLine(box[2] ?? '');
  return oneLine(line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''));
}

function linesOf(text: string): string[] {
  return text.split('\n').map(itemOf);
}

/** `title: …` as the field and its text, when the block has such a field. */
function pairOf(line: string, block: Field): { key: string; text: string } | undefined {
  const match = /^([A-Za-z][A-Za-z ]*?)\s*:\s+(.+)$/.exec(line);
  const key = match?.[1]?.toLowerCase().replace(/ /g, '');
  const field = block.fields.find((one) => one.key.toLowerCase() === key);
  return field ? { key: field.key, text: match?.[2] ?? '' } : undefined;
}

/** Lists of blocks: lines `key: value` make one block until a blank line or a key that it has already. */
function blockCells(column: string, block: Field, text: string): Cell[] {
  const cells: Cell[] = [];
  let number = 0;
  let open = new Set<string>();
  for (const line of linesOf(text)) {
    const pair = pairOf(line, block);
    if (line === '') open = new Set();
    else if (!pair) {
      number += 1;
      open = new Set();
      cells.push({ column: `${column}.${number}`, text: line });
    } else {
      if (open.size === 0 || open.has(pair.key)) {
        number += 1;
        open = new Set();
      }
      open.add(pair.key);
      cells.push({ column: `${column}.${number}.${pair.key}`, text: pair.text });
    }
  }
  return cells;
}

function valueCells(column: string, item: Field, text: string): Cell[] {
  // Words in free text keep their commas; ids and terms have none of their own.
  const isClosed = item.values !== undefined || item.ref !== undefined;
  const lines = linesOf(text).filter((line) => line !== '');
  const values = isClosed ? lines.flatMap((line) => splitChoices(item, line)) : lines;
  return values.map((value, index) => ({ column: `${column}.${index + 1}`, text: value }));
}

/** The cells of all answers that name a field. */
export function cellsOfAnswers(kind: IssueKind, answers: readonly Answer[]): Cell[] {
  return answers.flatMap(({ path, text }) => {
    const field = path && findField(kind, path);
    if (!field || text === '') return [];
    const column = path.join('.');
    if (field.item?.type === 'block') return blockCells(column, field.item, text).slice(0, MAX_ITEMS);
    if (field.item) return valueCells(column, field.item, text).slice(0, MAX_ITEMS);
    return [{ column, text }];
  });
}
