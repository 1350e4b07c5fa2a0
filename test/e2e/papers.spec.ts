// 文书 on the real program: what is previewed is what is recorded, what is printed is what was previewed, to the byte.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';

const openPapers = async (page: Page, id: string, query = '') => {
  await page.evaluate((hash) => (window.location.hash = hash), `#/cases/${id}/papers${query}`);
  await expect(page.getByRole('heading', { name: '文书', level: 2 })).toBeVisible();
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileOf = async (page: Page, id: string): Promise<CaseFile> => (await ask(page, 'cases.open', { id })).file;
const agreementPaper = async (page: Page, id: string) => (await fileOf(page, id)).papers.findLast(({ form, voidedAt }) => form === 'F7' && voidedAt === null);

/** Every word of the preview, page after page as it comes into sight, without the breaks of lines. */
async function previewText(page: Page): Promise<string> {
  const pages = page.locator('.pdf-page');
  await expect(pages.first()).toBeVisible({ timeout: 60_000 });
  const texts: string[] = [];
  for (let i = 0; i < (await pages.count()); i += 1) {
    await pages.nth(i).scrollIntoViewIfNeeded();
    await expect(pages.nth(i)).toHaveAttribute('data-laid', 'true');
    texts.push((await pages.nth(i).locator('.pdf-words').textContent()) ?? '');
  }
  return texts.join('').replace(/\s/g, '');
}

const desk = (page: Page) => page.locator('.paper-desk');
const lineOf = (page: Page, title: string | RegExp) => page.locator('.paper-line').filter({ hasText: title });
const freezeButton = (page: Page) => desk(page).getByRole('button', { name: /^打印签字/ });

/** Freezes and prints what is on the desk, through the sheet. */
async function freeze(page: Page): Promise<void> {
  await freezeButton(page).click();
  await page.getByRole('checkbox', { name: '我已经看过预览，内容没有错' }).check();
  await page.getByRole('button', { name: '定稿并打印' }).click();
  // The first paper of a start reads the fonts, which takes a slow disk its time.
  await expect(page.getByText('打印正常吗？')).toBeVisible({ timeout: 60_000 });
  await expect(desk(page).getByRole('button', { name: '正常' })).toBeFocused();
}

test('the preview says what the record says, to the character, for every paper of the case', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await enterSample(page, BOUNDARY, 'sign');
  await openPapers(page, file.id);
  await expect(lineOf(page, '人民调解协议书')).toHaveAttribute('aria-current', 'true');
  const [agreement] = file.agreements;
  const sentences = [file.number?.text, ...file.parties.map(({ name }) => name), agreement?.facts, agreement?.responsibility, ...(agreement?.clauses ?? []).map(({ text }) => text), agreement?.performance];
  const shown = await previewText(page);
  for (const sentence of sentences) expect(shown).toContain((sentence ?? 'nothing').replace(/\s/g, ''));
  expect(shown).toContain('草稿');
  expect(await seriousFindings(page)).toEqual([]);
  await noSidewaysScroll(page);
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await shot(page, 'draft');

  await lineOf(page, /人民调解记录（第2次/).click();
  await expect(lineOf(page, /人民调解记录（第2次/)).toHaveAttribute('aria-current', 'true');
  const record = file.sessions.find(({ id }) => id === 'second')?.record ?? 'nothing';
  await expect(page.getByRole('region', { name: /人民调解记录（第2次.*预览/ })).toBeVisible();
  const said = await previewText(page);
  for (const line of record.split('\n')) expect(said).toContain(line.replace(/\s/g, ''));
});

