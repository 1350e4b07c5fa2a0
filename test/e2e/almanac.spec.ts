// The calendar villagers speak in, on the real program: market days entered, a year's notice brought in on a stick, days typed in words.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInChinese } from '../../main/domain/day';
import { computedYear } from '../../main/domain/statutory-holidays';
import { nextMarketDay } from '../../main/domain/market-day';
import { spokenDay } from '../../main/domain/spoken';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { todayOf } from './work';

test('a town is entered, a notice comes in by stick, a day is typed as people say it', async ({ launch, place, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const settings = async () => {
    const state = await ask(page, 'app.state', {});
    if (state.state !== 'open') throw new Error(state.state);
    return state.settings;
  };

  await goTo(page, '#/settings/markets');
  await page.getByRole('button', { name: '加一个场镇' }).click();
  await page.getByLabel('名称').first().fill('云隘镇');
  for (const digit of ['3', '8', '0']) await page.getByRole('checkbox', { name: digit, exact: true }).click();
  const town = { id: 't', name: '云隘镇', market: { calendar: 'lunar' as const, digits: [3, 8, 0] }, note: '' };
  const market = nextMarketDay(today, [town])?.day ?? '';
  await expect(page.getByText(`下一场：${dayInChinese(market)}`)).toBeVisible();
  await shot(page, 'markets');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  expect((await settings()).towns).toMatchObject([{ name: '云隘镇', market: town.market }]);

  // A year that is still computed; its notice swaps one day more.
  await goTo(page, '#/settings/holidays');
  const year = Number(today.slice(0, 4)) + 2;
  await page.getByRole('radio', { name: `${year}年` }).click();
  await expect(page.getByText('待国务院通知')).toBeVisible();
  await shot(page, 'computed');
  const path = join(place, 'notice.json');
  const computed = computedYear(year);
  await writeFile(path, JSON.stringify({ ...computed, off: [...computed.off, { on: `${year}-11-11`, name: '测试节' }], source: '通知', provisional: false }));
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
  await page.getByRole('button', { name: '从文件导入…' }).click();
  const sheet = page.getByRole('dialog', { name: '导入节假日' });
  await expect(sheet.getByRole('row', { name: new RegExp(`${year}年11月11日.*放假（测试节）`) })).toBeVisible();
  await shot(page, 'import');
  await sheet.getByRole('button', { name: '采用', exact: true }).click();
  await expect(page.getByRole('row', { name: /测试节/ })).toBeVisible();
  await expect(page.getByText('待国务院通知')).toBeHidden();
  await page.getByRole('button', { name: '修改这一年' }).click();
  await expect(page.getByRole('dialog', { name: `${year}年放假安排` }).getByLabel('出处')).toHaveValue('通知');
  await shot(page, 'by-hand');
  await page.keyboard.press('Escape');

  // Words: one day, shown as a solar one; words that may be two days are asked about.
  await goTo(page, '#/settings/staff');
  const field = page.getByRole('group', { name: '冉素芳' }).getByLabel('离任日期', { exact: true });
  const past = spokenDay('腊月二十三前', { today, lean: 'past' })?.day ?? '';
  await field.fill('腊月二十三前');
  await expect(page.getByText(`${dayInChinese(past)} `)).toContainText('农历腊月廿三，含当天');
  await shot(page, 'said');
  await field.fill('小年');
  await expect(page.getByRole('group', { name: '这样说可能是不同的日子' }).getByRole('button')).toHaveCount(2);
  await shot(page, 'which');
  await page.getByRole('button', { name: /小年（农历腊月廿四）/ }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(spokenDay('腊月二十四', { today, lean: 'past' })?.day ?? '');
  await field.fill(market);
  await page.keyboard.press('Alt+ArrowDown');
  const grid = page.getByRole('dialog', { name: '选择日期' });
  await expect(grid.getByRole('gridcell', { name: /云隘场/ }).first()).toBeVisible();
  await expect(grid.locator('.month-about')).toContainText('云隘场');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'grid');
});
