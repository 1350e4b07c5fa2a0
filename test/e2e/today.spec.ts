// 今日 on the real program: the groups, where their buttons lead, the finder and the keys.
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../main/domain/day';
import { ask, expect, goTo, ready, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { accept, move, promised, register, todayOf } from './work';
import { WU, YANG } from '../../main/reference/samples/room';

/** One case for each group. */
async function fourCases(page: Page): Promise<{ late: string; now: string; soon: string; unsigned: string }> {
  const today = await todayOf(page);
  const late = await promised(page, '杨昌禄', '石显忠', 3);
  const now = await register(page, '田茂军', '吴冬梅', today);
  const talked = await accept(page, await register(page, '龙小虎', '周宏波', addDays(today, -5)), addDays(today, -5));
  const next = await move(page, talked, 'put-session', { item: { id: 't', on: addDays(today, 1), from: '14:30', place: '和事堂', asked: [{ party: 'a', how: 'phone', on: today, coming: true }] } });
  const soon = await move(page, next, 'put-session', { item: { id: 's', on: addDays(today, 2), from: '09:30', place: '老杨工作室' } });
  const met = await accept(page, await register(page, '冉启华', '向阳生', addDays(today, -6)), addDays(today, -6));
  const held = await move(page, met, 'put-session', { item: { id: 's', on: addDays(today, -4), from: '09:00', place: '和事堂', mediators: [YANG], recorder: WU, record: '双方自愿达成协议。', outcome: 'agreed' } });
  const unsigned = await move(page, held, 'put-agreement', { item: { id: 'g', form: 'written', concludedOn: addDays(today, -4), facts: '排水沟改道。', clauses: [{ id: 'c', text: '恢复原状。' }] } });
  return { late: late.id, now: now.id, soon: soon.id, unsigned: unsigned.id };
}

test('work stands in its group, the most urgent first, and its button leads to where it is done', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const ids = await fourCases(page);
  await page.reload();
  await ready(page);

  const group = (name: RegExp) => page.getByRole('region', { name });
  await expect(group(/已经逾期/).getByText('石显忠付1,200元')).toBeVisible();
  await expect(group(/已经逾期/).getByText(/逾期 [1-5] 天/).first()).toBeVisible();
  await expect(group(/今天要办/).getByText('决定是否受理')).toBeVisible();
  await expect(group(/7 天内/).getByText('调解 09:30 老杨工作室')).toBeVisible();
  await expect(group(/等签字盖章/).getByText(/协议尚缺：冉启华、向阳生/)).toBeVisible();
  await expect(group(/今明两天的调解/).getByText('调解 14:30 和事堂')).toBeVisible();
  await expect(group(/今明两天的调解/).getByText('已通知 1/2 方，1 方答应来')).toBeVisible();
  const headings = await page.locator('.work-group h2').allTextContents();
  expect(headings.map((text) => text.replace(/\d+ 件$/, ''))).toEqual(['已经逾期', '今明两天的调解', '今天要办', '7 天内', '等签字盖章']);
  await expect(page.getByText('还没有备份过')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);
  await shot(page, 'today');

  const leads: [RegExp, string, string][] = [
    [/已经逾期/, '记录督促', `#/cases/${ids.late}/follow-up?do=urge&ref=o`],
    [/今天要办/, '决定受理', `#/cases/${ids.now}/parties?do=accept&ref=acceptance`],
    [/7 天内/, '通知各方', `#/cases/${ids.soon}/course?do=ask-parties&ref=s`],
    [/等签字盖章/, '登记签字', `#/cases/${ids.unsigned}/agreement?do=sign&ref=g`],
  ];
  for (const [name, button, hash] of leads) {
    await page.evaluate(() => (window.location.hash = '#/today'));
    await group(name).getByRole('button', { name: button }).first().click();
    expect(new URL(page.url()).hash).toBe(hash);
  }
});

