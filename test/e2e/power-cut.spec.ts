// A power cut on the real program: empty forms with a number kept back, then the case typed in afterwards and taken on with that number.
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';

test('empty forms with a kept number, given up or taken by a late entry', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/cases?do=blanks');
  const sheet = page.getByRole('dialog', { name: '打印空白表格' });
  await sheet.getByRole('button', { name: '都不选' }).click();
  await sheet.getByRole('checkbox', { name: '人民调解受理登记表' }).check();
  await sheet.getByRole('radio', { name: /预留卷号/ }).check();
  await sheet.getByLabel('预留几个号').fill('2');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'blanks');
  await sheet.getByRole('button', { name: '做出来看看' }).click();
  await expect(sheet.locator('.pdf-words').first()).toContainText('第003号');
  await shot(page, 'made');
  await sheet.getByRole('button', { name: '重新选' }).click();
  await sheet.getByRole('button', { name: /^作废.*004号$/ }).click();
  await sheet.getByLabel('原因').fill('表格写坏了');
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByText('已作废的卷号（1 个）')).toBeVisible();
  await shot(page, 'given-up');

  await goTo(page, '#/intake');
  await page.getByLabel('姓名').nth(0).fill('杨昌禄');
  await page.getByLabel('姓名').nth(1).fill('石显忠');
  await page.getByLabel('纠纷简要情况').fill('排水沟改道。');
  await page.getByRole('button', { name: /这是补录/ }).click();
  await page.getByRole('checkbox', { name: '这个案件先写在纸上，现在补录' }).check();
  await page.getByLabel('为什么先写在纸上').fill('停电');
  await page.getByLabel('为什么先写在纸上').press('Escape');
  await shot(page, 'late');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-header').getByText('补录', { exact: true })).toBeVisible();
  await page.locator('.next-step').getByRole('button').click();
  const accept = page.getByRole('dialog', { name: '受理' });
  await accept.getByRole('radio', { name: /003/ }).check();
  await expect(accept.getByRole('status').first()).toContainText('第003号');
  await shot(page, 'accept');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-number')).toContainText('第003号');
  const { numbers } = await ask(page, 'numbers.reserved', {});
  expect(numbers.map(({ serial, caseId, voided }) => [serial, caseId !== '', voided?.reason ?? ''])).toEqual([[3, true, ''], [4, false, '表格写坏了']]);
});
