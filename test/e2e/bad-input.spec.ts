// Input nobody expects, on the real program: nothing crashes, nothing is lost, and what is stored is what was typed, cleaned as
// main/domain/text.ts says and in no other way.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { addDays } from '../../main/domain/day';
import { cleanLine, cleanText, LONG_TEXT_LIMIT } from '../../main/domain/text';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ask, expect, goTo, ready, ROOT, setUpSampleRoom, test } from './app';
import { enterSample } from './samples';
import { todayOf } from './work';

/** Everything a paste from elsewhere may bring, by what is bad about it. */
const TEXTS = {
  emoji: '杉树🌲16株，👨‍👩‍👧‍👦都在场👍🏽。',
  'lone surrogates': '前\ud83d后，\udc00尾\ud840',
  'control characters': '沟\u0000心\u0007线\u001b[31m以\u007f东\u0085',
  'ideographic spaces': '　　首行缩进，　中间也有。',
  'beyond the BMP': '𠮷𡃁𪚥𫝀𬺰姓氏',
  invisibles: '石\u200b显\ufeff忠\u202e反\u00ad写\ufe0f',
  radicals: '⽊⺠⼈',
  decomposed: 'e\u0301 cafe\u0301',
  tabs: '一\t二\t三',
} as const;
const ALL = Object.values(TEXTS).join('；');
const proseOf = (typed: string) => cleanText(typed).trimEnd();

/** Code units, because a half of a pair does not survive the way to the page as text. */
const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** Puts a text into a field as a paste does, and gives back what the field then holds: the browser has its say about line ends. */
async function paste(field: Locator, text: string): Promise<string> {
  const shown = await field.evaluate((element, codes) => {
    const input = element as HTMLInputElement | HTMLTextAreaElement;
    let value = '';
    for (const code of codes) value += String.fromCharCode(code);
    input.focus();
    const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    return Array.from({ length: input.value.length }, (_, i) => input.value.charCodeAt(i));
  }, units(text));
  return shown.map((code) => String.fromCharCode(code)).join('');
}

/** What a field holds, to the code unit. */
async function held(field: Locator): Promise<number[]> {
  return field.evaluate((element) => {
    const { value } = element as HTMLInputElement;
    return Array.from({ length: value.length }, (_, i) => value.charCodeAt(i));
  });
}

const fileOf = async (page: Page, id: string): Promise<CaseFile> => (await ask(page, 'cases.open', { id })).file;
const card = (page: Page, nth: number) => page.locator('.party-card').nth(nth);

/** Faults of the page, from now on; a spec ends with none. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('crash', () => faults.push('crashed'));
  return faults;
}

async function openIntake(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: '登记', level: 1 })).toBeFocused();
}

/** Registers what is on the page, and gives the case. */
async function registered(page: Page): Promise<CaseFile> {
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/#\/cases\/\d{4}-\d{4}\//, { timeout: 60_000 });
  const id = /cases\/(\d{4}-\d{4})/.exec(page.url())?.[1] ?? '';
  return fileOf(page, id);
}

test('登记 takes 10,000 characters and every odd one, and stores them as they were typed', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const faults = faultsOf(page);
  await openIntake(page);
  const names = [await paste(card(page, 0).getByLabel(/^姓名/), `${TEXTS['beyond the BMP']}${TEXTS.invisibles}`), await paste(card(page, 1).getByLabel(/^姓名/), `　${TEXTS.emoji}\ud83d　`)];
  const number = await paste(card(page, 0).getByLabel('身份证号码'), '５００２９９\u200b19620305\ud83d0015🌲');
  const brief = await paste(page.getByLabel('纠纷简要情况'), `${ALL}\r\n${'字'.repeat(10_000)}\n${ALL}\n\n`);
  const subject = await paste(page.getByLabel('事由'), TEXTS['control characters']);
  await page.getByLabel('纠纷简要情况').focus();
  await shot(page, 'odd');
  const file = await registered(page);
  expect(file.parties.map(({ name }) => name)).toEqual(names.map(cleanLine));
  // Numbers copied from a web page come in full-width digits; the field reads them as digits.
  expect(file.parties[0]).toMatchObject({ document: { number: cleanLine(number.normalize('NFKC')) } });
  // Compared as a whole, for a failure to be read: the difference alone would fill the screen.
  expect(file.dispute.brief === proseOf(brief)).toBe(true);
  expect(file.dispute.brief.length).toBeGreaterThan(10_000);
  expect(file.dispute.subject).toBe(cleanLine(subject));
  // Nothing more was done to it than cleaning: rare characters, emoji and blanks at a line's start are there.
  expect(file.dispute.brief).toContain('𪚥');
  expect(file.dispute.brief).toContain('🌲');
  expect(file.dispute.brief).toContain('　　首行缩进');
  await expect(page.getByText('𠮷𡃁𪚥𫝀𬺰姓氏', { exact: false }).first()).toBeVisible();
  await page.reload();
  await ready(page);
  expect(await fileOf(page, file.id)).toEqual(file);
  expect(faults).toEqual([]);
});

