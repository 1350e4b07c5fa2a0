// check --repair and diagnose in the terminal: exit codes, what stays, and nobody's name in the diagnosis.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verb } from '../helpers/cli';
import { tempFolder } from '../helpers/house';
import { livedIn, SECRET, Spoil } from './room';

it('names what is wrong, mends it when asked, and tells nobody’s name', async () => {
  const root = await tempFolder();
  const data = join(root, 'data');
  await livedIn(data);
  const spoil = new Spoil(data, root);
  spoil.flip('cases/2026/0001/case.json');
  const named = await verb(['check', '--data', data, '--json']);
  expect(named.code).toBe(1);
  expect(named.json<{ findings: { kind: string }[] }>().findings).toMatchObject([{ kind: 'damaged', caseId: '2026-0001' }]);
  const out = join(root, 'out.txt');
  expect((await verb(['diagnose', '--out', out, '--data', data])).code).toBe(0);
  const told = readFileSync(out, 'utf8');
  for (const word of [SECRET, '杨昌禄', '云隘', root]) expect(told).not.toContain(word);
  const mended = await verb(['check', '--repair', '--data', data, '--json']);
  expect(mended.code).toBe(0);
  expect(mended.json<{ findings: unknown[]; repaired: { done: unknown[]; kept: string } }>()).toMatchObject({ findings: [], repaired: { done: [{}], kept: expect.stringContaining('leftover/repair-') as unknown } });
  expect((await verb(['check', '--data', data])).code).toBe(0);
});
