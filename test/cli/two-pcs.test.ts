// package and merge: two data folders and a folder that stands for the stick.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verb } from '../helpers/cli';
import { rewrite, twoHouses } from '../helpers/two-houses';

it('takes a case to and fro; what both changed is listed and left, until --prefer says whose counts', async () => {
  const { a, b, stick } = await twoHouses({ cases: 1, joined: false });
  await rewrite(a, '2026-0001', '办公室写的');
  await rewrite(b, '2026-0001', '村里写的');
  await a.close();
  await b.close();
  const env = { HESHIBU_PASSPHRASE: '春风化雨 万家灯火' };
  const on = (house: typeof a) => ['--data', house.data, '--pc', join(house.home, 'pc'), '--json'];
  const made = await verb(['package', '--out', stick, '--join', '办公室的电脑:1-500', ...on(a)], env);
  expect([made.code, made.err]).toEqual([0, expect.anything()]);
  const file = join(stick, (await readdir(stick)).find((name) => name.endsWith('.hsp')) ?? '');
  const back = join(stick, 'back');
  await mkdir(back);
  expect((await verb(['package', '--out', back, '--join', '村里的电脑:501-1000', ...on(b)], env)).code).toBe(0);

  const stranger = await verb(['merge', file, ...on(b)], env);
  expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining('核对识别码')]);
  const groups = /\d{4}( \d{4}){4}/.exec(stranger.err)?.[0] ?? '';
  const left = await verb(['merge', file, '--trust', groups, ...on(b)], env);
  expect([left.code, left.json<{ open: unknown[] }>().open.length]).toEqual([1, 1]);
  const decided = await verb(['merge', file, '--prefer', 'here', ...on(b)], env);
  expect([decided.code, decided.json<{ decided: number }>().decided]).toEqual([0, 1]);
  const plan = await verb(['merge', file, '--plan', ...on(b)], env);
  expect(plan.json<{ counts: object }>().counts).toEqual({ added: 0, updated: 0, unchanged: 1, asked: 0 });
  expect((await verb(['merge', file, '--prefer', 'neither', ...on(b)], env)).code).toBe(1);
}, 60_000);