test('frozen, printed, answered, printed again byte for byte, taken along on a stick', async ({ launch, shot, place }) => {
  test.slow();
  const printer = join(place, 'printer');
  const stick = join(place, 'stick');
  await mkdir(printer);
  await mkdir(stick);
  const { app, page } = await launch({ env: { STANDIN_PRINTER: printer } });
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'sign');
  await openPapers(page, id, '?do=print-agreement&ref=agreement');

  // By keyboard alone: the sheet is open, the tick, Ctrl+Enter.
  const sheet = page.getByRole('dialog', { name: /打印签字：人民调解协议书/ });
  await expect(sheet.getByLabel('打印几份')).toHaveValue('3');
  await shot(page, 'freeze');
  await sheet.getByLabel('打印几份').press('Control+Enter');
  await expect(sheet.getByText('请先看过预览，再在这里打勾').first()).toBeVisible();
  expect(await readdir(printer)).toEqual([]);
  await sheet.getByRole('checkbox').press('Space');
  await sheet.getByRole('checkbox').press('Control+Enter');
  await expect(sheet).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText('打印正常吗？')).toBeVisible();
  const paper = await agreementPaper(page, id);
  expect(paper).toMatchObject({ copies: 3, printings: [{ copies: 3, cameOut: null }] });
  expect(sha256(await readFile(join(printer, '1.pdf')))).toBe(paper?.sha256);
  expect(JSON.parse(await readFile(join(printer, '1.json'), 'utf8'))).toMatchObject({ copies: 3, silent: false });
  await shot(page, 'asked');
  expect(await seriousFindings(page)).toEqual([]);
  await expect(page.getByRole('region', { name: /人民调解协议书.*预览/ })).toBeVisible();
  const words = await previewText(page);
  expect(words).not.toContain('草稿');
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));

  await desk(page).getByRole('button', { name: '没打好' }).click();
  await expect(page.getByText('没打好不要紧')).toBeVisible();
  expect((await agreementPaper(page, id))?.printings).toMatchObject([{ cameOut: false }]);

  await page.keyboard.press('Control+p');
  await expect(page.getByText('打印正常吗？')).toBeVisible();
  expect(await readFile(join(printer, '2.pdf'))).toEqual(await readFile(join(printer, '1.pdf')));
  await desk(page).getByRole('button', { name: '正常' }).click();
  await expect(page.getByText('打印正常吗？')).toBeHidden();
  await expect(lineOf(page, '人民调解协议书')).toContainText('打印 3 份');
  await expect(page.getByRole('region', { name: '打印记录' }).getByRole('listitem')).toHaveCount(2);
  expect((await agreementPaper(page, id))?.printings).toMatchObject([{ cameOut: false }, { cameOut: true, copies: 3 }]);

  const target = join(stick, '协议.pdf');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, target);
  await desk(page).getByRole('button', { name: '另存到U盘…' }).click();
  await expect(page.getByText('已另存，内容和打印的一字不差。').first()).toBeVisible();
  expect(sha256(await readFile(target))).toBe(paper?.sha256);
  // The stick was pulled out.
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, join(place, 'gone', '协议.pdf'));
  await desk(page).getByRole('button', { name: '另存到U盘…' }).click();
  await expect(desk(page).getByRole('alert')).toBeVisible();

  const opened = await app.evaluate(({ shell }) => {
    const paths: string[] = [];
    Object.assign(globalThis, { openedPaths: paths });
    shell.openPath = (path) => {
      paths.push(path);
      return Promise.resolve('');
    };
    return paths.length;
  });
  expect(opened).toBe(0);
  await desk(page).getByRole('button', { name: '用系统阅读器打开' }).click();
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { openedPaths: string[] }).openedPaths.map((path) => path.split('/').at(-1)))).toEqual(['人民调解协议书.pdf']);
});

