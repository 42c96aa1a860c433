import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrSvg } from './qr.ts';

async function readBack(svg: string): Promise<string[]> {
  const picture = await sharp(Buffer.from(svg), { density: 400 }).png().toBuffer();
  const found = await readBarcodes(picture, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}

describe('qrSvg', () => {
  beforeAll(() => {
    const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
    prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
  });

  it.each([
    'https://serai.example.org/',
    'https://serai.example.org/a/b/ru/events/2026/ai-for-future-governments/',
    `https://serai.example.org/cases/${'very-long-name-'.repeat(12)}/`,
  ])('is read by a decoder as %s', async (address) => {
    expect(await readBack(qrSvg(address))).toEqual([address]);
  });

  it('is read wrong when a third of it is gone', async () => {
    const svg = qrSvg('https://serai.example.org/');
    const half = svg.replace('</svg>', '<path fill="#fff" d="M0 0h40v16H0z"/></svg>');
    expect(await readBack(half)).toEqual([]);
  });
});
