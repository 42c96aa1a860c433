/** Where things stand on pages, as columns of numbers: millions of them, without an object for each. */

const FIRST_ROOM = 1 << 12;

function larger(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(2 * column.length);
  room.set(column);
  return room;
}

/** The rows of one thing after another: those of thing `n` are `order[starts[n]]` up to `order[starts[n + 1]]`. */
export interface Grouped {
  starts: Uint32Array;
  order: Uint32Array;
}

export class Occurrences {
  length = 0;
  /** What stands there, by its number. */
  things = new Uint32Array(FIRST_ROOM);
  pages = new Uint32Array(FIRST_ROOM);
  places = new Uint32Array(FIRST_ROOM);
  /** A number besides: a weight, a field. */
  marks = new Uint32Array(FIRST_ROOM);

  add(thing: number, page: number, place = 0, mark = 0): void {
    if (this.length === this.things.length) {
      this.things = larger(this.things);
      this.pages = larger(this.pages);
      this.places = larger(this.places);
      this.marks = larger(this.marks);
    }
    this.things[this.length] = thing;
    this.pages[this.length] = page;
    this.places[this.length] = place;
    this.marks[this.length] = mark;
    this.length++;
  }

  /** @param count How many things there are; the rows of each stay in the order in which they were added. */
  grouped(count: number): Grouped {
    const starts = new Uint32Array(count + 1);
    const ends = starts.subarray(1);
    for (const thing of this.things.subarray(0, this.length)) ends[thing] = (ends[thing] ?? 0) + 1;
    for (let thing = 1; thing <= count; thing++) starts[thing] = (starts[thing] ?? 0) + (starts[thing - 1] ?? 0);
    const next = starts.slice(0, count);
    const order = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row++) {
      const thing = this.things[row] ?? 0;
      const at = next[thing] ?? 0;
      order[at] = row;
      next[thing] = at + 1;
    }
    return { starts, order };
  }
}
