import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

describe('CBOR', () => {
  it.each<[Cbor, string]>([
    // From appendix A of RFC 8949.
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
    [-1, '20'],
    [-100, '3863'],
    ['', '60'],
    ['IETF', '6449455446'],
    ['ü', '62c3bc'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
  ])('%j is %s', (value, hex) => {
    expect(encodeCbor(value).toString('hex')).toBe(hex);
    expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
  });

  it('says what it does not read', () => {
    expect(() => decodeCbor(Buffer.from('f4', 'hex'))).toThrow('Not a type');
  });
});
