// 设置 and 帮助 on the real program: what is changed is kept, what is half typed survives, every section passes axe in both sizes.
import type { Page } from '@playwright/test';
import { ask, expect, goTo, ready, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { register, todayOf } from './work';

const SECTIONS = ['调委会', '调解室', '人员', '卷号', '期限与提醒', '村社', '文书', '纠纷分类', '节假日', '赶场与农忙', '显示', '数据', '使用记录'];
const settingsNow = async (page: Page) => {
  const state = await ask(page, 'app.state', {});
  if (state.state !== 'open') throw new Error(state.state);
  return state.settings;
};

for (const large of [false, true]) {
  test(`every section fits at 1366×768 and axe finds nothing serious, ${large ? '大字' : 'ordinary type'}`, async ({ launch, shot }) => {
    const { page } = await launch();
    await setUpSampleRoom(page);
    await ask(page, 'settings.save', { settings: { ...(await settingsNow(page)), largeType: large } });
    await goTo(page, '#/settings');
    for (const section of SECTIONS) {
      await page.getByRole('navigation', { name: '设置的内容' }).getByRole('link', { name: section, exact: true }).click();
      await expect(page.getByRole('heading', { name: section, exact: true, level: 2 }).first()).toBeVisible();
      await noSidewaysScroll(page);
      expect(await seriousFindings(page), section).toEqual([]);
      await shot(page, `${section}${large ? '-large' : ''}`);
    }
  });
}

test('a change is saved by keyboard and stands in the top bar; a mistake is said and nothing is saved', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/committee');
  const name = page.getByLabel('调委会全称');
  await name.fill('');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('请填写调委会全称').first()).toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  expect((await settingsNow(page)).committee.name).toBe('云隘镇人民调解委员会');
  await shot(page, 'mistake');
  await name.fill('云隘街道人民调解委员会');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('云隘街道人民调解委员会');
  expect((await settingsNow(page)).committee.name).toBe('云隘街道人民调解委员会');
});

test('what is half typed survives leaving the page, with a line that says so, and can be given up', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/villages');
  const villages = page.getByLabel('村和社区');
  await villages.fill('岩坪村\n云隘社区\n大坳村');
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  await goTo(page, '#/settings/villages');
  await expect(page.getByText(/已恢复未保存的内容（\d+月\d+日 \d+:\d+）/)).toBeVisible();
  await expect(villages).toHaveValue('岩坪村\n云隘社区\n大坳村');
  await shot(page, 'restored');
  await page.getByRole('button', { name: '放弃' }).click();
  await expect(villages).toHaveValue('岩坪村\n云隘社区');
  await expect(page.getByText(/已恢复未保存的内容/)).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(villages).toHaveValue('岩坪村\n云隘社区');
  await expect(page.getByText(/已恢复未保存的内容/)).toHaveCount(0);
});

test('a draft is on disk within a second of the last key, without leaving the field', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/villages');
  await page.getByLabel('村和社区').pressSequentially('新');
  await expect.poll(async () => JSON.stringify((await ask(page, 'drafts.read', { key: 'settings-villages' })).value), { timeout: 3_000 }).toContain('新');
});

test('people: one is added by keyboard, one leaves on a day typed as people type it, one is removed and brought back', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/staff');
  await page.getByRole('button', { name: '再加一个人' }).focus();
  await page.keyboard.press('Enter');
  const added = page.getByRole('group', { name: '人 4' });
  await expect(added.getByLabel('姓名')).toBeFocused();
  await page.keyboard.insertText('龙正才');
  await expect(page.getByRole('heading', { name: '龙正才' })).toBeVisible();
  const ran = page.getByRole('group', { name: '冉素芳' });
  await ran.getByLabel('离任日期', { exact: true }).fill('20260309');
  await expect(ran.getByText('周一 农历正月廿一')).toBeVisible();
  await page.getByRole('button', { name: '删除吴晓雨' }).click();
  await expect(page.getByText('已删除吴晓雨。').first()).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await shot(page, 'people');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  const { staff } = await settingsNow(page);
  expect(staff.map((person) => person.name)).toEqual(['杨正和', '冉素芳', '吴晓雨', '龙正才']);
  expect(staff[1]?.leftOn).toBe('2026-03-09');
});

