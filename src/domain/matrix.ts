/** A table of two lists: what falls into each cell, row and column. */

export interface Matrix<T> {
  rows: readonly { id: string; items: readonly T[]; cells: readonly (readonly T[])[] }[];
  /** In the order of the cells of a row. */
  columns: readonly { id: string; items: readonly T[] }[];
  /** The number of items in the fullest cell. */
  most: number;
}

interface Axis<T> {
  ids: readonly string[];
  of: (item: T) => readonly string[];
}

/** Sorts items into rows and columns; an item may stand in several of either, and once in each cell. */
export function crossTabulate<T>(items: readonly T[], row: Axis<T>, column: Axis<T>): Matrix<T> {
  const cells = new Map<string, T[]>(row.ids.flatMap((r) => column.ids.map((c) => [`${r} ${c}`, []])));
  const rows = new Map<string, T[]>(row.ids.map((id) => [id, []]));
  const columns = new Map<string, T[]>(column.ids.map((id) => [id, []]));
  for (const item of items) {
    const [inRows, inColumns] = [new Set(row.of(item)), new Set(column.of(item))];
    for (const r of inRows) rows.get(r)?.push(item);
    for (const c of inColumns) columns.get(c)?.push(item);
    for (const r of inRows) for (const c of inColumns) cells.get(`${r} ${c}`)?.push(item);
  }
  return {
    rows: [...rows].map(([id, own]) => ({
      id,
      items: own,
      cells: column.ids.map((c) => cells.get(`${id} ${c}`) ?? []),
    })),
    columns: [...columns].map(([id, own]) => ({ id, items: own })),
    most: Math.max(0, ...[...cells.values()].map((cell) => cell.length)),
  };
}

/** How dark a cell is: 0 for nothing, then three steps up to the fullest. */
export function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.ceil((3 * count) / most);
}
