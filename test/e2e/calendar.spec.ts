// 日程 on the real program: planned over a clash with a reason, moved by keys, notices, adjourned and carried on, the week on paper.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseFile } from '../../main/domain/case';
import { addDays, dayInChinese } from '../../main/domain/day';
import { YANG } from '../../main/reference/samples/room';
import type { Page } from '@playwright/test';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { activate, choose, walkTo } from './keyboard/keys';
import { noSidewaysScroll, seriousFindings } from './looks';
import { accept, move, register, todayOf } from './work';

const fileOf = async (page: Page, id: string): Promise<CaseFile> => (await ask(page, 'cases.open', { id })).file;
const sheet = (page: Page) => page.getByRole('dialog');

test('a sitting is planned from its day: the clash is said while one fills in, saved only with a reason, then moved by keys', async ({ launch, shot }) => {
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const tomorrow = addDays(today, 1);
  const other = await accept(page, await register(page, '龙小虎', '周宏波', today), today);
  await move(page, other, 'put-session', { item: { id: 's', on: tomorrow, from: '09:00', to: '10:30', place: '和事堂', venue: 'room', mediators: [YANG] } });
  const mine = await accept(page, await register(page, '冉启华', '向阳生', today), today);

  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { name: '日程', level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: /调解 9:00–10:30 和事堂 龙小虎与周宏波/ })).toBeVisible();
  // From today one key on, over the edge of a month too.
  await page.locator(`[data-cal-day="${today}"]`).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: `${dayInChinese(tomorrow)} ` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('combobox', { name: '哪一个案件' })).toBeFocused();
  await page.keyboard.insertText('rqh');
  await expect(sheet(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('textbox', { name: '日期' })).toHaveValue(tomorrow);
  await walkTo(page, sheet(page).getByRole('textbox', { name: '开始' }));
  await page.keyboard.insertText('10点');
  await activate(page, sheet(page).getByRole('button', { name: '1小时', exact: true }));
  await expect(sheet(page).getByRole('textbox', { name: '结束' })).toHaveValue('11:00');
  await expect(sheet(page).getByText('调解员“杨正和”已经约在', { exact: false })).toBeVisible();
  await shot(page, 'clash');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('请换个时间，或者写明仍然这样约的原因', { exact: false }).first()).toBeVisible();
  expect((await fileOf(page, mine.id)).sessions).toEqual([]);
  await sheet(page).getByRole('textbox', { name: '仍然约在这个时间的原因' }).fill('杨主任两边照应');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await fileOf(page, mine.id)).sessions).toMatchObject([{ on: tomorrow, from: '10:00', to: '11:00', clashReason: '杨主任两边照应' }]);

  // A week later by keys: nothing moves before it is confirmed.
  const entry = page.getByRole('button', { name: /调解 10:00–11:00 .*冉启华与向阳生/ });
  await entry.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sheet(page).getByRole('textbox', { name: '改为' })).toHaveValue(addDays(tomorrow, 7));
  await expect(sheet(page).getByText('没有冲突', { exact: false })).toBeVisible();
  expect((await fileOf(page, mine.id)).sessions[0]?.on).toBe(tomorrow);
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await fileOf(page, mine.id)).sessions).toMatchObject([{ on: addDays(tomorrow, 7), from: '10:00', postponed: [{ from: { on: tomorrow } }] }]);
  // The focus is on the sitting, where it stands now.
  await expect(page.getByRole('button', { name: /调解 10:00–11:00 .*冉启华与向阳生/ })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);

  await activate(page, page.getByRole('button', { name: '打印本周' }));
  await activate(page, sheet(page).getByRole('button', { name: '做出来看看' }));
  await expect(sheet(page).getByText('只供调解室内部使用', { exact: false })).toBeVisible();
  await expect(sheet(page).locator('canvas, img').first()).toBeVisible();
  await shot(page, 'week-paper');
});

test('who was asked in two presses a party, the notice, and a sitting adjourned is carried on', async ({ launch, place, shot }) => {
  test.slow();
  const printer = join(place, 'printer');
  await mkdir(printer);
  const { page } = await launch({ env: { STANDIN_PRINTER: printer } });
  await setUpSampleRoom(page);
  const state = await ask(page, 'app.state', {});
  if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true, towns: [{ id: 't', name: '云隘', market: { calendar: 'lunar', digits: [3, 8] } }] } });
  const today = await todayOf(page);
  const file = await accept(page, await register(page, '龙小虎', '周宏波', today), today);
  await move(page, file, 'put-session', { item: { id: 's', on: today, from: '09:00', to: '10:30', place: '和事堂', mediators: [YANG] } });
  await goTo(page, '#/calendar?view=week');
  const entry = page.getByRole('button', { name: /调解 9:00–10:30 和事堂/ });
  await expect(entry).toBeVisible();
  await noSidewaysScroll(page);
  await shot(page, 'week-large');
  await entry.focus();
  await page.keyboard.press('Enter');
  await activate(page, sheet(page).getByRole('group', { name: '怎样通知龙小虎' }).getByRole('button', { name: '电话' }));
  await activate(page, sheet(page).getByRole('group', { name: '龙小虎的答复' }).getByRole('button', { name: '答应来' }));
  await expect.poll(async () => (await fileOf(page, file.id)).sessions[0]?.asked).toMatchObject([{ party: 'a', how: 'phone', on: today, coming: true }]);
  await shot(page, 'panel-large');
  expect(await seriousFindings(page)).toEqual([]);
  await activate(page, sheet(page).getByRole('link', { name: '给龙小虎的通知书' }));
  await expect.poll(() => new URL(page.url()).hash).toContain('paper=L6A.s.a');
  await expect(page.getByRole('heading', { name: /调解通知书/ }).first()).toBeVisible();
  await page.keyboard.press('Control+p');
  await sheet(page).getByRole('checkbox').press('Space');
  await sheet(page).getByRole('checkbox').press('Control+Enter');
  await expect(page.getByText('打印正常吗？')).toBeVisible({ timeout: 60_000 });
  await activate(page, page.getByRole('button', { name: '正常', exact: true }));
  await expect.poll(async () => (await fileOf(page, file.id)).papers).toMatchObject([{ form: 'L6A', subject: 's.a', printings: [{ cameOut: true }] }]);
  expect(await readdir(printer)).toContain('1.pdf');

  // Adjourned: the record says so, and the next one carries it on.
  await goTo(page, `#/cases/${file.id}/course?do=record-session&ref=s`);
  await choose(page, sheet(page).getByRole('group', { name: '结果' }), '有待继续调解');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await goTo(page, '#/calendar?view=list');
  await page.getByRole('button', { name: /调解 9:00–10:30 和事堂 .*已调解/ }).focus();
  await page.keyboard.press('Enter');
  await activate(page, sheet(page).getByRole('button', { name: '约定续调' }));
  await activate(page, sheet(page).getByRole('button', { name: /^下周同一时间/ }));
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await fileOf(page, file.id)).sessions).toMatchObject([{ id: 's', outcome: 'continue' }, { on: addDays(today, 7), from: '09:00', to: '10:30', continues: 's' }]);
});
