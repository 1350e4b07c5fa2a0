// The packed program runs by itself: taken out of its archive, far from this repository, it opens, prints and backs up.
// (The stand-in does not read archives; that Electron does is Electron's promise, not seen here.)
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfStale, pack } from '../packaging/pack';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, setUpSampleRoom, test } from './app';
import { chooseFolder } from './looks';

test('what is packed is enough: it opens, makes a paper and a backup from outside the repository', async ({ launch, place, shot }) => {
  test.setTimeout(240_000); // packs 60 MB of fonts first
  await buildIfStale();
  const { asar } = await pack(place, 'linux');
  const { extractAll } = await import('@electron/asar');
  const folder = join(place, 'taken-out');
  extractAll(asar, folder);

  const { app, page } = await launch({ folder });
  expect((await ask(page, 'app.state', {})).state).toBe('first-run');
  await shot(page, 'packed-first-run');

  // The workers, the faces and the checker are found where they were packed.
  await setUpSampleRoom(page);
  const { file: registered } = await ask(page, 'cases.register', { intake: BOUNDARY.intake, draft: null });
  const { id, revision } = registered;
  const { file } = await ask(page, 'cases.accept', { id, revision, on: BOUNDARY.acceptedOn, by: null, serial: null });
  const { pages, frozen } = await ask(page, 'papers.preview', { id: file.id, form: 'F3', subject: null });
  expect({ pages, frozen }).toEqual({ pages: expect.any(Number), frozen: false });
  const stick = join(place, 'stick');
  await mkdir(stick);
  await chooseFolder(app, stick);
  const chosen = await ask(page, 'folders.choose', { purpose: 'drive' });
  if (chosen === null) throw new Error('no folder');
  const key = { drive: chosen.token, passphrase: '核桃 石桥 腊月 蓝布衫' };
  await ask(page, 'backup.prepare', key);
  expect(await ask(page, 'backup.run', key)).toMatchObject({ snapshot: { cases: 1 } });
  expect(await readdir(join(stick, '和事簿备份'))).toEqual(expect.arrayContaining(['校验工具.mjs', '怎样恢复.txt']));
});
