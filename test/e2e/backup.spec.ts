// 备份 on the real program: onto a folder that stands for a stick, checked, restored on a second machine and over existing data.
import { readdir, writeFile, readFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, goTo, ready, setUpSampleRoom, test } from './app';
import { chooseFolder, noSidewaysScroll, seriousFindings } from './looks';
import { promised, register, todayOf } from './work';

const WORDS = '核桃 石桥 腊月 蓝布衫';

/** Chooses the folder that the dialog answers with, where there is a backup already; a passphrase belongs to it and is asked for anew. */
async function chooseKnown(page: Page): Promise<void> {
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(page.getByRole('radio', { name: /已有备份/ })).toBeChecked();
}

/** Writes the passphrase and asks with Enter what copies there are; the button the key stands for follows the field a moment later. */
async function look(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '备份口令' }).fill(WORDS);
  await expect(page.getByRole('button', { name: '查看里面的备份' })).toBeEnabled();
  await page.keyboard.press('Enter');
}

/** Chooses the folder and backs up with a new passphrase, as a person does. */
async function firstBackup(page: Page): Promise<void> {
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(page.getByRole('heading', { name: '给这个U盘定一个备份口令' })).toBeVisible();
  await page.getByRole('textbox', { name: '备份口令', exact: true }).fill(WORDS);
  await page.getByRole('textbox', { name: '再输一次口令' }).fill(WORDS);
  await page.getByRole('checkbox', { name: /写在纸上/ }).check();
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByRole('heading', { name: '备份好了，可以拔出U盘了' })).toBeVisible();
}

test('the first backup asks for a passphrase twice, says what is missing, and ends with the stick may be pulled out', async ({ launch, place, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  await promised(page, '杨昌禄', '石显忠', 3);
  await chooseFolder(app, place);
  await goTo(page, '#/backup');
  await expect(page.getByText('还没有备份过')).toBeVisible();
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(page.getByText('谁也恢复不了')).toBeVisible();

  const button = page.getByRole('button', { name: '立即备份' });
  const first = page.getByRole('textbox', { name: '备份口令', exact: true });
  await first.fill('1234567');
  await button.click();
  await expect(page.getByRole('alert')).toContainText('至少要 8 个字');
  await first.fill('12345678');
  await expect(page.getByText('容易被猜到')).toBeVisible();
  await page.getByRole('textbox', { name: '再输一次口令' }).fill('12345679');
  await button.click();
  await expect(page.getByRole('alert')).toContainText('不一样');
  await first.fill(WORDS);
  await page.getByRole('textbox', { name: '再输一次口令' }).fill(WORDS);
  await button.click();
  await expect(page.getByRole('alert')).toContainText('写在纸上');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'new-passphrase');
  expect(await readdir(place)).toEqual([]);

  await page.getByRole('checkbox', { name: /写在纸上/ }).check();
  await button.click();
  await expect(page.getByRole('heading', { name: '备份好了，可以拔出U盘了' })).toBeFocused();
  await expect(page.getByText('这份备份里有 1 件案卷')).toBeVisible();
  await expect(page.getByText('今天备份过')).toBeVisible();
  await expect(page.getByRole('row', { name: /核对过/ })).toBeVisible();
  expect(await readdir(place)).toContain('和事簿备份');
  await shot(page, 'done');

  // A second time the stick is known: one field, and a wrong passphrase is said and changes nothing.
  await page.getByRole('button', { name: '再备份到另一个U盘' }).click();
  await chooseKnown(page);
  await page.getByRole('textbox', { name: '备份口令' }).fill('不是原来的那个口令');
  await button.click();
  await expect(page.getByRole('alert')).toContainText('备份口令不对');
  await shot(page, 'wrong-passphrase');

  // Another passphrase for it, chosen against the honest hint.
  await goTo(page, '#/backup');
  await page.getByRole('button', { name: '口令和恢复单' }).click();
  await chooseKnown(page);
  await page.getByRole('textbox', { name: /^现在的备份口令/ }).fill(WORDS);
  const next = page.getByRole('textbox', { name: '新的备份口令' });
  await next.fill('renmintiaojie2026');
  await expect(page.getByText('别人先试的就是单位名称')).toBeVisible();
  await next.fill('冬瓜 石磨 汽笛 红裤子');
  await expect(page.getByText('很难猜到')).toBeVisible();
  await page.getByRole('textbox', { name: '再输一次新口令' }).fill('冬瓜 石磨 汽笛 红裤子');
  await page.getByRole('checkbox', { name: /写在纸上/ }).check();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'change-passphrase');
  await page.getByRole('button', { name: '换成新口令' }).click();
  await expect(page.getByText('口令换好了')).toBeVisible();
  await shot(page, 'passphrase-changed');

  // The sheet that opens every stick: shown, and not in force before its number was read from the paper; then it is not on screen.
  await expect(page.getByText('还没有恢复单。')).toBeVisible();
  await page.getByRole('button', { name: '做一张恢复单' }).click();
  await expect(page.locator('.recovery-view canvas').first()).toBeVisible();
  await shot(page, 'sheet-shown');
  await page.getByRole('button', { name: /抄在纸上/ }).click();
  await expect(page.locator('.recovery-view')).toHaveCount(0);
  await page.getByRole('textbox', { name: '照着纸上输入号码' }).fill('123456 123456');
  await page.getByRole('button', { name: '核对，开始使用' }).click();
  await expect(page.getByRole('alert')).toContainText('48个数字');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'sheet-typed-back');
  await page.getByRole('button', { name: '不做了' }).click();
  await expect(page.getByText('还没有恢复单。')).toBeVisible();
});