test('what is too long is said at its field, and stays there', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const faults = faultsOf(page);
  await openIntake(page);
  const name = card(page, 0).getByLabel(/^姓名/);
  const long = await paste(name, '长'.repeat(10_000));
  await paste(card(page, 1).getByLabel(/^姓名/), '石显忠');
  const brief = page.getByLabel('纠纷简要情况');
  const much = await paste(brief, '字'.repeat(LONG_TEXT_LIMIT + 1));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('最多 200 个字', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('最多 20000 个字，请分成几段记录', { exact: false }).first()).toBeVisible();
  await expect(name).toHaveValue(long);
  await expect(brief).toHaveValue(much);
  expect((await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 1 })).total).toBe(0);
  await paste(name, '长'.repeat(200));
  await paste(brief, '字'.repeat(LONG_TEXT_LIMIT));
  const file = await registered(page);
  expect([file.parties[0]?.name.length, file.dispute.brief.length]).toEqual([200, LONG_TEXT_LIMIT]);
  expect(faults).toEqual([]);
});

test('thirty parties, each with a label; and none at all', async ({ launch, shot }) => {
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const faults = faultsOf(page);
  await openIntake(page);
  await page.getByLabel('纠纷简要情况').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('申请人：请填写姓名').first()).toBeVisible();
  await expect(page.getByText('请写几句纠纷简要情况').first()).toBeVisible();
  expect((await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 1 })).total).toBe(0);

  for (let i = 0; i < 28; i += 1) await page.getByRole('button', { name: i < 20 ? '再加一个申请人' : '再加一个被申请人' }).click();
  await expect(page.locator('.party-card')).toHaveCount(30);
  for (let i = 0; i < 30; i += 1) await paste(card(page, i).getByLabel(/^姓名/), `当事人${i + 1}`);
  await paste(page.getByLabel('纠纷简要情况'), '三十户共用一条水渠。');
  await shot(page, 'thirty');
  const file = await registered(page);
  expect(file.parties.map(({ name }) => name)).toEqual(Array.from({ length: 30 }, (_, i) => `当事人${i + 1}`));
  expect(file.parties.map(({ label }) => label).slice(21, 24)).toEqual(['亥', '第23', '第24']);
  expect(new Set(file.parties.map(({ label }) => label)).size).toBe(30);

  // Nobody known yet: a clue, which asks for a few words only.
  await openIntake(page);
  await paste(page.getByLabel('纠纷简要情况'), '有人半夜放水，不知道是谁。');
  await page.getByRole('button', { name: '先记为线索' }).click();
  await page.waitForURL(/#\/cases\/\d{4}-0002\//);
  expect(await fileOf(page, `${file.id.slice(0, 4)}-0002`)).toMatchObject({ parties: [], registeredOn: null, dispute: { brief: '有人半夜放水，不知道是谁。' } });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('当事人待查');
  for (const tab of ['course', 'agreement', 'follow-up', 'papers', 'history', 'parties']) {
    await goTo(page, `#/cases/${file.id.slice(0, 4)}-0002/${tab}`);
    await expect(page.locator('.case-tabs [aria-current=page]')).toBeVisible();
    await expect(page.getByText('这一页出了差错')).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});

