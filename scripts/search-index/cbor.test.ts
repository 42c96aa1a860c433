import { describe, expect, it } from 'vitest';
import { CborReader, CborWriter } from './cbor.ts';

const written = (write: (out: CborWriter) => void) => {
  const out = new CborWriter();
  write(out);
  return out.take().toString('hex');
};
const reading = (hex: string) => new CborReader(Buffer.from(hex, 'hex'));

describe('CBOR', () => {
  // From appendix A of RFC 8949.
  it.each<[number, string]>([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
    [-1, '20'],
    [-100, '3863'],
  ])('the number %j is %s', (value, hex) => {
    expect(written((out) => out.number(value))).toBe(hex);
    expect(reading(hex).number()).toBe(value);
  });

  it.each([
    ['', '60'],
    ['IETF', '6449455446'],
    ['ü', '62c3bc'],
  ])('the text %j is %s', (value, hex) => {
    expect(written((out) => out.text(value))).toBe(hex);
    expect(reading(hex).text()).toBe(value);
  });

  it('an array is its length and its members', () => {
    const hex = '8301820203820405';
    expect(
      written((out) => {
        out.array(3);
        out.number(1);
        out.numbers([2, 3]);
        out.raw(Buffer.from('820405', 'hex'));
      }),
    ).toBe(hex);
    const reader = reading(hex);
    expect([reader.array(), reader.number(), reader.numbers()]).toEqual([3, 1, [2, 3]]);
    reader.skipNumbers();
    expect(reader.at).toBe(8);
  });

  it('grows as it must', () => {
    const long = 'x'.repeat(200_000);
    expect(reading(written((out) => out.text(long))).text()).toBe(long);
  });

  it('says what it does not read', () => {
    expect(() => reading('f4').skip()).toThrow('Not a type');
    expect(() => reading('f4').number()).toThrow('Not a number');
    expect(() => reading('01').text()).toThrow('Not what the index');
  });
});
