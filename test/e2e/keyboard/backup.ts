// The encrypted copy onto a folder that stands for a stick, and the way back on a second, empty computer; by keyboard alone.
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../app';
import { chooseFolder } from '../looks';
import { activate, tick, write } from './keys';

const WORDS = '核桃 石桥 腊月 蓝布衫';

export async function backUp(app: ElectronApplication, page: Page, stick: string): Promise<void> {
  await chooseFolder(app, stick);
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { name: '备份', level: 1 })).toBeFocused();
  await activate(page, page.getByRole('button', { name: '选择文件夹…' }));
  await expect(page.getByRole('heading', { name: '给这个U盘定一个备份口令' })).toBeVisible();
  await write(page, page.getByRole('textbox', { name: '备份口令', exact: true }), WORDS);
  await write(page, page.getByRole('textbox', { name: '再输一次口令' }), WORDS);
  await tick(page, page.getByRole('checkbox', { name: /写在纸上/ }));
  await activate(page, page.getByRole('button', { name: '立即备份' }));
  await expect(page.getByRole('heading', { name: '备份好了，可以拔出U盘了' })).toBeVisible({ timeout: 60_000 });
}

/** From the first screen of a new computer to its 今日. */
export async function restore(app: ElectronApplication, page: Page, stick: string): Promise<void> {
  await chooseFolder(app, stick);
  await activate(page, page.getByRole('button', { name: /从备份恢复/ }));
  await activate(page, page.getByRole('button', { name: '选择文件夹…' }));
  await expect(page.getByRole('radio', { name: /已有备份/ })).toBeChecked();
  await write(page, page.getByRole('textbox', { name: '备份口令' }), WORDS);
  // A script is faster than the page notices; a person is not.
  await expect(page.getByRole('button', { name: '查看里面的备份' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '恢复以后是这样' })).toBeVisible({ timeout: 60_000 });
  await activate(page, page.getByRole('button', { name: '开始恢复' }));
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible({ timeout: 60_000 });
}