test('a copy is checked: whole, and then with a byte turned', async ({ launch, place, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  await register(page, '杨昌禄', '石显忠', await todayOf(page));
  await chooseFolder(app, place);
  await goTo(page, '#/backup');
  await firstBackup(page);

  const check = async () => {
    await goTo(page, '#/backup?do=verify');
    await chooseKnown(page);
    await look(page);
    await page.getByRole('button', { name: '开始检查' }).click();
  };
  await check();
  await expect(page.getByText('这份备份完好')).toBeVisible();
  await shot(page, 'whole');

  const packs = join(place, '和事簿备份', 'packs');
  const [name = ''] = (await readdir(packs)).filter((file) => file.endsWith('.pack'));
  const bytes = await readFile(join(packs, name));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await writeFile(join(packs, name), bytes);
  await goTo(page, '#/backup');
  await check();
  await expect(page.getByText(/有损坏/).first()).toBeVisible();
  await expect(page.getByText('这份备份完好')).toHaveCount(0);
  await shot(page, 'damaged');
});

test('restored on a second machine by keyboard alone', async ({ launch, place, shot }) => {
  const first = await launch();
  await setUpSampleRoom(first.page);
  await promised(first.page, '杨昌禄', '石显忠', 3);
  const stick = join(place, 'U盘');
  await mkdir(stick);
  await chooseFolder(first.app, stick);
  await goTo(first.page, '#/backup');
  await firstBackup(first.page);
  await first.app.close();

  const { app, page } = await launch({ home: join(place, '另一台电脑') });
  await chooseFolder(app, stick);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /从备份恢复/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '从备份恢复' })).toBeFocused();
  await page.getByRole('button', { name: '选择文件夹…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /U盘/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(WORDS);
  await expect(page.getByRole('button', { name: '查看里面的备份' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '恢复以后是这样' })).toBeVisible();
  await expect(page.getByRole('row', { name: /合计/ })).toContainText('1 件');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'plan');
  await page.getByRole('button', { name: '开始恢复' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  await expect(page.getByText('石显忠付1,200元')).toBeVisible();
  await expect(page.getByText('云隘镇人民调解委员会').first()).toBeVisible();
  await shot(page, 'restored');
});

test('restoring over existing data shows what would be lost, sets it aside, and can be taken back', async ({ launch, place, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  await register(page, '杨昌禄', '石显忠', today);
  await chooseFolder(app, place);
  await goTo(page, '#/backup');
  await firstBackup(page);
  await register(page, '田茂军', '吴冬梅', today);

  await goTo(page, '#/backup?do=restore');
  await chooseKnown(page);
  await look(page);
  await expect(page.getByText('少 1 件')).toBeVisible();
  await page.getByRole('button', { name: '开始恢复' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('注意：现在有 1 件案卷在这份备份里没有。')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'sure');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: '开始恢复' }).click();
  await dialog.getByRole('button', { name: '开始恢复' }).click();
  await expect(page.getByText('恢复好了')).toBeVisible();
  expect((await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 5 })).total).toBe(1);

  const banner = page.getByRole('region', { name: /现在用的是/ });
  await expect(banner).toBeVisible();
  await shot(page, 'set-aside');
  await page.getByRole('button', { name: '放回原来的数据' }).click();
  await dialog.getByRole('button', { name: '放回原来的数据' }).click();
  await expect(banner).toBeHidden();
  expect((await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 5 })).total).toBe(2);
  await page.reload();
  await ready(page);
});
