// A room's own forms on the real program: a sentence changed, seen in the preview before it is saved, printed, and reset.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { accept, register, todayOf } from './work';

const settingsNow = async (page: Page) => {
  const state = await ask(page, 'app.state', {});
  if (state.state !== 'open') throw new Error(state.state);
  return state.settings;
};
/** What stands on the pages in sight. */
const shown = (page: Page) => page.locator('.pdf-words').first();

test('a sentence of a form: changed, seen, saved, printed, reset; blanks are not lost', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/papers');
  await expect(shown(page)).toContainText('人民调解协议书');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'papers');
  await page.getByRole('link', { name: '人民调解受理登记表' }).click();
  await expect(page.getByRole('heading', { name: '人民调解受理登记表' })).toBeVisible();
  const remark = page.getByRole('textbox', { name: '备注' });
  await remark.fill('备注：本表一式两份。');
  await expect(shown(page)).toContainText('备注：本表一式两份。');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'changed');

  // A blank that is lost is said, and put back where the caret stands.
  const opening = page.getByRole('textbox', { name: '首句' });
  await opening.fill('，经双方同意，调解{申请人}、{被申请人}之间的纠纷。');
  await opening.blur();
  await expect(page.getByText(/缺少“日期”/).first()).toBeVisible();
  await opening.press('Home');
  await page.getByRole('button', { name: '缺 日期' }).click();
  await expect(opening).toHaveValue('{日期}，经双方同意，调解{申请人}、{被申请人}之间的纠纷。');
  await expect(shown(page)).toContainText('，经双方同意，调解');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  expect((await settingsNow(page)).paper.variants['F3']?.sentences).toEqual({ remark: '备注：本表一式两份。', opening: '{日期}，经双方同意，调解{申请人}、{被申请人}之间的纠纷。' });

  const today = await todayOf(page);
  const { id } = await accept(page, await register(page, '杨昌禄', '石显忠', today), today);
  await goTo(page, `#/cases/${id}/papers?paper=F3`);
  await expect(shown(page)).toContainText('备注：本表一式两份。');

  await goTo(page, '#/settings/papers?form=F3');
  await page.getByRole('button', { name: '恢复官方文本' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(remark).toHaveValue('备注：此表由人民调解委员会填写。');
  expect((await settingsNow(page)).paper.variants).toEqual({});
});

test('the order of fields by keyboard, in 大字; to a file, all official again, and back from the file', async ({ launch, place, shot }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  await ask(page, 'settings.save', { settings: { ...(await settingsNow(page)), largeType: true } });
  await goTo(page, '#/settings/papers?form=F7');
  const order = page.getByRole('group', { name: '当事人栏的顺序' }).getByRole('listitem');
  await expect(order.first()).toHaveText('姓名');
  await page.getByRole('button', { name: '民族上移' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(order).toHaveText(['民族', '姓名', '性别', '年龄', '职业或职务', '联系方式', '身份证件号码', '单位或住址']);
  await page.getByRole('radio', { name: /公文式/ }).check();
  await expect(shown(page)).toContainText(/民族\s*土家族\s*姓名\s*杨昌禄/);
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  expect((await settingsNow(page)).paper.variants['F7']).toMatchObject({ preset: 'official', sentences: {}, order: { party: ['ethnicity', 'name', 'sex', 'age', 'occupation', 'phone', 'idNumber', 'address'] } });
  await shot(page, 'large');

  const file = join(place, '文书样式.json');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('link', { name: '全部文书' }).click();
  await page.getByRole('button', { name: '导出到文件…' }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  await page.getByRole('button', { name: '全部恢复官方文本' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect.poll(async () => (await settingsNow(page)).paper.variants).toEqual({});
  await page.getByRole('button', { name: '从文件导入…' }).click();
  const changes = page.getByRole('dialog', { name: '导入文书样式' });
  await expect(changes.getByRole('row', { name: /人民调解协议书\s*版式/ })).toContainText('公文式');
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'import');
  await changes.getByRole('button', { name: '采用' }).click();
  await expect(changes).toBeHidden();
  expect((await settingsNow(page)).paper.variants['F7']).toMatchObject({ preset: 'official' });
});
