// 装订与体检 on the real program: what lacks leads to where it is mended; paper-only material, the cover, the whole file, the folder.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { chooseFolder, noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';

test('the check-up leads to its mending; paper-only material takes pages; the whole file is seen, saved, and put into a folder', async ({ launch, place, shot }) => {
  test.slow();
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'archive');
  await goTo(page, `#/cases/${id}/dossier`);
  const contents = page.getByRole('table', { name: '卷内目录' });
  await expect(contents.getByRole('row', { name: /人民调解协议书/ })).toContainText('草稿', { timeout: 60_000 });
  await shot(page, 'tab');
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);

  // A finding leads to the sheet that mends it, and is gone afterwards.
  await page.getByRole('button', { name: /填立卷信息：封面没有写保管期限/ }).click();
  const facts = page.getByRole('dialog', { name: '立卷信息' });
  await facts.getByRole('radio', { name: '长期' }).check();
  await facts.getByRole('textbox', { name: '卷宗情况说明' }).fill('草图为原件，附于证据材料之后。');
  await shot(page, 'facts');
  await facts.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('封面没有写保管期限。')).toHaveCount(0);
  await expect(contents.getByRole('row', { name: /\d.*卷宗情况说明/ })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: '登记纸质材料' }).click();
  const sheet = page.getByRole('dialog', { name: '纸质材料' });
  await sheet.getByRole('textbox', { name: '材料名称' }).fill('身份证复印件');
  await sheet.getByRole('textbox', { name: '页数' }).fill('2');
  await sheet.getByRole('button', { name: /保\s*存/ }).click();
  await expect(contents.getByRole('row', { name: /身份证复印件/ })).toContainText(/\d+–\d+.*纸质/, { timeout: 60_000 });
  await expect(page.getByText('案卷里没有当事人的身份证明')).toHaveCount(0);

  await page.getByRole('button', { name: '预览整卷' }).click();
  await expect(page.getByRole('region', { name: /整卷/ }).locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await shot(page, 'preview');

  const { bytes } = await ask(page, 'dossier.preview', { id });
  const saved = join(place, '案卷.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, saved);
  await page.getByRole('button', { name: '保存整卷PDF…' }).click();
  await expect(page.getByText('整卷已保存。').first()).toBeVisible({ timeout: 60_000 });
  expect(Buffer.from(bytes).equals(await readFile(saved))).toBe(true);

  await chooseFolder(app, place);
  await page.getByRole('button', { name: '导出成文件夹…' }).click();
  await expect(page.getByText(/已导出到文件夹“2026-0001”/).first()).toBeVisible({ timeout: 60_000 });
  expect((await readdir(join(place, '2026-0001'))).toSorted()).toEqual(['sha256sums.txt', '案卷.html', '案卷.json', '案卷.pdf', '说明.txt'].toSorted());
});
