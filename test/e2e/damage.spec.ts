// Bad states of a data folder on the real program: said on 今日, found and mended in 设置, and a folder that does not open still has its doors.
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, expect, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { accept, register, todayOf } from './work';

test('what is wrong is said, mended item by item, and a folder beyond opening is written anew', async ({ launch, place, shot }) => {
  const first = await launch();
  await setUpSampleRoom(first.page);
  const today = await todayOf(first.page);
  await accept(first.page, await register(first.page, '杨昌禄', '石显忠', today), today);
  const other = await accept(first.page, await register(first.page, '冉启明', '田维富', today), today);
  const state = await ask(first.page, 'app.state', {});
  const folder = state.state === 'open' ? state.folder : '';
  await ask(first.page, 'settings.save', { settings: { ...(state.state === 'open' ? state.settings : (null as never)), largeType: true } });
  await first.app.close();

  const [year = '', serial = ''] = other.id.split('-');
  const caseOne = join(folder, 'cases', year, '0001', 'case.json');
  await writeFile(caseOne, (await readFile(caseOne)).subarray(0, 900));
  await copyFile(join(folder, 'cases', year, serial, 'case.json'), join(folder, 'cases', year, serial, 'case (DESKTOP-ABC 的冲突副本).json'));
  const { app, page } = await launch();
  const notices = page.locator('.notices');
  await expect(notices).toContainText('读不出来');
  await expect(notices).toContainText('冲突副本');
  await shot(page, 'today');
  await page.locator('.notices').getByRole('button', { name: '检查数据' }).first().click();
  await page.getByRole('button', { name: '开始检查' }).click();
  await expect(page.getByText('发现 2 个问题')).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'found');
  await page.getByRole('button', { name: '修复打勾的 2 个' }).click();
  await page.getByRole('button', { name: '开始修复' }).click();
  await expect(page.getByText('修好了 2 个')).toBeVisible();
  await expect(page.getByText('数据完好')).toBeVisible();
  await expect(page.getByText(/修复以前的文件原样留在/)).toBeVisible();
  await shot(page, 'mended');
  const out = join(place, '诊断.txt');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, out);
  await page.getByRole('button', { name: '导出诊断…' }).click();
  await expect(page.getByText('诊断已经存好')).toBeVisible();
  const told = await readFile(out, 'utf8');
  for (const word of ['杨昌禄', '冉启明', '云隘', 'DESKTOP']) expect(told).not.toContain(word);
  expect(told).toContain('"log"');
  await app.close();

  for (const name of (await readdir(folder)).filter((file) => file.startsWith('settings.json'))) await rm(join(folder, name));
  const again = await launch();
  await expect(again.page.getByRole('heading', { name: '数据打不开' })).toBeVisible();
  await expect(again.page.getByRole('button', { name: '从备份恢复' })).toBeVisible();
  await expect(again.page.getByRole('button', { name: '导出诊断…' })).toBeVisible();
  await expect(again.page.getByText('可以修好再打开')).toBeVisible();
  await noSidewaysScroll(again.page);
  expect(await seriousFindings(again.page)).toEqual([]);
  await shot(again.page, 'trouble');
  await again.page.getByRole('button', { name: '修好并打开' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: '修好并打开' }).click();
  await expect(again.page.locator('nav.rail')).toBeVisible();
  expect((await ask(again.page, 'cases.list', { filter: {}, offset: 0, limit: 5 })).total).toBe(2);
});
