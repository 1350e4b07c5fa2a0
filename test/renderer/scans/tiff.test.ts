// TIFF as scanners and faxes write it: each compression gives the same page, black in the corner where the scanner had it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTiff, type TiffPage } from '../../../renderer/journeys/scans/tiff';

const read = (name: string): ArrayBuffer => Uint8Array.from(readFileSync(resolve(import.meta.dirname, '../../fixtures/scans', name))).buffer;

/** How bright the page is at a place of the upright picture, 0 to 255. */
function brightness({ data, width, height, upright: [a, b, c, d, e, f] }: TiffPage, x: number, y: number): number {
  // Back from the upright picture to the file's own pixels.
  const det = a * d - b * c;
  const px = (d * (x - e) - c * (y - f)) / det;
  const py = (a * (y - f) - b * (x - e)) / det;
  expect([px >= 0 && px < width, py >= 0 && py < height]).toEqual([true, true]);
  return data[(Math.floor(py) * width + Math.floor(px)) * 4] ?? -1;
}

describe('a TIFF', () => {
  it.each([
    ['g4.tiff', 2],
    ['g3.tiff', 1],
    ['lzw.tiff', 2],
    ['jpeg.tiff', 1],
    ['zip.tiff', 1],
  ])('%s has its pages, the first black in the upper left corner', (name, count) => {
    const tiff = openTiff(read(name));
    expect(tiff.count).toBe(count);
    expect(tiff.pixels(0)).toBe(420 * 594);
    const page = tiff.decode(0);
    expect(page.size).toEqual({ width: 420, height: 594 });
    expect(brightness(page, 50, 30)).toBeLessThan(30);
    expect(brightness(page, 370, 30)).toBeGreaterThan(225);
    expect(brightness(page, 50, 300)).toBeGreaterThan(225);
    if (count > 1) expect([brightness(tiff.decode(1), 50, 30) > 225, brightness(tiff.decode(1), 370, 30) < 30]).toEqual([true, true]);
  });

  it('that a scanner marked as lying on its side is turned upright', () => {
    const page = openTiff(read('turned.tiff')).decode(0);
    expect(page.size).toEqual({ width: 594, height: 420 });
    expect([brightness(page, 570, 50) < 30, brightness(page, 30, 50) > 225, brightness(page, 30, 400) > 225]).toEqual([true, true, true]);
  });

  it('of a fax has its proper height', () => {
    const page = openTiff(read('fax.tiff')).decode(0);
    expect(page.size).toEqual({ width: 420, height: Math.round((594 * 204) / 98) });
    expect([brightness(page, 50, 100) < 30, brightness(page, 50, 140) > 225]).toEqual([true, true]);
  });

  it.each([['cut', (b: ArrayBuffer) => b.slice(0, 400)], ['noise', () => Uint8Array.from({ length: 4000 }, (_, i) => (i < 4 ? [0x49, 0x49, 42, 0][i]! : (i * 37) & 255)).buffer]])('that is %s is never taken for pages', (_, spoil) => {
    const pages = () => {
      const tiff = openTiff(spoil(read('lzw.tiff')));
      if (tiff.count === 0) throw new Error('no pages');
      for (let i = 0; i < tiff.count; i += 1) tiff.decode(i);
    };
    expect(pages).toThrow(/./);
  });
});
