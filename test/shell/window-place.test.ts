// Where the window opens.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeFor, readPlace, SMALLEST, writePlace } from '../../main/shell/window-place';

const TOWNSHIP = { x: 0, y: 0, width: 1366, height: 728 };
const OFFICE = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1920, height: 1040 };

describe('where the window opens', () => {
  it('fills a township PC’s screen', () => {
    expect(placeFor(null, [TOWNSHIP], TOWNSHIP)).toEqual({ bounds: TOWNSHIP, maximized: true });
  });
  it('stands in the middle of a roomy one', () => {
    expect(placeFor(null, [OFFICE], OFFICE)).toEqual({ bounds: { x: 320, y: 90, width: 1280, height: 860 }, maximized: false });
  });
  it('where it was', () => {
    const remembered = { bounds: { x: 2000, y: 40, width: 1100, height: 700 }, maximized: true };
    expect(placeFor(remembered, [OFFICE, SECOND], OFFICE)).toEqual(remembered);
  });
  it.each([
    ['on a screen that is gone', { x: 2000, y: 40, width: 1100, height: 700 }],
    ['nearly off the right edge', { x: 1900, y: 40, width: 1100, height: 700 }],
    ['with its title bar above the top', { x: 40, y: -400, width: 1100, height: 700 }],
    ['below the bottom', { x: 40, y: 1035, width: 1100, height: 700 }],
  ])('not %s', (_where, bounds) => {
    expect(placeFor({ bounds, maximized: false }, [OFFICE], OFFICE).bounds).not.toEqual(bounds);
  });
});

describe('remembering', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heshibu-place-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives back what was written, and leaves nothing else behind', async () => {
    const file = join(folder, 'new', 'window.json');
    const place = { bounds: { x: -5, y: 0, width: 1100, height: 700 }, maximized: true };
    writePlace(file, place);
    expect(readPlace(file)).toEqual(place);
    expect(await readdir(join(folder, 'new'))).toEqual(['window.json']);
  });
  it.each(['', '{', 'null', '[]', '{"bounds":{"x":1},"maximized":true}', '{"bounds":{"x":0,"y":0,"width":1e9,"height":"a"},"maximized":true}', `{"bounds":{"x":0,"y":0,"width":${SMALLEST.width - 1},"height":900},"maximized":false}`, '{"bounds":{"x":0,"y":0,"width":1100,"height":700}}'])(
    'forgets a broken one: %s',
    async (text) => {
      const file = join(folder, 'broken.json');
      await writeFile(file, text);
      expect(readPlace(file)).toBeNull();
    },
  );
  it('does not mind a place it cannot write to', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(() => writePlace(join(file, 'window.json'), { bounds: null, maximized: false })).not.toThrow();
  });
});
