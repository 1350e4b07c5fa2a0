// The year's ledger on the real program: chosen, made from the cases there are, shown as the very PDF, printed.
import { ORAL } from '../../main/reference/samples/oral';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';

test('the ledgers of cases and of visits', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await enterSample(page, ORAL);
  await goTo(page, '#/cases');
  await page.getByRole('button', { name: '打印登记簿…' }).click();
  const sheet = page.getByRole('dialog', { name: '打印登记簿' });
  // The sample is of 2026, whatever year it is where this runs.
  await sheet.getByLabel('年份').fill('2026');
  await page.keyboard.press('Enter');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'ledger-choice');
  await sheet.getByRole('button', { name: '做出来看看' }).click();
  await expect(sheet.locator('.pdf-words').first()).toContainText('彭二妹、田老幺');
  await expect(sheet.getByText('共 1 行。')).toBeVisible();
  await noSidewaysScroll(page);
  await shot(page, 'ledger');
  await sheet.getByRole('button', { name: '重新选' }).click();
  await sheet.getByRole('radio', { name: /回访登记簿/ }).check();
  const state = await ask(page, 'app.state', {});
  if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
  await shot(page, 'ledger-choice-large');
  await sheet.getByRole('button', { name: '做出来看看' }).click();
  await expect(sheet.locator('.pdf-words').first()).toContainText('堰坎已修好');
  await noSidewaysScroll(page);
  await shot(page, 'visits-large');
});
