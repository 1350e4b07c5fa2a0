// 案件 on the real program: found by what people remember, opened without a mouse, found again on the way back.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../main/domain/day';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, ready, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';
import { accept, promised, register, todayOf } from './work';

const box = (page: Page) => page.getByRole('combobox', { name: '查找案件' });
const rows = (page: Page) => page.locator('.cases-rows .case-line');
const count = (page: Page) => page.locator('.cases-count');
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const toCases = async (page: Page, query = '') => {
  await page.evaluate((to) => (window.location.hash = to), `#/cases${query}`);
  await expect(box(page)).toBeFocused();
};

/** Four quarrels, one of them with a promise three days late, one accepted, one only registered, one closed long ago. */
async function fourCases(page: Page): Promise<void> {
  const today = await todayOf(page);
  await enterSample(page, BOUNDARY);
  await promised(page, '龙小虎', '周宏波', 3);
  await accept(page, await register(page, '田茂军', '吴冬梅', addDays(today, -5)), addDays(today, -5));
  await register(page, '冉启华', '向阳生', today);
}

test('found four ways, opened by keyboard alone, and the same list on the way back', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await fourCases(page);
  await page.keyboard.press('Alt+3');
  await expect(box(page)).toBeFocused();
  await expect(count(page)).toContainText('共 4 件');
  await expect(rows(page)).toHaveCount(4);
  await rows(page).nth(1).click();
  await expect(page.locator('.case-header')).toBeVisible();
  await page.goBack();
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);
  await shot(page, 'cases');

  for (const [typed, title] of [['显忠', '杨昌禄与石显忠'], ['longxiaohu', '龙小虎'], ['tmj', '田茂军'], ['017', '杨昌禄'], ['岩坪 冉', '冉启华']] as const) {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(typed);
    await expect(count(page)).toContainText('找到 1 件');
    await expect(rows(page).first()).toContainText(title);
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('ypc');
  await expect(count(page)).toContainText('找到 4 件');
  expect(hash(page)).toBe('#/cases?q=ypc');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = rows(page).nth(2);
  await expect(third).toHaveAttribute('aria-selected', 'true');
  expect(await box(page).getAttribute('aria-activedescendant')).toBe(await third.getAttribute('id'));
  const title = (await third.locator('b').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  await page.goBack();
  await expect(box(page)).toHaveValue('ypc');
  await expect(count(page)).toContainText('找到 4 件');
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page).nth(2)).toContainText(title);
});

test('filters narrow the list together and stay in the address; nothing found says what to do', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await fourCases(page);
  await toCases(page);
  const choose = async (label: string, text: string) => {
    const list = page.getByRole('group', { name: '筛选' }).getByLabel(label);
    await list.focus();
    await page.keyboard.insertText(text);
    await expect(page.getByRole('option', { name: text }).first()).toBeAttached();
    await page.keyboard.press('Enter');
  };
  await choose('待办', '有逾期的');
  await expect.poll(() => hash(page)).toBe('#/cases?due=overdue');
  await expect(rows(page).filter({ hasText: '龙小虎' })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: '冉启华' })).toHaveCount(0);
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(count(page)).toContainText('共 4 件');

  await choose('阶段', '没有结案的');
  await expect(count(page)).toContainText('找到 3 件');
  await choose('年份', '2026年');
  await choose('村（居）', '岩坪村');
  await choose('调解员', '杨正和');
  await choose('类别', '邻里');
  await expect(count(page)).toContainText('找到 3 件');
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);
  await shot(page, 'narrowed');
  await page.reload();
  await ready(page);
  await expect(count(page)).toContainText('找到 3 件');
  await box(page).fill('没有这个人');
  await expect(page.getByText('没有找到符合的案件')).toBeVisible();
  await shot(page, 'none');
  expect(await seriousFindings(page)).toEqual([]);
  await page.locator('.empty-state').getByRole('button', { name: '清除条件' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(count(page)).toContainText('共 4 件');
});

