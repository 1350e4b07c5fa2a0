// One program at a time: who holds the lock, and whose lock is nobody's any more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../main/store';
import { nodeDisk } from '../../main/store/disk';
import { takeLock, type Holder } from '../../main/store/lock';
import { faultyDisk } from './faults';
import { must, mustFail, newStore, options, reopen, tempFolder } from './room';

const LOCKED = { kind: 'data-folder', problem: 'locked' };

async function place() {
  const folder = await tempFolder();
  const file = join(folder, 'lock');
  return { folder, file, take: (disk = nodeDisk, overOthers = false) => takeLock(disk, file, folder, overOthers) };
}

/** What this process would write into a lock. */
async function ownHolder(): Promise<Holder> {
  const { file, take } = await place();
  const lock = must(await take());
  const holder = JSON.parse(await readFile(file, 'utf8')) as Holder;
  await lock.release();
  return holder;
}

describe('lock', () => {
  it('is for one: the second is told who and since when, and the first keeps it', async () => {
    const { folder, file, take } = await place();
    const lock = must(await take());
    const text = await readFile(file, 'utf8');
    const error = mustFail(await take());
    expect(error).toMatchObject(LOCKED);
    expect((error as { detail: string }).detail).toMatch(new RegExp(`^电脑“${hostname()}”，\\d+月\\d+日 \\d\\d:\\d\\d打开$`));
    expect(await readFile(file, 'utf8')).toBe(text);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await must(await take()).release();
  });

  it('is for one of ten who come at once', async () => {
    const { take } = await place();
    const results = await Promise.all(Array.from({ length: 10 }, () => take()));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
  });

  it('refuses a second store on the same folder, and lets it in when the first has closed', async () => {
    const { folder, store } = await newStore();
    expect(mustFail(await openStore(folder, options()))).toMatchObject(LOCKED);
    await store.close();
    await reopen(folder);
  });

  it('of a process that died is taken over', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const { file, take } = await place();
    const holder = { ...(await ownHolder()), pid: child.pid ?? 0, run: '' };
    await writeFile(file, JSON.stringify(holder));
    expect(mustFail(await take())).toMatchObject(LOCKED);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = must(await take());
    expect(lock.takenOver).toBe(true);
    await lock.release();
  });

  it.each([
    ['another process that got the same number later', { run: 'other-boot 1' }, true],
    ['a process from before the PC was started anew', { uptime: 1e12 }, true],
    ['the process that runs', {}, false],
    ['a process of another PC', { host: 'OTHER-PC' }, false],
    ['a dead process of another PC, which nobody here can know', { host: 'OTHER-PC', pid: 999_999_999 }, false],
  ])('of %s', async (_, change, free) => {
    const { file, take } = await place();
    await writeFile(file, JSON.stringify({ ...(await ownHolder()), ...change }));
    const taken = await take();
    expect(taken.ok).toBe(free);
    if (!taken.ok) expect(taken.error).toMatchObject(LOCKED);
  });

  it.each([['NULs', '\0'.repeat(100)], ['nothing', ''], ['half a lock', '{"host":"x"']])('that holds %s is nobody’s', async (_, text) => {
    const { file, take } = await place();
    await writeFile(file, text);
    expect(must(await take()).takenOver).toBe(true);
  });

  it('of another PC is passed over only when somebody says so; of a living program here never', async () => {
    const { file, take } = await place();
    await writeFile(file, JSON.stringify({ ...(await ownHolder()), host: 'OTHER-PC' }));
    const lock = must(await take(nodeDisk, true));
    expect(mustFail(await take(nodeDisk, true))).toMatchObject(LOCKED);
    await lock.release();
    const { folder, store } = await newStore();
    await store.close();
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...(await ownHolder()), host: 'OTHER-PC' }));
    expect(mustFail(await openStore(folder, options()))).toMatchObject({ ...LOCKED, detail: expect.stringContaining('OTHER-PC') as unknown });
    await reopen(folder, { overLock: true });
  });

  it('of somebody else is not released', async () => {
    const { file, take } = await place();
    const lock = must(await take());
    const other = JSON.stringify({ ...(await ownHolder()), host: 'OTHER-PC' });
    await writeFile(file, other);
    await lock.release();
    expect(await readFile(file, 'utf8')).toBe(other);
  });

  it('works where there are no second names', async () => {
    const { take } = await place();
    const disk = faultyDisk(({ name }) => (name === 'link' ? 'EPERM' : null));
    const lock = must(await take(disk));
    expect(mustFail(await take(disk))).toMatchObject(LOCKED);
    await lock.release();
  });

  it('is let go when opening fails for another reason', async () => {
    const { folder, store } = await newStore();
    await store.close();
    await writeFile(join(folder, 'settings.json'), 'x');
    mustFail(await openStore(folder, options()));
    expect(await readdir(folder)).not.toContain('lock');
  });
});
