/** The part of CBOR (RFC 8949) that Pagefind's index is written in: whole numbers, texts and arrays. */

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads one thing after another, without making arrays of what is only copied. */
export class CborReader {
  /** Where the next thing begins. */
  at = 0;
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  #head(): [type: number, value: number] {
    const first = this.bytes.readUInt8(this.at++);
    const info = first & 0x1f;
    if (info < 24) return [first >> 5, info];
    const size = 2 ** (info - 24);
    if (size > 4) throw new Error(`Not a length that the index of Pagefind uses: ${info}`);
    const value = this.bytes.readUIntBE(this.at, size);
    this.at += size;
    return [first >> 5, value];
  }

  #expect(wanted: number): number {
    const [type, value] = this.#head();
    if (type !== wanted) throw new Error(`Not what the index of Pagefind has here: ${type} for ${wanted}`);
    return value;
  }

  number(): number {
    const [type, value] = this.#head();
    if (type === NEGATIVE) return -1 - value;
    if (type !== NUMBER) throw new Error(`Not a number of the index of Pagefind: ${type}`);
    return value;
  }

  text(): string {
    const length = this.#expect(TEXT);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** The length of an array, whose members come next. */
  array(): number {
    return this.#expect(ARRAY);
  }

  numbers(): number[] {
    return Array.from({ length: this.array() }, () => this.number());
  }

  /** Passes over whatever comes next. */
  skip(): void {
    const [type, value] = this.#head();
    if (type === TEXT) this.at += value;
    else if (type === ARRAY) for (let left = value; left > 0; left--) this.skip();
    else if (type !== NUMBER && type !== NEGATIVE)
      throw new Error(`Not a type that the index of Pagefind uses: ${type}`);
  }

  /** Passes over an array of numbers. */
  skipNumbers(): void {
    for (let left = this.array(); left > 0; left--) this.#head();
  }
}

/** Writes one thing after another into bytes that grow. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.length + more));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }

  #head(type: number, value: number): void {
    this.#reserve(5);
    if (value < 24) {
      this.#bytes[this.length++] = (type << 5) | value;
      return;
    }
    const [info, size] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : [26, 4];
    this.#bytes[this.length++] = (type << 5) | info;
    this.length = this.#bytes.writeUIntBE(value, this.length, size);
  }

  number(value: number): void {
    this.#head(value < 0 ? NEGATIVE : NUMBER, value < 0 ? -1 - value : value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.#head(TEXT, length);
    this.#reserve(length);
    this.length += this.#bytes.write(value, this.length);
  }

  array(length: number): void {
    this.#head(ARRAY, length);
  }

  numbers(values: readonly number[]): void {
    this.array(values.length);
    for (const value of values) this.number(value);
  }

  /** Bytes that are CBOR already. */
  raw(source: Uint8Array, from = 0, to = source.length): void {
    this.#reserve(to - from);
    // A view of a few bytes costs more than to copy them.
    if (to - from > 64) this.#bytes.set(source.subarray(from, to), this.length);
    else for (let at = from, place = this.length; at < to; at++) this.#bytes[place++] = source[at] ?? 0;
    this.length += to - from;
  }

  /** A copy of what was written. */
  take(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.length));
  }

  clear(): void {
    this.length = 0;
  }
}
