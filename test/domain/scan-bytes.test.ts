// What a file is, by its bytes: real beginnings, wrong names, missing ends.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKindOf, isScanType, isWhole, jpegFacts, pngFacts } from '../../main/domain/scan-bytes';
import { cut, jpeg, pdf, png, tiff } from '../helpers/pictures';

const text = (latin: string) => Uint8Array.from(Buffer.from(latin, 'latin1'));

describe('the kind of a file', () => {
  it.each([
    ['a photo', jpeg(4, 3), 'jpg'],
    ['a picture', png(4, 3), 'png'],
    ['a paper', pdf(), 'pdf'],
    ['a paper with a line before it', text('\xef\xbb\xbf\r\n%PDF-1.4 %%EOF'), 'pdf'],
    ['a scan', tiff(), 'tiff'],
    ['a scan of the other byte order', text('MM\0*\0\0\0\x08'), 'tiff'],
    ['nothing', text(''), 'empty'],
    ['an iPhone photo', text('\0\0\0\x18ftypheic\0\0\0\0'), 'heic'],
    ['an animation', text('GIF89a'), 'other-picture'],
    ['a web picture', text('RIFF\x24\0\0\0WEBPVP8 '), 'other-picture'],
    ['a bitmap', text('BM\x36\0\0\0'), 'other-picture'],
    ['a Word document', text('PK\x03\x04\x14\0'), 'office'],
    ['an old Word document', text('\xd0\xcf\x11\xe0\xa1\xb1'), 'office'],
    ['a text called 照片.jpg', text('hello'), 'unknown'],
    ['one byte', text('\xff'), 'unknown'],
  ] as const)('%s', (_, file, kind) => expect(fileKindOf(file)).toBe(kind));

  it('is never asked for and not answered', () => {
    const heads = fc.constantFrom('\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'II*\0', 'MM\0*', '%PDF-', '');
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        const file = Uint8Array.from([...text(head), ...rest]);
        const kind = fileKindOf(file);
        if (isScanType(kind)) isWhole(kind, file);
        for (const facts of [jpegFacts(file), pngFacts(file)]) if (facts) expect(Math.min(facts.width, facts.height)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a whole file', () => {
  it('says its size, and what is missing at its end is noticed', () => {
    expect(jpegFacts(jpeg(4032, 3024))).toEqual({ width: 4032, height: 3024, whole: true });
    expect(pngFacts(png(30, 20))).toEqual({ width: 30, height: 20, whole: true });
    // The thumbnail before the picture has an end of its own; that is not the end that counts.
    expect(jpegFacts(cut(jpeg(40, 30), 2))).toEqual({ width: 40, height: 30, whole: false });
    expect(pngFacts(cut(png(30, 20)))).toMatchObject({ whole: false });
    expect(jpegFacts(Uint8Array.from([...jpeg(4, 3), 1, 2, 3]))).toMatchObject({ whole: true });
    expect(jpegFacts(text('\xff\xd8\xff\xe0\0\x02'))).toBeNull();
    expect(jpegFacts(jpeg(0, 3))).toBeNull();
    expect(jpegFacts(png(4, 3))).toBeNull();
  });

  it('is told by each kind', () => {
    expect([isWhole('jpg', jpeg(4, 3)), isWhole('png', png(4, 3)), isWhole('pdf', pdf()), isWhole('tiff', tiff())]).toEqual([true, true, true, true]);
    expect([isWhole('jpg', cut(jpeg(4, 3))), isWhole('png', cut(png(4, 3))), isWhole('pdf', cut(pdf(), 7)), isWhole('tiff', cut(tiff(), 8))]).toEqual([false, false, false, false]);
  });

  it('as the program has made itself', () => {
    const picture = readFileSync(resolve(import.meta.dirname, '../../renderer/pictures/today.png'));
    expect(pngFacts(picture)).toMatchObject({ whole: true });
  });
});
