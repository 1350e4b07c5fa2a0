// The history of a case on the real program: what each save changed, how the case stood, an earlier version again, the last step undone.
import type { Page } from '@playwright/test';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { accept, move, register, todayOf } from './work';

const sheet = (page: Page) => page.getByRole('dialog');
const opened = async (page: Page, id: string) => (await ask(page, 'cases.open', { id })).file;

test('a save is read field by field, taken back with Ctrl+Z and done again, and an earlier version brought back', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const first = await accept(page, await register(page, '杨昌禄', '石显忠', today), today);
  const { dispute, source, clue, id } = first;
  await move(page, first, 'change-dispute', { dispute: { ...dispute, place: '大坳湾', amount: 240_000 }, source, clue });

  await goTo(page, `#/cases/${id}/course?do=grade`);
  await sheet(page).getByRole('radio').first().check();
  await sheet(page).getByRole('textbox', { name: '理由' }).fill('两户，事情清楚');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  const undo = page.getByRole('button', { name: '撤销上一步' });
  await expect(undo).toBeVisible();
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '重做' })).toBeVisible();
  expect((await opened(page, id)).grade).toBeNull();
  await page.getByRole('button', { name: '重做' }).click();
  await expect(undo).toBeVisible();
  expect((await opened(page, id)).grade?.reason).toBe('两户，事情清楚');

  await page.getByRole('link', { name: '变更记录' }).click();
  const diary = page.getByRole('table', { name: /^变更记录/ });
  await diary.getByRole('button', { name: /^第3版.*改了什么$/ }).click();
  await expect(page.getByRole('row', { name: '纠纷 · 地点 （空） 大坳湾' })).toBeVisible();
  await expect(page.getByRole('row', { name: '纠纷 · 涉及金额 （空） 2,400元' })).toBeVisible();
  await expect(diary.getByText('重做：评定等级')).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'history-changed');

  await diary.getByRole('button', { name: /^第2版.*当时的样子$/ }).click();
  await expect(sheet(page).getByText('排水沟改道，水流进对方院坝。')).toBeVisible();
  await expect(sheet(page).getByText('大坳湾')).toHaveCount(0);
  await shot(page, 'history-version');
  await sheet(page).getByRole('button', { name: '恢复成这一版…' }).click();
  await expect(sheet(page).getByRole('row', { name: '纠纷 · 地点 大坳湾 （空）' })).toBeVisible();
  await shot(page, 'history-bring-back');
  await sheet(page).getByRole('button', { name: '恢复成这一版', exact: true }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(diary.getByText(/^恢复到第2版（/)).toBeVisible();
  const now = await opened(page, id);
  expect([now.dispute.place, now.dispute.amount, now.grade, now.number]).toEqual(['', null, null, first.number]);
});