test('days: 29 February only where there is one, long past, not there at all, still to come', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const faults = faultsOf(page);
  await openIntake(page);
  await paste(card(page, 0).getByLabel(/^姓名/), '杨昌禄');
  await paste(card(page, 1).getByLabel(/^姓名/), '石显忠');
  await paste(page.getByLabel('纠纷简要情况'), '界线不清。');
  await page.getByRole('button', { name: /^纠纷的其他情况/ }).click();
  const day = page.getByRole('textbox', { name: '发生日期' });
  for (const typed of ['2023-2-29', '2023.2.30', '1899-12-31', '2200-1-1', '前年冬天', '0', '２０２３－１３－１', '\u0000']) {
    const shown = await paste(day, typed);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('看不懂这个日期', { exact: false }).first(), JSON.stringify(typed)).toBeVisible();
    await expect(day, typed).toHaveValue(shown);
  }
  expect((await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 1 })).total).toBe(0);
  await paste(day, '2024-2-29');
  await page.getByRole('button', { name: /^谁来办/ }).click();
  const registration = page.getByRole('textbox', { name: '登记日期' });
  await paste(registration, addDays(await todayOf(page), 1));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').first()).toContainText('晚于今天');
  await expect(day).toHaveValue('2024-02-29');
  await paste(registration, '1949-10-01');
  const file = await registered(page);
  expect(file).toMatchObject({ registeredOn: '1949-10-01', dispute: { occurredOn: '2024-02-29' } });
  // A limit that began long ago is long over, and the pages say so without falling over it.
  await expect(page.locator('.next-step')).toBeVisible();
  await goTo(page, '#/today');
  await expect(page.getByText('杨昌禄与石显忠纠纷').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('a record of a sitting and the clauses of an agreement keep every odd character', async ({ launch }) => {
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const faults = faultsOf(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-session');

  await goTo(page, `#/cases/${id}/course?do=record-session`);
  const sheet = page.getByRole('dialog');
  const record = await paste(sheet.getByRole('textbox', { name: /^调解记录/ }), `${ALL}\n${'记'.repeat(10_000)}\n　　${ALL}`);
  await sheet.getByRole('radio', { name: '调解成功' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  const [session] = (await fileOf(page, id)).sessions;
  expect(session?.record === proseOf(record)).toBe(true);

  await goTo(page, `#/cases/${id}/agreement`);
  await page.getByRole('button', { name: '写书面协议' }).click();
  // Nobody pastes before a form has come to itself; a script would.
  await expect(page.getByRole('radio', { name: '书面协议' })).toBeFocused();
  const facts = await paste(page.getByRole('textbox', { name: '事实和争议' }), `${'实'.repeat(10_000)}${ALL}`);
  const clauses: string[] = [];
  for (const [i, text] of [...Object.values(TEXTS), '款'.repeat(10_000)].entries()) {
    if (i > 0) await page.getByRole('button', { name: '再加一条' }).click();
    clauses.push(await paste(page.getByRole('textbox', { name: `第${i + 1}条`, exact: true }), text));
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: '保存协议', exact: true })).toBeHidden();
  const [agreement] = (await fileOf(page, id)).agreements;
  expect(agreement?.facts === proseOf(facts)).toBe(true);
  expect(agreement?.clauses.map(({ text }) => text)).toEqual(clauses.map(proseOf));
  expect(faults).toEqual([]);
});

test('what was typed is there after the page is gone, halves of characters and all', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await openIntake(page);
  const typed = await paste(page.getByLabel('纠纷简要情况'), ALL);
  await page.keyboard.press('Tab');
  await expect.poll(async () => JSON.stringify((await ask(page, 'drafts.read', { key: 'intake' })).value)).toContain('都在场');
  await page.reload();
  await ready(page);
  await openIntake(page);
  await expect(page.getByText('已恢复未保存的内容', { exact: false })).toBeVisible();
  expect(await held(page.getByLabel('纠纷简要情况'))).toEqual(units(typed));
});

test('a second start brings the first forward; what is half typed there stays and can be saved', async ({ launch, home }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  await openIntake(page);
  await paste(card(page, 0).getByLabel(/^姓名/), '杨昌禄');
  await paste(card(page, 1).getByLabel(/^姓名/), '石显忠');
  await paste(page.getByLabel('纠纷简要情况'), '还没有登记的话。');
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  for (let i = 0; i < 2; i += 1) {
    const second = spawn(electron, [...asRoot, ROOT], { env: { ...process.env, HESHIBU_HOME: home }, stdio: 'ignore' });
    expect(await new Promise((done) => second.on('exit', done))).toBe(0);
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page.getByLabel('纠纷简要情况')).toHaveValue('还没有登记的话。');
  await page.getByLabel('纠纷简要情况').focus();
  expect((await registered(page)).dispute.brief).toBe('还没有登记的话。');
});
