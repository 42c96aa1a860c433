/** Where entries side by side differ. */
import type { FragmentRow, Line } from '../domain/fragment.ts';
import { textOf } from './nodes.ts';

/** Of what is not published nobody knows whether it differs: only those that say something are compared. */
const spoken = (rows: readonly FragmentRow[]) => rows.filter(({ lines }) => lines.length > 0);

/** Whether all say the same of a fact or a list; undefined where that cannot be told: prose always differs. */
export function isSame(all: readonly FragmentRow[]): boolean | undefined {
  const rows = spoken(all);
  if (rows.length < 2 || !rows.every(({ form }) => form === 'fact' || form === 'list')) return undefined;
  const said = rows.map(({ form, lines }) => {
    const texts = lines.map(textOf);
    // A list says the same in any order.
    return (form === 'list' ? texts.toSorted() : texts).join('\n');
  });
  return new Set(said).size === 1;
}

/** The lines of a list that some other list does not have. */
export function linesNotInAll(row: FragmentRow, rows: readonly FragmentRow[]): ReadonlySet<Line> {
  if (row.form !== 'list') return new Set();
  const others = spoken(rows)
    .filter((one) => one !== row)
    .map(({ lines }) => new Set(lines.map(textOf)));
  return new Set(row.lines.filter((line) => !others.every((texts) => texts.has(textOf(line)))));
}
