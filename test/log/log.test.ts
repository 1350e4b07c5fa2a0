// The log: codes and ids, nothing anybody typed; and it never gets in anyone's way.
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, fileWriter } from '../../main/log';

const now = () => '2026-11-23T02:00:00.000Z';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heshibu-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('log', () => {
  it('writes when, what, and which', () => {
    const lines: string[] = [];
    createLog((line) => lines.push(line), now)('case-unreadable', { id: '2026-0017', kind: 'damaged', n: 3 });
    expect(lines).toEqual(['2026-11-23T02:00:00.000Z case-unreadable id=2026-0017 kind=damaged n=3']);
  });

  it.each([['张三与李四'], ['two\nlines'], ['\u001b[31m'], ['50029919620305001Ｘ与'], ['x'.repeat(5000)]])('keeps words of people out: %j', (value) => {
    const lines: string[] = [];
    createLog((line) => lines.push(line), now)('code', { value });
    expect(lines[0]).toMatch(/^[\x20-\x7e]{1,260}$/);
    expect(lines[0]).not.toContain('\n');
  });

  it('never throws, whatever the writer or the clock does', async () => {
    // A folder cannot be made below a file. (Not below /proc: there Node 20's own recursive mkdir never comes back.)
    const inTheWay = join(folder, 'file');
    await writeFile(inTheWay, '');

    const boom = () => {
      throw new Error('disk full');
    };
    expect(() => createLog(boom, now)('code')).not.toThrow();
    expect(() => createLog(() => {}, boom)('code')).not.toThrow();
    expect(() => createLog(fileWriter(join(inTheWay, 'logs', 'log')), now)('code')).not.toThrow();
  });

  it('turns the file over when it is full, and keeps one old one', async () => {
    const file = join(folder, 'logs', 'heshibu.log');
    const log = createLog(fileWriter(file, 500), now);
    for (let i = 0; i < 40; i += 1) log('code', { i });
    expect((await readdir(join(folder, 'logs'))).toSorted()).toEqual(['heshibu.log', 'heshibu.log.1']);
    expect((await stat(file)).size).toBeLessThanOrEqual(500);
    expect((await readFile(file, 'utf8')).trim().split('\n').at(-1)).toMatch(/i=39$/);
  });

  it('goes on in the file of the last run', async () => {
    const file = join(folder, 'heshibu.log');
    createLog(fileWriter(file), now)('first');
    createLog(fileWriter(file), now)('second');
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
  });
});
