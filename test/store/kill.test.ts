// kill -9 in the middle of saving, again and again: every acknowledged save is there afterwards, and no case is damaged.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../main/cli/bench/generate';
import { must, newStore, register, reopen } from './room';

const ROUNDS = 30;
const CASES = 9;
let folder = '';
let writer = '';
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  // The writer runs under plain Node, so it is bundled first, as the program is.
  folder = await mkdtemp(join(tmpdir(), 'heshibu-kill-'));
  writer = join(folder, 'writer.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, 'kill-writer.ts'), external: [...builtinModules, /^node:/], output: { format: 'es', codeSplitting: false, entryFileNames: 'writer.mjs' } },
    },
  });
});

/** Lets the writer save for some time, kills it, and gives the last acknowledged revision of each case. */
function saveUntilKilled(folder: string, milliseconds: number): Promise<{ acknowledged: Map<string, { revision: number; length: number }>; trouble: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, folder]);
    let output = '';
    let trouble = '';
    child.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      output += data.toString('utf8');
    });
    child.stderr.on('data', (data: Buffer) => (trouble += data.toString('utf8')));
    child.on('close', () => {
      // The last line may be cut off by the kill; then nobody was told.
      const lines = output.split('\n').slice(1, -1).map((line) => line.split(' '));
      resolve({ acknowledged: new Map(lines.map(([id = '', revision, length]) => [id, { revision: Number(revision), length: Number(length) }])), trouble });
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
      const { acknowledged, trouble } = await saveUntilKilled(data, 5 + random() * 150);
      expect(trouble).toBe('');
      acknowledgedInAll += acknowledged.size;
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
    expect(acknowledgedInAll).toBeGreaterThan(ROUNDS);
    // Proof that the kills came in the middle of saves, and that what they left was moved.
    const moved = await readdir(join(data, 'leftover'));
    expect(moved.length > 0).toBe(leftovers > 0);
  }, 240_000);
});