test('the calendar is worked by keyboard: opened, moved, picked, closed', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/staff');
  const field = page.getByRole('group', { name: '冉素芳' }).getByLabel('离任日期', { exact: true });
  await field.fill('2026-3-9');
  await page.keyboard.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: '选择日期' });
  await expect(calendar.getByRole('gridcell', { name: /2026年3月\s*9\s*日 周一 农历正月\s*廿一/ })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'calendar');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('2026-04-15');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(calendar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(field).toHaveValue('2026-04-15');

  // The same keys elsewhere in the item move it; in a day field they must not have.
  const names = page.locator('.repeat-head h3');
  await expect(names).toHaveText(['杨正和', '冉素芳', '吴晓雨']);
  await page.getByRole('group', { name: '冉素芳' }).getByLabel('姓名').press('Alt+ArrowDown');
  await expect(names).toHaveText(['杨正和', '吴晓雨', '冉素芳']);
  await expect(page.getByRole('group', { name: '冉素芳' }).getByLabel('姓名')).toBeFocused();
});

test('numbers, limits and the whole form take what is typed; what cannot be read is said', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/numbering');
  await page.getByLabel('代字').fill('岩坪');
  await page.getByRole('radio', { name: /岩坪人调字〔\d{4}〕17号/ }).check();
  await expect(page.locator('output')).toHaveText(/岩坪人调字〔\d{4}〕\d+号/);
  await shot(page, 'number');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  expect((await settingsNow(page)).numbering).toMatchObject({ code: '岩坪', pattern: '{代字}人调字〔{年}〕{序号}号' });

  await goTo(page, '#/settings/clocks');
  const limit = page.getByRole('textbox', { name: '调解期限', exact: true });
  await limit.fill('一个月');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('请写整数').first()).toBeVisible();
  await expect(limit).toHaveValue('一个月');
  await limit.fill('２５');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存')).toBeVisible();
  expect((await settingsNow(page)).clockLengths).toEqual({ mediation: { count: 25, unit: 'day' } });

  // A rule of law off, a duty on, a rule of the room's own; the diary says so, by whom it was.
  await page.getByRole('checkbox', { name: '申请司法确认期限' }).uncheck();
  await expect(page.getByText('停用以后程序不再提醒')).toBeVisible();
  await page.getByRole('checkbox', { name: '矛盾纠纷排查（乡镇）' }).check();
  await page.getByRole('button', { name: /期限$/ }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('报送镇司法所');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: '改动记录 共 4 条' })).toBeVisible();
  await page.getByRole('button', { name: '改动记录 共 4 条' }).click();
  await expect(page.getByRole('cell', { name: '停用期限“申请司法确认期限”（协议生效起30日）' })).toBeVisible();
  await shot(page, 'rules');
  expect(await settingsNow(page)).toMatchObject({ clocksOff: ['confirmation'], ownClocks: [{ name: '报送镇司法所', statutory: false }] });
});

test('the trash gives back what was set aside; the check says in words that all is whole', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await register(page, '杨昌禄', '石显忠', await todayOf(page));
  await ask(page, 'cases.setAside', { id: file.id, revision: file.revision, reason: '重复登记' });
  await goTo(page, '#/settings/data');
  await expect(page.getByRole('row', { name: /杨昌禄与石显忠/ })).toContainText('重复登记');
  await page.getByRole('button', { name: /^恢复杨昌禄/ }).click();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  expect((await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 5 })).total).toBe(1);
  await page.getByRole('button', { name: '开始检查' }).click();
  await expect(page.getByText('数据完好')).toBeVisible();
  await shot(page, 'whole');
});

test('large type at once, and who sits at the keyboard', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await goTo(page, '#/settings/display');
  await page.getByRole('checkbox', { name: /大字/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  await page.getByRole('radio', { name: '冉素芳' }).click();
  await expect(page.getByRole('banner').locator('.ant-select')).toContainText('冉素芳');
  expect((await settingsNow(page)).operator).toBe('ran');
});

test('help: found by a word, every clock with its law, nothing serious to axe', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await page.keyboard.press('F1');
  await page.getByRole('searchbox', { name: '在帮助里查找' }).fill('口令');
  await expect(page.getByRole('navigation', { name: '帮助的内容' }).getByRole('link')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '备份：把案卷存到U盘上' })).toBeVisible();
  await goTo(page, '#/help/clocks');
  await page.getByRole('searchbox').fill('');
  for (const law of ['人民调解法第三十三条', '劳动争议调解仲裁法第十四条', '民法典第二百零三条']) await expect(page.getByText(law).first()).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'clocks');
});
