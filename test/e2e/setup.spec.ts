// First set-up on the real program: by keyboard alone, into another folder, and what trouble looks like.
import { writeFile, mkdir, rm, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, ready, test } from './app';
import { chooseFolder, largeType, noSidewaysScroll, seriousFindings } from './looks';

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('a room is set up by keyboard alone, and what was typed is what is kept', async ({ launch, shot }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: '第一次使用' })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'doors');
  await press(page, 'Shift+Tab');
  await expect(page.getByRole('checkbox', { name: '大字' })).toBeFocused();
  await press(page, 'Tab');
  await expect(page.getByRole('button', { name: /^新建/ })).toBeFocused();
  await press(page, 'Enter');

  await expect(page.getByRole('heading', { name: '我们是谁' })).toBeFocused();
  await press(page, 'Tab');
  await page.keyboard.insertText('云隘镇人民调解委员会');
  await shot(page, 'who');
  // Enter goes on: kind, town, court, phone, name of the room, its place.
  await press(page, 'Enter', 'Enter');
  await expect(page.getByLabel('所在乡镇（街道）')).toBeFocused();
  await page.keyboard.insertText('云隘镇');
  await press(page, 'Enter');
  await page.keyboard.insertText('云隘县人民法院');
  await press(page, 'Enter', 'Enter');
  await expect(page.getByLabel('名称')).toBeFocused();
  await page.keyboard.insertText('老杨工作室');
  await press(page, 'Enter');
  await page.keyboard.insertText('岩坪村村委会一楼');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: '下一步' })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, 'Enter');

  await expect(page.getByRole('heading', { name: '谁来调解' })).toBeFocused();
  await press(page, 'Tab');
  await page.keyboard.insertText('杨正和');
  await press(page, 'Enter', 'Enter', 'Enter', 'Enter');
  await page.keyboard.insertText('吴晓雨');
  await press(page, 'Control+s');

  await expect(page.getByRole('heading', { name: '编号和存放' })).toBeFocused();
  await expect(page.getByLabel('代字')).toHaveValue('云隘');
  await press(page, 'Tab', 'Tab');
  await page.keyboard.insertText('17');
  const year = new Date().getFullYear();
  await expect(page.locator('output')).toHaveText(`（${year}）云隘人调字第017号`);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'place');
  await press(page, 'Control+Enter');

  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeFocused();
  const state = await ask(page, 'app.state', {});
  expect(state).toMatchObject({
    state: 'open',
    settings: {
      committee: { name: '云隘镇人民调解委员会', town: '云隘镇', court: '云隘县人民法院', kind: 'township' },
      rooms: [{ name: '老杨工作室', place: '岩坪村村委会一楼' }],
      staff: [
        { name: '杨正和', duties: ['director', 'mediator'] },
        { name: '吴晓雨', duties: ['recorder'] },
      ],
      numbering: { code: '云隘', firstSerial: { [year]: 17 } },
    },
  });
  if (state.state === 'open') expect(state.settings.staff.find((m) => m.id === state.settings.operator)?.name).toBe('吴晓雨');
  await shot(page, 'first-day');
});

test('what is missing is said and gone to; nothing typed is lost going back and forth', async ({ launch, shot }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: /^新建/ }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByLabel('调委会全称')).toBeFocused();
  await expect(page.getByText('请填写调委会全称').first()).toBeVisible();
  await shot(page, 'missing');
  await page.getByLabel('调委会全称').fill('岩坪村人民调解委员会');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '上一步' }).click();
  await expect(page.getByLabel('调委会全称')).toHaveValue('岩坪村人民调解委员会');
  expect((await ask(page, 'app.state', {})).state).toBe('first-run');
});

test('large type holds on every step at 1366×768', async ({ launch, shot }) => {
  const { page } = await launch();
  await largeType(page);
  await page.getByRole('button', { name: /^新建/ }).click();
  await noSidewaysScroll(page);
  await shot(page, 'who-large');
  await page.getByLabel('调委会全称').fill('云隘镇人民调解委员会');
  await page.getByRole('button', { name: '下一步' }).click();
  await noSidewaysScroll(page);
  await shot(page, 'people-large');
});

test('a folder with other files in it is refused, with the way out', async ({ launch, place, shot }) => {
  await writeFile(join(place, '别人的文件.txt'), '别动');
  const { app, page } = await launch();
  await page.getByRole('button', { name: /^新建/ }).click();
  await page.getByLabel('调委会全称').fill('云隘镇人民调解委员会');
  await page.getByRole('button', { name: '下一步' }).click();
  for (const [i, name] of ['杨正和', '吴晓雨'].entries()) await page.getByLabel('姓名').nth(i).fill(name);
  await page.getByRole('button', { name: '下一步' }).click();
  await chooseFolder(app, place);
  await page.getByRole('button', { name: '换一个位置…' }).click();
  await expect(page.getByText(place)).toBeVisible();
  await page.getByRole('button', { name: '建好，开始使用' }).click();
  await expect(page.getByRole('alert')).toContainText('请选择一个空的文件夹');
  await shot(page, 'refused');
  expect(await readdir(place)).toEqual(['别人的文件.txt']);
});

test('a data folder that is gone is trouble, never a fresh start', async ({ launch, home, place, shot }) => {
  const data = join(place, '数据');
  await mkdir(data);
  const first = await launch();
  await chooseFolder(first.app, data);
  const chosen = await ask(first.page, 'folders.choose', { purpose: 'data' });
  const { SAMPLE_SETTINGS } = await import('../../main/reference/samples/room');
  await ask(first.page, 'setup.create', { folder: chosen?.token ?? '', settings: SAMPLE_SETTINGS });
  await first.app.close();
  await rm(data, { recursive: true });

  const { app, page } = await launch({ home });
  await expect(page.getByRole('heading', { name: '数据打不开' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('找不到数据文件夹');
  await expect(page.getByRole('button', { name: /新建/ })).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'trouble');

  await mkdir(data);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('alert')).toContainText('现在是空的');
  expect(await readdir(data)).toEqual([]);
  await app.close();
  await ready((await launch({ home })).page);
});
