/** The part of CBOR (RFC 8949) that Pagefind's index is written in: whole numbers, texts and arrays. */

export type Cbor = number | string | Cbor[];

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const size = 2 ** (info - 24);
    if (size > 4) throw new Error(`Not a length that the index of Pagefind uses: ${info}`);
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const read = (): Cbor => {
    const first = bytes.readUInt8(at++);
    const value = argument(first & 0x1f);
    switch (first >> 5) {
      case NUMBER:
        return value;
      case NEGATIVE:
        return -1 - value;
      case TEXT:
        at += value;
        return bytes.toString('utf8', at - value, at);
      case ARRAY:
        return Array.from({ length: value }, read);
      default:
        throw new Error(`Not a type that the index of Pagefind uses: ${first >> 5}`);
    }
  };
  return read();
}

function head(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  const [info, size] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + size, (type << 5) | info);
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}

export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(NUMBER, value);
  if (typeof value === 'string') return Buffer.concat([head(TEXT, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.concat([head(ARRAY, value.length), ...value.map(encodeCbor)]);
}
