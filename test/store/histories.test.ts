// Thousands of small histories on a disk in memory: operations fail, the power goes, and afterwards everything that was answered for is
// there. `npm run test:histories -- 5000` runs as many as one likes; here are a few, and the proof that the model would notice.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../main/cli/bench/generate';
import { BROKEN_PROTOCOLS } from './power/broken-protocols';
import { creations, live } from './power/histories';
import { MemoryDisk, type Forgetting } from './power/memory-disk';

describe.each<Forgetting>(['journal', 'loose'])('a file system that forgets names as “%s” says', (forgetting) => {
  it('keeps every promise, whatever fails and whenever the power goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 30 }), async (seed) => {
        expect((await live(seed, { forgetting, rounds: 2 })).broken).toEqual([]);
      }),
      { numRuns: 8, seed: 20261123 },
    );
  });

  it('making a folder leaves one that opens or counts as empty, wherever the power goes', async () => {
    expect(await creations(forgetting, 40)).toEqual([]);
  });
});

describe('a protocol with a step left out', () => {
  it.each(Object.entries(BROKEN_PROTOCOLS))('is caught: %s', async (_, protocol) => {
    for (let seed = 0; seed < 60; seed += 1) {
      // Without faults of other kinds: what is found is the power cut's doing.
      const { broken } = await live(seed, { forgetting: 'loose', rounds: 1, protocol, faults: false });
      if (broken.length > 0) return;
    }
    expect.unreachable('the model noticed nothing');
  });
});

describe('the disk in memory', () => {
  const write = async (disk: MemoryDisk, path: string, text: string, sync: boolean) => {
    const file = await disk.open(path, 'wx');
    await file.write(Buffer.from(text));
    if (sync) await file.sync();
    await file.close();
  };
  /** What may be found at `path` after a cut: every outcome of many. */
  const outcomes = async (disk: MemoryDisk, path: string) => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1) {
      const after = disk.afterPowerCut(randomFrom(seed));
      seen.add(await after.readFile(path).then((bytes) => bytes.toString('utf8'), (error: NodeJS.ErrnoException) => error.code ?? ''));
    }
    return [...seen].toSorted();
  };

  it('keeps what was synced under a name that was synced, and only that', async () => {
    const disk = new MemoryDisk(randomFrom(1), 'loose');
    await write(disk, '/a', 'new', true);
    expect(await outcomes(disk, '/a')).toEqual(['ENOENT', 'new']);
    await disk.syncFolder('/');
    expect(await outcomes(disk, '/a')).toEqual(['new']);
  });

  it('finds a file that was renamed and not synced empty, zeroed, cut short, old or whole', async () => {
    const disk = new MemoryDisk(randomFrom(1), 'loose');
    await write(disk, '/a', 'old', true);
    await disk.syncFolder('/');
    await write(disk, '/t', 'new', false);
    await disk.rename('/t', '/a');
    expect(await outcomes(disk, '/a')).toEqual(expect.arrayContaining(['', '\0\0\0', 'n', 'n\0\0', 'new', 'old']));
    await disk.syncFolder('/');
    expect(await outcomes(disk, '/a')).not.toContain('old');
  });

  it('keeps of a file that is written on what was synced before', async () => {
    const disk = new MemoryDisk(randomFrom(1), 'loose');
    await write(disk, '/a', 'old', true);
    await disk.syncFolder('/');
    const file = await disk.open('/a', 'a');
    await file.write(Buffer.from('+'));
    expect(await outcomes(disk, '/a')).toEqual(['old', 'old\0', 'old+']);
  });

  it('may keep a later change of another name and forget an earlier one, but not when names are kept in order', async () => {
    for (const [forgetting, both] of [['loose', 4], ['journal', 3]] as const) {
      const disk = new MemoryDisk(randomFrom(1), forgetting);
      await disk.makeFolder('/a');
      await disk.makeFolder('/b');
      const seen = new Set<string>();
      for (let seed = 0; seed < 300; seed += 1) seen.add((await disk.afterPowerCut(randomFrom(seed)).readFolder('/')).map(({ name }) => name).join(''));
      expect(seen.size, forgetting).toBe(both);
    }
  });

  it('moves a name from one folder to another whole: it is in one of the two, never in both or none', async () => {
    const disk = new MemoryDisk(randomFrom(1), 'loose');
    for (const path of ['/a', '/b']) await disk.makeFolder(path);
    await write(disk, '/a/x', 'x', true);
    for (const path of ['/', '/a', '/b']) await disk.syncFolder(path);
    await disk.rename('/a/x', '/b/x');
    for (let seed = 0; seed < 100; seed += 1) {
      const after = disk.afterPowerCut(randomFrom(seed));
      expect((await after.readFolder('/a')).length + (await after.readFolder('/b')).length).toBe(1);
    }
  });
});