test('a change after printing is said; a new print voids the old one, which can still be looked at', async ({ launch, shot, place }) => {
  test.slow();
  const { page } = await launch({ env: { STANDIN_PRINTER: place } });
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'sign');
  await openPapers(page, id);
  await freeze(page);
  await desk(page).getByRole('button', { name: '正常' }).click();
  await expect(page.getByText('打印正常吗？')).toBeHidden();

  const printed = await fileOf(page, id);
  const [agreement] = printed.agreements;
  if (!agreement) throw new Error('no agreement');
  await ask(page, 'cases.move', { id, revision: printed.revision, move: 'put-agreement', input: { item: { ...agreement, facts: '', performance: '现金：2026年5月1日前。' } } });
  await expect(lineOf(page, '人民调解协议书')).toContainText('已过期');
  await expect(desk(page).getByText('定稿以后，案卷的内容改过了')).toBeVisible();
  await shot(page, 'outdated');
  expect(await seriousFindings(page)).toEqual([]);
  await expect.poll(() => previewText(page)).toContain('现金：2026年5月1日前。');
  await desk(page).getByRole('button', { name: '看已定稿的那份' }).click();
  await expect(page.getByText('这是已定稿的那份，内容是改动以前的。')).toBeVisible();
  await expect.poll(() => previewText(page)).toContain('现金：2026年4月10日前。');
  await desk(page).getByRole('button', { name: '看现在的草稿' }).click();

  await freezeButton(page).click();
  await expect(page.getByText(/定稿的那份从此作废/)).toBeVisible();
  // The wording check speaks up, and is no wall.
  await expect(page.getByRole('dialog')).toContainText('措辞检查还有 1 处应当改正');
  await expect(page.getByRole('dialog')).toContainText('还没有写纠纷主要事实');
  await shot(page, 'freeze-again');
  await page.keyboard.press('Escape');
  await freeze(page);
  await expect(lineOf(page, '人民调解协议书').filter({ hasText: '作废' })).toHaveCount(1);
  expect((await fileOf(page, id)).papers.filter(({ voidedAt }) => voidedAt !== null)).toHaveLength(1);
  await lineOf(page, '人民调解协议书').filter({ hasText: '作废' }).click();
  await expect(desk(page).getByText('这份已经作废，只能看，不能用来签字。')).toBeVisible();
  await expect(desk(page).getByRole('button', { name: /^打印/ })).toHaveCount(0);
  await expect.poll(() => previewText(page)).toContain('现金：2026年4月10日前。');
  await shot(page, 'void');
});

test('a printer that is off, a closed print window and a damaged paper are said in words', async ({ launch, shot, place }) => {
  const { app, page } = await launch({ env: { STANDIN_PRINTER: join(place, 'off') } });
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'sign');
  await openPapers(page, id);
  await freezeButton(page).click();
  await page.getByRole('checkbox', { name: '我已经看过预览，内容没有错' }).check();
  await page.getByRole('button', { name: '定稿并打印' }).click();
  await expect(desk(page).getByRole('alert')).toContainText('没有打印出来', { timeout: 60_000 });
  await expect(desk(page).getByRole('alert')).toContainText('文书已经保存，重印一字不差');
  expect((await agreementPaper(page, id))?.printings).toEqual([]);
  await shot(page, 'printer-off');

  await app.evaluate(({ BrowserWindow, app: electron }) => {
    electron.on('browser-window-created', (_event, window) => {
      window.webContents.print = (_options, done) => done?.(false, 'Print job canceled');
    });
    return BrowserWindow.getAllWindows().length;
  });
  await desk(page).getByRole('button', { name: /^打印/ }).click();
  await expect(page.getByText('打印窗口里点了取消。')).toBeVisible();
  expect((await agreementPaper(page, id))?.printings).toEqual([]);

  const state = await ask(page, 'app.state', {});
  const { file = '' } = (await agreementPaper(page, id)) ?? {};
  const names = await readdir(state.state === 'open' ? state.folder : '', { recursive: true });
  const path = join(state.state === 'open' ? state.folder : '', names.find((name) => name.endsWith(file)) ?? 'nothing');
  await writeFile(path, (await readFile(path)).fill(32, 2000, 2100));
  await page.reload();
  await expect(desk(page).getByRole('alert')).toContainText('内容被改动或者损坏');
});

