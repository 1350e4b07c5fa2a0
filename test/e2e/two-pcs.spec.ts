// 两台电脑 on the real program: a name and a range, a package of another PC compared by its groups, and a case both changed decided side by side.
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { chooseFolder, noSidewaysScroll, seriousFindings } from './looks';
import { move, register, todayOf } from './work';

const WORDS = '核桃 石桥 腊月 蓝布衫';

const rewrite = (page: Page, file: CaseFile, brief: string) =>
  move(page, file, 'change-dispute', { dispute: { ...file.dispute, brief }, source: file.source, clue: file.clue, remark: file.remark });

test('a range of numbers; a package of the other PC, its groups compared; a case both changed, decided side by side', async ({ launch, place, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  const file = await register(page, '杨昌禄', '石显忠', await todayOf(page));
  const stick = join(place, 'stick');
  await mkdir(stick, { recursive: true });

  await goTo(page, '#/backup');
  await page.getByRole('button', { name: '两台电脑' }).click();
  await page.getByRole('textbox', { name: '名字' }).fill('办公室的电脑');
  await shot(page, 'join');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '就用这一段' }).click();
  await expect(page.getByText('第 1 号至第 500 号')).toBeVisible();

  // The second PC begins with a copy, as a restore makes it, and changes the case.
  const state = await ask(page, 'app.state', {});
  const copy = join(place, 'copy');
  await cp(state.state === 'open' ? state.folder : '', copy, { recursive: true });
  await rm(join(copy, 'lock'), { force: true });
  const second = await launch({ home: join(place, 'second') });
  await chooseFolder(second.app, copy);
  const chosen = await ask(second.page, 'folders.choose', { purpose: 'data' });
  await ask(second.page, 'setup.open', { folder: chosen?.token ?? '' });
  await ask(second.page, 'exchange.join', { name: '村里的电脑', from: 501, to: 1000 });
  await rewrite(second.page, file, '村里写的：水已经改道。');
  await chooseFolder(second.app, stick);
  const drive = await ask(second.page, 'folders.choose', { purpose: 'drive' });
  const { me } = await ask(second.page, 'exchange.state', {});
  await ask(second.page, 'exchange.make', { drive: drive?.token ?? '', passphrase: WORDS, which: 'all' });
  await second.app.close();
  await rewrite(page, file, '办公室写的：水还没有改道。');

  await page.getByRole('button', { name: '取另一台的' }).click();
  await chooseFolder(app, stick);
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(page.getByRole('radio', { name: /和事簿-交换-.*\.hsp/ })).toBeChecked();
  await page.getByRole('textbox', { name: '这份文件的口令' }).fill(WORDS);
  await page.keyboard.press('Enter');
  await expect(page.getByText(me?.groups ?? 'none')).toBeVisible();
  await page.getByRole('button', { name: '合并' }).click();
  await expect(page.getByRole('alert')).toContainText('请先核对识别码');
  await page.getByRole('checkbox', { name: /核对过了/ }).check();
  await page.getByRole('button', { name: '并排看看' }).click();
  await expect(page.getByRole('cell', { name: /办公室写的/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: /村里写的/ })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);
  await shot(page, 'side-by-side');
  await page.evaluate(() => void (document.documentElement.dataset['type'] = 'large'));
  await noSidewaysScroll(page);
  await shot(page, 'side-by-side-large');
  await page.evaluate(() => delete document.documentElement.dataset['type']);
  await page.getByRole('radio', { name: '用那台的' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '合并' }).click();
  await expect(page.getByText('合并好了')).toBeVisible();
  await shot(page, 'done');
  const { file: after } = await ask(page, 'cases.open', { id: file.id });
  expect(after.dispute.brief).toBe('村里写的：水已经改道。');
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByRole('row', { name: /村里的电脑/ }).first()).toBeVisible();
  await shot(page, 'home');
});
