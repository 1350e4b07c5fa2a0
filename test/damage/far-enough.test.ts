// A fault of ours while opening ends on the trouble page, with the folder let go; 导出诊断 works from there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openedHouse, testHouse } from '../helpers/house';

it('a fault of ours while opening is trouble, not a blank window, and locks nobody out', async () => {
  const first = await openedHouse();
  await first.close();
  const told = join(first.home, 'told.txt');
  const pickers = { chooseFolder: async () => null, saveFileAs: async () => told, chooseFile: async () => null };
  const newId = () => 'x1';
  let broken = true;
  const today = () => {
    if (broken) throw new TypeError('not a word of a case');
    return '2026-11-23';
  };
  const second = await testHouse({ pickers, newId, clock: { today, now: () => '2026-11-23T02:00:00.000Z' } }, first.home);
  expect(await second.must('app.state', {})).toMatchObject({ state: 'trouble', error: { kind: 'internal', code: 'Ex1' } });
  expect(second.logged.map(([code]) => code)).toContain('open-failed');
  broken = false;
  await second.must('data.diagnose', { folder: null });
  expect(readFileSync(told, 'utf8')).toContain('"kind": "internal"');
  expect((await second.must('setup.retry', {})).state).toBe('open');
});