test('a name that cannot be printed is said with its place, and nothing is printed', async ({ launch, shot, place }) => {
  const { page } = await launch({ env: { STANDIN_PRINTER: place } });
  await setUpSampleRoom(page);
  const file = await enterSample(page, BOUNDARY, 'sign');
  const parties = file.parties.map((party, i) => (i === 0 ? { ...party, name: '杨\u{e001}禄🌳' } : party));
  await ask(page, 'cases.move', { id: file.id, revision: file.revision, move: 'change-parties', input: { parties } });
  await openPapers(page, file.id);
  await expect(desk(page).getByRole('alert')).toContainText('打印不出来', { timeout: 60_000 });
  await expect(desk(page).getByRole('alert')).toContainText('“🌳”在“第1个当事人的姓名”里');
  await expect(desk(page).getByRole('alert')).toContainText('旧系统自造的字');
  await shot(page, 'unprintable');
  expect(await readdir(place)).toEqual([]);
});

test('who received an original; the file goes to the archive from here', async ({ launch, shot, place }) => {
  test.slow();
  const { page } = await launch({ env: { STANDIN_PRINTER: place } });
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'sign');
  await openPapers(page, id);
  await freeze(page);
  await desk(page).getByRole('button', { name: '正常' }).click();
  await page.getByRole('button', { name: '登记交付' }).click();
  const sheet = page.getByRole('dialog', { name: '交给了谁' });
  await expect(sheet.getByRole('combobox', { name: '交给' })).toHaveCount(3);
  await shot(page, 'hand-out');
  expect(await seriousFindings(page)).toEqual([]);
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '交给了谁' })).toContainText('共 3 份，已交 3 份。');
  expect((await agreementPaper(page, id))?.handedOut.map(({ to, copies }) => [to, copies])).toEqual([['杨昌禄', 1], ['石显忠', 1], ['调委会留存', 1]]);

  const whole = await enterSample(page, { ...BOUNDARY, serial: 18 }, 'archive');
  await openPapers(page, whole.id, '?do=archive');
  const archive = page.getByRole('dialog', { name: '归档' });
  await archive.getByRole('radio', { name: '长期' }).check();
  await archive.getByRole('button', { name: '归档', exact: true }).click();
  await expect(archive).toBeHidden();
  expect((await fileOf(page, whole.id)).archive?.retention).toBe('长期');
});

test('large type, zoom by keys, and a record of forty pages of which only those in sight are drawn', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await enterSample(page, BOUNDARY, 'sign');
  const session = file.sessions.find(({ id }) => id === 'second');
  if (!session) throw new Error('no session');
  const record = Array.from({ length: 400 }, (_, i) => `第${i + 1}句：双方就界线、树木和补栽各自说明了情况，调解员逐一记录。`).join('\n');
  await ask(page, 'cases.move', { id: file.id, revision: file.revision, move: 'put-session', input: { item: { ...session, record } } });
  const state = await ask(page, 'app.state', {});
  if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
  await openPapers(page, file.id);
  await lineOf(page, /人民调解记录（第2次/).click();
  const pages = page.locator('.pdf-page');
  await expect(pages.nth(10)).toBeAttached({ timeout: 60_000 });
  await expect(pages.first()).toHaveAttribute('data-laid', 'true');
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'large');
  const drawn = () => page.locator('.pdf-page canvas').evaluateAll((all) => (all as HTMLCanvasElement[]).flatMap(({ width }, i) => (width > 0 ? [i] : [])));
  expect((await drawn()).length).toBeLessThan(5);
  expect(await drawn()).toContain(0);

  const scroller = page.locator('.pdf-scroll');
  await scroller.focus();
  await page.keyboard.press('End');
  const count = await pages.count();
  await expect(page.locator('.pdf-bar')).toContainText(`第 ${count} 页，共 ${count} 页`);
  await expect.poll(drawn).toContain(count - 1);
  expect((await drawn()).length).toBeLessThan(5);
  await page.keyboard.press('Home');
  await expect(page.locator('.pdf-bar')).toContainText(`第 1 页，共 ${count} 页`);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.pdf-bar')).toContainText('第 2 页');
  const width = async () => (await pages.first().boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(before, 0);
});
