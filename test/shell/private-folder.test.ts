// The private folder: only this user may look in, and nothing stays.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PrivateFolder } from '../../main/shell/private-folder';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'heshibu-private-'));
});
afterEach(() => rm(home, { recursive: true }));

describe('the private folder', () => {
  it('keeps the bytes under the name given, for this user only', async () => {
    const folder = new PrivateFolder(home);
    const files = await Promise.all([folder.write(Buffer.from('a'), '人民调解协议书.pdf'), folder.write(Buffer.from('b'), '人民调解协议书.pdf')]);
    expect(files.map((file) => basename(file))).toEqual(['人民调解协议书.pdf', '人民调解协议书.pdf']);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(['a', 'b']);
    for (const file of files) {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
      expect((await stat(dirname(dirname(file)))).mode & 0o777).toBe(0o700);
    }
  });
  it('is gone once emptied, and emptying nothing is no fault', async () => {
    const folder = new PrivateFolder(home);
    await folder.empty();
    await folder.write(Buffer.from('a'), 'a.pdf');
    await folder.empty();
    expect(await readdir(home)).toEqual([]);
  });
});