test('put off with a reason: gone from the list and the count, in the fold with why, and back; the next start reminds', async ({ launch, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  await promised(page, '杨昌禄', '石显忠', 3);
  const late = page.getByRole('region', { name: /已经逾期/ });
  const rail = page.getByRole('link', { name: /^今日/ });
  await expect(rail).toHaveAccessibleName('今日 ，1 件逾期或今天要办');
  await late.getByRole('button', { name: /^暂缓/ }).press('Enter');
  const sheet = page.getByRole('dialog', { name: '暂缓提醒' });
  await sheet.getByRole('radio', { name: /明天/ }).check();
  await sheet.getByRole('button', { name: '暂缓', exact: true }).click();
  await expect(sheet.getByText('请写明为什么暂缓').first()).toBeVisible();
  await sheet.getByRole('combobox', { name: '为什么暂缓' }).fill('外出务工，约好回来再付');
  await shot(page, 'snooze');
  await page.keyboard.press('Control+Enter');
  await expect(late).toHaveCount(0);
  await expect(rail).toHaveAccessibleName('今日');
  await page.getByRole('button', { name: /^已暂缓 1 件（最近一件到/ }).click();
  await expect(page.getByText('原因：外出务工，约好回来再付')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'snoozed');
  await page.getByRole('button', { name: /^取消暂缓/ }).click();
  await expect(late.getByText('石显忠付1,200元')).toBeVisible();
  await expect(rail).toHaveAccessibleName('今日 ，1 件逾期或今天要办');
  await app.close();

  const next = await launch();
  const shown = () => next.app.evaluate(({ Notification }) => (Notification as unknown as { _shown: { body: string }[] })._shown.map(({ body }) => body));
  await expect.poll(shown).toEqual(['有1件事已经逾期。']);
  await goTo(next.page, '#/backup');
  await next.app.evaluate(({ Notification }) => (Notification as unknown as { _shown: Electron.Notification[] })._shown.at(-1)?.emit('click'));
  await expect(next.page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
});

test('large type: the same page holds at 1366×768', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await fourCases(page);
  const state = await ask(page, 'app.state', {});
  if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
  await expect(page.getByText(/逾期 [1-5] 天/).first()).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'today-large');
});

test('a day with nothing to do says so; a date that cannot be right is asked about first', async ({ launch, shot, home }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  await expect(page.getByText('还没有案件')).toBeVisible();
  await promised(page, '杨昌禄', '石显忠', -20);
  await expect(page.getByText('今天没有要办的事')).toBeVisible();
  await expect(page.getByRole('region', { name: '最近的一件' })).toBeVisible();
  await shot(page, 'nothing');
  await app.close();

  await writeFile(join(home, 'clock.json'), JSON.stringify({ seen: '2099-01-01', waived: null }));
  const { page: again } = await launch();
  await expect(again.getByRole('heading', { name: '请先核对电脑的日期', level: 1 })).toBeVisible();
  await expect(again.getByText(/而上次使用是2099年1月1日/)).toBeVisible();
  expect(await seriousFindings(again)).toEqual([]);
  await shot(again, 'clock');
  await again.getByRole('button', { name: '日期没有错，继续' }).click();
  await again.getByRole('button', { name: '是，继续' }).click();
  await expect(again.getByText('今天没有要办的事')).toBeVisible();
});

test('keys: pages by Alt and a digit, anything by Ctrl+K, help by F1, Esc goes back to where one was', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await promised(page, '杨昌禄', '石显忠', 3);
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeFocused();
  await expect(page.getByRole('link', { name: '设置' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: '帮助', level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { name: '设置：调委会、人员、卷号' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: '查找' });
  await expect(box).toBeFocused();
  await page.keyboard.type('ycl');
  await expect(page.getByRole('option', { name: /杨昌禄与石显忠/ })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'finder');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  expect(new URL(page.url()).hash).toBe('#/today');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('ycl');
  await expect(page.getByRole('option', { name: /杨昌禄与石显忠/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(`#/cases/${file.id}/course`);
  await expect(page.getByRole('heading', { name: /杨昌禄与石显忠/, level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('beifen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '备份', level: 1 })).toBeFocused();
});

test('shortcuts keep still while characters are being composed', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await page.evaluate(() => {
    for (const key of ['k', 'n']) window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, isComposing: true, bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: 'Digit6', altKey: true, keyCode: 229, bubbles: true }));
  });
  await expect(page.getByRole('combobox', { name: '查找' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
});

test('Tab goes in reading order: skip link, rail, top bar, page', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const order: string[] = [];
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip-link')?.focus());
  // More steps than the rail and the bar have stops.
  for (let i = 0; i < 16; i += 1) {
    order.push(await page.evaluate(() => document.activeElement?.closest('.skip-link, .rail, .top-bar, main')?.className.split(' ')[0] ?? ''));
    await page.keyboard.press('Tab');
  }
  const firsts = order.filter((place, i) => place !== order[i - 1]);
  expect(firsts.slice(0, 4)).toEqual(['skip-link', 'rail', 'top-bar', 'frame-main']);
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip-link')?.focus());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeFocused();
});
