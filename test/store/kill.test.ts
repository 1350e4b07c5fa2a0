// kill -9 in the middle of saving, again and again: every acknowledged save is there afterwards, and no case is damaged. And two
// programs at once: the second one is refused.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../main/cli/bench/generate';
import { openStore } from '../../main/store';
import { must, mustFail, newStore, options, register, reopen } from './room';

const ROUNDS = 30;
const CASES = 9;
let workshop = '';
let writer = '';
afterAll(() => rm(workshop, { recursive: true, force: true }));

beforeAll(async () => {
  // The writer runs under plain Node, so it is bundled first, as the program is.
  workshop = await mkdtemp(join(tmpdir(), 'heshibu-kill-'));
  writer = join(workshop, 'writer.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: workshop,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, 'kill-writer.ts'), external: [...builtinModules, /^node:/], output: { format: 'es', codeSplitting: false, entryFileNames: 'writer.mjs' } },
    },
  });
});

/**
 * Kills the writer a moment after it has acknowledged so many saves (the moment is a few turns of our own loop: anywhere in the next
 * save, on a fast machine and a slow one), and gives the last acknowledged revision of each case.
 */
function saveUntilKilled(folder: string, saves: number, moments: number): Promise<{ acknowledged: Map<string, { revision: number; length: number }>; count: number; trouble: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, folder]);
    let output = '';
    let trouble = '';
    let aimed = false;
    const kill = (left: number) => (left > 0 ? setImmediate(kill, left - 1) : child.kill('SIGKILL'));
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString('utf8');
      if (aimed || output.split('\n').length - 2 < saves) return;
      aimed = true;
      kill(moments);
    });
    child.stderr.on('data', (data: Buffer) => (trouble += data.toString('utf8')));
    child.on('close', () => {
      // The last line may be cut off by the kill; then nobody was told.
      const lines = output.split('\n').slice(1, -1).map((line) => line.split(' '));
      const acknowledged = new Map(lines.map(([id = '', revision, length]) => [id, { revision: Number(revision), length: Number(length) }]));
      resolve({ acknowledged, count: lines.length, trouble });
    });
  });
}

describe('kill -9', () => {
  it(`loses no acknowledged save in ${ROUNDS} rounds`, async () => {
    const { folder: data, store } = await newStore();
    for (let i = 0; i < CASES; i += 1) await register(store, `第${i + 1}件`);
    await store.close();
    const random = randomFrom(20261123);
    let acknowledgedInAll = 0;
    let leftovers = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { acknowledged, count, trouble } = await saveUntilKilled(data, Math.floor(random() * 30), Math.floor(random() * 300));
      expect(trouble).toBe('');
      acknowledgedInAll += count;
      const survivor = await reopen(data);
      expect(survivor.notices().filter((n) => n.kind !== 'leftover-files'), `round ${round}`).toEqual([]);
      leftovers += survivor.notices().length;
      expect(survivor.caseCount()).toBe(CASES);
      for (const [id, { revision, length }] of acknowledged) {
        const file = must(await survivor.read(id));
        expect(file.revision, `round ${round}, ${id}`).toBeGreaterThanOrEqual(revision);
        if (file.revision === revision) expect(file.remark).toHaveLength(length);
        expect(survivor.summary(id)?.revision).toBe(file.revision);
      }
      expect((await survivor.check()).damaged).toEqual([]);
      await survivor.close();
    }
    expect(acknowledgedInAll).toBeGreaterThan(5 * ROUNDS);
    // Proof that the kills came in the middle of saves, and that what they left was moved.
    const moved = await readdir(join(data, 'leftover'));
    expect(moved.length > 0).toBe(leftovers > 0);
  }, 240_000);
});

describe('a second program on the same data', () => {
  it('is told who has it, writes nothing, and gets it when the first is dead', async () => {
    const { folder: data, store } = await newStore();
    for (let i = 0; i < CASES; i += 1) await register(store, `第${i + 1}件`);
    await store.close();
    const first = spawn(process.execPath, [writer, data]);
    try {
      const [ready] = (await once(first.stdout, 'data')) as [Buffer];
      expect(ready.toString()).toMatch(/^ready/);
      expect(mustFail(await openStore(data, options()))).toMatchObject({ kind: 'data-folder', problem: 'locked', detail: expect.stringContaining(hostname()) as unknown });
      // Nobody gets past a program that lives here, not even who says that the other PC is gone.
      expect(mustFail(await openStore(data, options({ overLock: true })))).toMatchObject({ problem: 'locked' });
      const second = spawn(process.execPath, [writer, data]);
      const [code] = (await once(second, 'close')) as [number];
      expect(code).not.toBe(0);
    } finally {
      first.kill('SIGKILL');
      await once(first, 'close');
    }
    const survivor = await reopen(data);
    expect(survivor.caseCount()).toBe(CASES);
    expect((await survivor.check()).damaged).toEqual([]);
  });
});