test('a room without cases says how to begin; wrong files bring in nothing; 300 cases come in, and only rows in sight exist', async ({ launch, place, shot }) => {
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  await toCases(page);
  await expect(page.getByText('还没有案件')).toBeVisible();

  const wrong = join(place, 'wrong.json');
  await writeFile(wrong, 'no json');
  const input = page.locator('input[type=file]');
  await input.setInputFiles(wrong);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('wrong.json');
  await expect(page.getByRole('alert')).toContainText('一个案件也没有导入');

  const { document } = await ask(page, 'cases.export', { id: (await enterSample(page, BOUNDARY)).id });
  const folder = join(place, 'documents');
  await mkdir(folder);
  const files = Array.from({ length: 300 }, (_, i) => {
    const parties = document.case.parties.map((party, n) => ({ ...party, name: `${party.name}${n === 0 ? '甲乙丙丁戊己庚辛壬癸'[i % 10] : ''}` }));
    const number = { year: 2025, serial: i + 1, text: `（2025）云隘人调字第${String(i + 1).padStart(3, '0')}号` };
    return { path: join(folder, `${i}.json`), content: { ...document, case: { ...document.case, parties, number } } };
  });
  await Promise.all(files.map(({ path, content }) => writeFile(path, JSON.stringify(content))));
  await input.setInputFiles(files.map(({ path }) => path));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('已导入 300 件。')).toBeVisible({ timeout: 120_000 });
  await expect(count(page)).toContainText('共 301 件');
  expect(await rows(page).count()).toBeLessThan(60);
  await shot(page, 'three-hundred');

  await box(page).focus();
  await page.keyboard.press('PageDown');
  const jumped = Number((await page.locator('.case-line.active').getAttribute('aria-rowindex')) ?? 0);
  expect(jumped).toBeGreaterThan(3);
  await page.keyboard.press('End');
  await expect(page.locator('.case-line.active')).toHaveAttribute('aria-rowindex', '302');
  await expect(page.locator('.case-line.active b')).toBeVisible();
  await expect(page.locator('.case-line.active')).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-header')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.case-line.active')).toHaveAttribute('aria-rowindex', '301');
  await expect(page.locator('.case-line.active')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.locator('.case-line.active')).toHaveAttribute('aria-rowindex', '2');
  await expect(page.locator('.case-line.active')).toBeInViewport();
});

test('thirty parties, long names, large type: it still fits', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await fourCases(page);
  const today = await todayOf(page);
  const party = (i: number, side: 'applicant' | 'respondent', name: string) => ({ kind: 'person' as const, id: `p${i}`, side, name });
  await ask(page, 'cases.register', {
    draft: null,
    intake: {
      ...BOUNDARY.intake,
      registeredOn: today,
      parties: [
        ...Array.from({ length: 29 }, (_, i) => party(i, 'applicant', `杨昌${'一二三四五六七八九十'[i % 10]}${i}`)),
        party(29, 'respondent', '重庆市云隘县岩坪村第三农业生产互助合作社股份经济联合总社（筹备组）'),
      ],
    },
  });
  const state = await ask(page, 'app.state', {});
  if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
  await toCases(page);
  await expect(rows(page).first()).toContainText('等29方');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'large');
});

test('a case that cannot be read stands on top with words, and leads to what can be done', async ({ launch, shot }) => {
  const first = await launch();
  await setUpSampleRoom(first.page);
  await fourCases(first.page);
  const state = await ask(first.page, 'app.state', {});
  const folder = state.state === 'open' ? state.folder : '';
  const names = await readdir(folder, { recursive: true });
  const name = names.find((file) => /2026.0001.*case\.json$/.test(file)) ?? 'nothing';
  await writeFile(join(folder, name), (await readFile(join(folder, name), 'utf8')).slice(0, 900));
  await first.app.close();
  const { page } = await launch();
  await toCases(page);
  const damaged = page.getByRole('region', { name: '读不出来的案卷' });
  await expect(damaged).toBeVisible();
  await shot(page, 'damaged');
  expect(await seriousFindings(page)).toEqual([]);
  await damaged.getByRole('button', { name: '看这个案卷' }).click();
  await expect(page.getByRole('heading', { name: '这个案卷读不出来' })).toBeVisible();
});

test('while characters are being composed nothing is searched and Enter opens nothing', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await fourCases(page);
  await toCases(page);
  await expect(count(page)).toContainText('共 4 件');
  await box(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, 'shi');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: 'shi' }));
    for (const key of ['ArrowDown', 'Enter']) input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
  });
  await expect(box(page)).toHaveValue('shi');
  expect(hash(page)).toBe('#/cases');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await box(page).evaluate((input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, '石');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: '石' }));
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '石' }));
  });
  await expect(count(page)).toContainText('找到 1 件');
  expect(hash(page)).toBe('#/cases?q=石');
});
