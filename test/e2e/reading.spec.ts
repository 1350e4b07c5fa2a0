// 宣读 on the real program: by keyboard alone and by mouse, stopped half way and taken up again, stored, and on to the signatures.
// Names that no computer prints: said while typing, described, drawn, kept with the case. The printer that is remembered.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';

test.describe.configure({ timeout: 120_000 });

const view = (page: Page) => page.getByRole('dialog', { name: '宣读协议' });
const now = (page: Page) => view(page).locator('[aria-current="step"]');
const agreementOf = async (page: Page, id: string) => (await ask(page, 'cases.open', { id })).file.agreements.at(-1);

test('read out by keyboard, stopped and gone on with, noted, and on to the signing sheet', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'sign');
  const saved = await agreementOf(page, id);
  if (!saved) throw new Error('no agreement');
  await goTo(page, `#/cases/${id}/agreement`);
  await page.getByRole('button', { name: '宣读', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(view(page).getByRole('checkbox', { name: /杨昌禄/ })).toBeChecked();
  await shot(page, 'start');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');

  // What is read is what is saved, to the character, in letters that are read from two metres.
  const texts = [saved.facts, saved.responsibility, ...saved.clauses.map(({ text }) => text), saved.performance];
  await expect(view(page).locator('.reading-text')).toHaveCount(texts.length);
  expect(await view(page).locator('.reading-text').evaluateAll((all) => all.map(({ textContent }) => textContent))).toEqual(texts);
  expect(await now(page).locator('.reading-text').evaluate((text) => parseFloat(getComputedStyle(text).fontSize))).toBeGreaterThanOrEqual(32);
  await shot(page, 'first-part');
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);
  for (const key of ['ArrowDown', 'Enter', ' ']) await page.keyboard.press(key);
  await expect(view(page)).toContainText(`3 / ${texts.length}`);
  await expect(now(page)).toContainText('第2条');
  await page.keyboard.press('ArrowUp');
  await expect(now(page)).toContainText('第1条');
  await expect(view(page)).toContainText(`3 / ${texts.length}`);
  await shot(page, 'under-way');

  // Somebody walks out: Esc, and nothing is lost.
  await page.keyboard.press('Escape');
  await expect(view(page)).toBeHidden();
  await expect(page.getByRole('button', { name: '接着宣读' })).toBeVisible();
  await page.reload();
  const state = await ask(page, 'app.state', {});
  if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
  await page.getByRole('button', { name: '接着宣读' }).click();
  await page.getByRole('button', { name: '接着宣读（第4部分）' }).click();
  await expect(now(page)).toContainText('第2条');
  // From here by mouse; letters larger until a part no longer fits: then the window moves on before the part counts as read.
  for (let i = 0; i < 6; i += 1) await view(page).getByRole('button', { name: '字大一点' }).click();
  await shot(page, 'large-letters');
  const onward = view(page).getByRole('button', { name: /已宣读，|往下看/ });
  await expect(async () => {
    await onward.click({ timeout: 2_000 });
    await expect(view(page).getByRole('heading', { name: '全部宣读完了' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await shot(page, 'end');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('textbox', { name: '宣读日期' }).fill('2026-3-20');
  await page.getByRole('button', { name: '记下宣读，去登记签字' }).click();

  const signing = page.getByRole('dialog', { name: '登记签字盖章' });
  await expect(signing).toContainText('已于2026年3月20日宣读（杨正和）');
  await shot(page, 'signing');
  const stored = await agreementOf(page, id);
  expect(stored?.reading).toMatchObject({ on: '2026-03-20', by: '杨正和', present: ['ycl', 'sxz'] });
  expect(stored?.reading?.read).toEqual(['facts', 'responsibility', ...saved.clauses.map((clause) => clause.id), 'performance']);
  await page.keyboard.press('Escape');
  await expect(page.locator('.agreement-standing')).toContainText('已于2026年3月20日宣读');
  await expect(page.getByRole('button', { name: '再宣读一遍' })).toBeVisible();
  await shot(page, 'agreement');
  await goTo(page, `#/cases/${id}/course`);
  await expect(page.getByRole('heading', { name: '宣读协议' })).toBeVisible();
});

test('a character that cannot be printed is said while typing, described, drawn, and listed with the case', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-session');
  await goTo(page, `#/cases/${id}/parties?do=parties`);
  const form = page.getByRole('dialog', { name: '修改当事人' });
  const name = form.getByRole('textbox', { name: /^姓名/ }).first();
  await name.fill('杨\u{30123}禄\u{e001}');
  await expect(form.getByText('“\u{30123}”打印不出来')).toBeVisible();
  await expect(form.getByText('第4个字是旧户籍系统自造的字')).toBeVisible();
  await expect(name).toHaveAccessibleDescription(/第4个字是旧户籍系统自造的字/);
  await shot(page, 'said');

  // The household system's character by another one.
  await form.getByRole('button', { name: '换掉第4个字…' }).click();
  const own = page.getByRole('dialog', { name: '换掉旧户籍系统自造的字' });
  await expect(own.getByRole('radio', { name: /用组字描述/ })).toBeFocused();
  // Esc leaves this sheet alone, and Ctrl+Enter in it is not the form's below.
  await page.keyboard.press('Escape');
  await expect(own).toBeHidden();
  await expect(form).toBeVisible();
  await form.getByRole('button', { name: '换掉第4个字…' }).click();
  await own.getByRole('radio', { name: /用组字描述/ }).press('Control+Enter');
  await expect(own.getByText('请写这一部分').first()).toBeVisible();
  await expect(form).toBeVisible();
  await own.getByRole('radio', { name: /另一个字/ }).check();
  await own.getByRole('textbox', { name: /换成/ }).fill('\u{30124}');
  await own.getByRole('button', { name: '换好' }).click();
  await expect(own.getByText('这个字也打印不出来，请再换一个').first()).toBeVisible();
  await own.getByRole('textbox', { name: /换成/ }).fill('生');
  await own.getByRole('button', { name: '换好' }).click();
  await expect(own).toBeHidden();
  await expect(name).toHaveValue('杨\u{30123}禄生');
  await expect(name).toBeFocused();

  // The other by a description, with a drawing.
  await form.getByRole('button', { name: '换掉“\u{30123}”…' }).click();
  const sheet = page.getByRole('dialog', { name: '换掉“\u{30123}”' });
  await sheet.getByRole('textbox', { name: '上边是' }).fill('山');
  await sheet.getByRole('textbox', { name: '下边是' }).fill('夆');
  await expect(sheet.getByText('杨（上山下夆）禄生')).toBeVisible();
  const square = sheet.getByRole('img', { name: /画字的格子/ });
  await square.scrollIntoViewIfNeeded();
  const box = await square.boundingBox();
  if (!box) throw new Error('no square');
  for (const [x, y] of [[0.2, 0.3], [0.5, 0.2]] as const) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.7, { steps: 4 });
    await page.mouse.up();
  }
  await expect(sheet.getByText('画好了，保存后生效。')).toBeVisible();
  await shot(page, 'described');
  expect(await seriousFindings(page)).toEqual([]);
  await sheet.getByRole('button', { name: '换好' }).click();
  await expect(sheet).toBeHidden();
  await expect(name).toHaveValue('杨（上山下夆）禄生');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();

  const { file } = await ask(page, 'cases.open', { id });
  expect(file.parties[0]?.name).toBe('杨（上山下夆）禄生');
  expect(file.describedCharacters).toMatchObject([{ written: '（上山下夆）', character: '\u{30123}', drawing: { width: 480, height: 480 } }]);
  await expect(page.getByRole('img', { name: '（上山下夆）的原字' })).toBeVisible();
  await expect(page.getByRole('button', { name: '删去（上山下夆）' })).toHaveCount(0);
  await page.getByRole('img', { name: '（上山下夆）的原字' }).scrollIntoViewIfNeeded();
  await shot(page, 'listed');
});

test('the printer chosen for a form is offered again; one that is gone is said; what came out elsewhere is noted', async ({ launch, home, place, shot }) => {
  const env = { STANDIN_PRINTER: place, STANDIN_PRINTERS: 'HP_1020=办公室打印机,Brother=大厅打印机' };
  const { app, page } = await launch({ env });
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-session');
  await goTo(page, `#/cases/${id}/papers?paper=F3`);
  await page.getByRole('button', { name: /^打印签字/ }).click();
  await page.getByRole('combobox', { name: '打印机' }).last().selectOption({ label: '大厅打印机' });
  await page.getByRole('textbox', { name: '打印几份' }).fill('2');
  await page.getByRole('checkbox', { name: '我已经看过预览，内容没有错' }).check();
  await page.getByRole('button', { name: '定稿并打印' }).click();
  await expect(page.getByText('打印正常吗？')).toBeVisible({ timeout: 60_000 });
  expect(JSON.parse(await readFile(join(place, '1.json'), 'utf8'))).toMatchObject({ silent: false, copies: 2, deviceName: 'Brother' });
  await page.getByRole('button', { name: '正常', exact: true }).click();
  await expect(page.getByRole('combobox', { name: '打印机' })).toHaveValue('Brother');
  await shot(page, 'printer');
  expect(await seriousFindings(page)).toEqual([]);

  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  await page.getByRole('button', { name: '用系统阅读器打开' }).click();
  await page.getByRole('button', { name: '已经打印好了' }).click();
  await expect(page.getByText('用系统阅读器打印', { exact: false }).first()).toBeVisible();
  await shot(page, 'elsewhere');
  expect((await ask(page, 'cases.open', { id })).file.papers[0]?.printings).toMatchObject([{ copies: 2, cameOut: true }, { copies: 1, cameOut: true, note: '用系统阅读器打印' }]);
  await app.close();

  const later = await launch({ home, env: { ...env, STANDIN_PRINTERS: 'HP_1020=办公室打印机' } });
  await goTo(later.page, `#/cases/${id}/papers?paper=F3`);
  await expect(later.page.getByText('上次用的打印机现在不在')).toBeVisible();
  await later.page.keyboard.press('Control+p');
  await expect(later.page.getByText('打印正常吗？')).toBeVisible();
  expect(JSON.parse(await readFile(join(place, '2.json'), 'utf8'))).not.toHaveProperty('deviceName');
});
