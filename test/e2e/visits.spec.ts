// 回访 in two clicks from the due list; nobody reached; the next day; what is wanted and dropped with a reason; the slip for help.
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { addDays } from '../../main/domain/day';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';
import { todayOf } from './work';

const fileOf = async (page: Page, id: string): Promise<CaseFile> => (await ask(page, 'cases.open', { id })).file;
const sheet = (page: Page) => page.getByRole('dialog');
const row = (page: Page, what: RegExp) => page.locator('[data-row]').filter({ hasText: what });

test('two clicks record a visit; who was not reached stays on the list; a next day, a reason, a slip', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const a = await enterSample(page, BOUNDARY, 'put-performance');
  await page.evaluate(() => (window.location.hash = '#/follow-up?kind=visit'));
  await expect(row(page, /全部到期后回访/)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await sheet(page).getByRole('button', { name: '没联系上，记下' }).click();
  await expect(row(page, /全部到期后回访（已1次未联系上）/)).toBeVisible();
  await shot(page, 'list');

  // One click opens, one records; before the second a next day is proposed.
  await row(page, /全部到期后回访/).getByRole('button', { name: /^已回访/ }).click();
  await sheet(page).getByRole('button', { name: /^下次回访：15 天后/ }).click();
  await expect(sheet(page).getByText(/记下以后还要回访：.*再次回访/)).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'sheet');
  await sheet(page).getByRole('button', { name: '满意，记下', exact: true }).click();
  await expect(row(page, /再次回访/)).toContainText('还有 15 天');
  expect((await fileOf(page, a.id)).visits).toMatchObject([
    { reached: false, findings: '' },
    { reached: true, on: today, how: 'phone', satisfaction: 'satisfied', parties: ['ycl', 'sxz'], nextOn: addDays(today, 15) },
  ]);

  // In the case: why, dropped with a reason, taken back; somebody in need is passed on.
  await page.evaluate((id) => (window.location.hash = `#/cases/${id}/follow-up`), a.id);
  await expect(page.getByText('上次回访时约定的。')).toBeVisible();
  await page.getByRole('button', { name: /^不用了：再次回访/ }).click();
  await sheet(page).getByLabel('为什么不用回访').fill('双方已搬走');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText('双方已搬走')).toBeVisible();
  await shot(page, 'tab');
  await page.getByRole('button', { name: '困难群众转介' }).click();
  await sheet(page).getByRole('radio', { name: /杨昌禄/ }).check();
  await sheet(page).getByLabel('转给哪个单位').fill('民政办公室');
  await sheet(page).getByLabel('困难情况和需要的帮助').fill('独自生活，腿脚不便，需要评估能否申请救助。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /困难群众帮扶转介单/ }).first()).toBeVisible();
  expect((await fileOf(page, a.id)).letters.at(-1)).toMatchObject({ kind: 'aid', party: 'ycl', organ: '民政办公室' });
  await shot(page, 'slip');
});
