// The case's page on the real program: first steps by keyboard alone, what happens when others save, when the power goes, when the
// file is damaged; parties, course and diary.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { addDays } from '../../main/domain/day';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { OFFICE, WU, YANG } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { ask, expect, goTo, setUpSampleRoom, start, test } from './app';
import { activate, choose, fromMenu, pick, walkTo, write } from './keyboard/keys';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';
import { accept, move, register, todayOf } from './work';

// Some of these start the program twice or walk a whole page by Tab.
test.describe.configure({ timeout: 240_000 });

const toCase = (page: Page, id: string, tab: string) => goTo(page, `#/cases/${id}/${tab}`);
const opened = async (page: Page, id: string) => (await ask(page, 'cases.open', { id })).file;
const sheet = (page: Page) => page.getByRole('dialog');
const record = (page: Page) => sheet(page).getByRole('textbox', { name: '调解记录' });
const nextStep = (page: Page) => page.getByRole('region', { name: /下一步|等待中/ });

/** A registered quarrel for which nobody was named yet. */
async function unassigned(page: Page): Promise<CaseFile> {
  const today = await todayOf(page);
  const party = (id: string, side: 'applicant' | 'respondent', name: string) => ({ kind: 'person' as const, id, side, name, consent: { answer: 'agreed' as const, on: today, how: 'oral' as const }, rightsToldOn: today });
  const { file } = await ask(page, 'cases.register', {
    draft: null,
    intake: {
      office: OFFICE,
      source: { kind: 'application', manner: 'oral' },
      registeredOn: today,
      registeredBy: WU,
      parties: [party('a', 'applicant', '杨昌禄'), party('b', 'respondent', '石显忠')],
      dispute: { category: 'neighbour', subject: '排水沟纠纷', village: '岩坪村', brief: '排水沟改道，水流进对方院坝。' },
      assignment: { lead: null, others: [], recorder: WU },
    },
  });
  return file;
}

/** An accepted case with a sitting planned for today. */
async function planned(page: Page): Promise<CaseFile> {
  const today = await todayOf(page);
  const file = await accept(page, await register(page, '杨昌禄', '石显忠', today), today);
  return move(page, file, 'put-session', { item: { id: 's', on: today, from: '09:00', place: '和事堂', mediators: [YANG], recorder: WU } });
}

test('from registered to the first sitting written down, by keyboard alone', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await unassigned(page);
  const today = await todayOf(page);
  await toCase(page, id, 'parties');

  await activate(page, nextStep(page).getByRole('button', { name: '决定受理' }));
  await expect(sheet(page).getByRole('textbox', { name: /^受理日期/ })).toBeFocused();
  const preview = sheet(page).locator('.number-preview');
  await expect(preview).toContainText(/（\d{4}）云隘人调字第\d{3}号/);
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText('已受理', { exact: true })).toBeVisible();

  await activate(page, nextStep(page).getByRole('button', { name: '指定调解员' }));
  await pick(page, sheet(page).getByRole('combobox', { name: '主持调解员' }), '杨正和');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();

  await activate(page, nextStep(page).getByRole('button', { name: '约定调解' }));
  await write(page, sheet(page).getByRole('textbox', { name: /^日期/ }), '今天');
  await write(page, sheet(page).getByRole('textbox', { name: '开始' }), '930');
  await write(page, sheet(page).getByRole('combobox', { name: '地点' }), '岩坪村3组院坝');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText('约定的调解日已到，请记录调解情况。')).toBeVisible();

  await activate(page, nextStep(page).getByRole('button', { name: '记录调解' }));
  await expect(sheet(page).getByRole('textbox', { name: /^日期/ })).toBeFocused();
  await activate(page, sheet(page).getByRole('button', { name: '都到场了' }));
  await choose(page, sheet(page).getByRole('group', { name: '石显忠怎样参加' }), '电话');
  await write(page, record(page), '石显忠说沟是雨水冲的。');
  await activate(page, sheet(page).getByRole('button', { name: '写入“宣读核对”' }));
  await expect(record(page)).toBeFocused();
  await expect(record(page)).toHaveValue('石显忠说沟是雨水冲的。\n以上记录已向当事人宣读，当事人确认无误。');
  // A sentence written in is taken back like typing.
  await page.keyboard.press('Control+z');
  await expect(record(page)).toHaveValue('石显忠说沟是雨水冲的。');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('请选择调解结果').first()).toBeVisible();
  await choose(page, sheet(page).getByRole('group', { name: /^结果/ }), '有待继续调解');
  await shot(page, 'record');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();

  await expect(page.getByRole('heading', { name: '第1次调解　有待继续调解' })).toBeVisible();
  await expect(page.getByText('到场：杨昌禄、石显忠（电话）')).toBeVisible();
  expect((await opened(page, id)).sessions).toMatchObject([
    { on: today, from: '09:30', place: '岩坪村3组院坝', mediators: [YANG], recorder: WU, rightsTold: true, record: '石显忠说沟是雨水冲的。', outcome: 'continue', attendance: [{ party: 'a', how: 'in-person' }, { party: 'b', how: 'phone' }] },
  ]);
});

test('a sitting saved elsewhere: said, nothing written over, what was typed is still there', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await planned(page);
  await goTo(page, `#/cases/${file.id}/course?do=record-session&ref=s`);
  await record(page).fill('双方各退一步。');
  await sheet(page).getByRole('radio', { name: '调解成功' }).check();

  // Another part of the case is nobody's business here.
  const letter = await move(page, file, 'put-letter', { item: { id: 'l', kind: 'other', organ: '云隘派出所', on: await todayOf(page), how: 'oral', about: '情况通报' } });
  await move(page, letter, 'put-session', { item: { id: 's', on: await todayOf(page), from: '10:00', place: '老杨工作室', mediators: [YANG], recorder: WU } });
  await sheet(page).getByRole('button', { name: '保存记录' }).click();
  await expect(sheet(page).getByText(/刚才在别处保存过/)).toBeVisible();
  await expect(record(page)).toHaveValue('双方各退一步。');
  expect((await opened(page, file.id)).sessions).toMatchObject([{ from: '10:00', outcome: null, record: '' }]);
  await shot(page, 'saved-elsewhere');

  await sheet(page).getByRole('button', { name: '放弃我填写的，看最新内容' }).click();
  await expect(sheet(page).getByRole('textbox', { name: '开始' })).toHaveValue('10:00');
  await expect(record(page)).toHaveValue('');
});

test('another part of the case saved meanwhile does not stand in the way', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await planned(page);
  await goTo(page, `#/cases/${file.id}/course?do=record-session&ref=s`);
  await record(page).fill('双方各退一步。');
  await move(page, file, 'put-letter', { item: { id: 'l', kind: 'other', organ: '云隘派出所', on: await todayOf(page), how: 'oral', about: '情况通报' } });
  await sheet(page).getByRole('radio', { name: '调解成功' }).check();
  await sheet(page).getByRole('button', { name: '保存记录' }).click();
  await expect(sheet(page)).toBeHidden();
  expect(await opened(page, file.id)).toMatchObject({ letters: [{ id: 'l' }], sessions: [{ record: '双方各退一步。', outcome: 'agreed' }] });
});

test('what was typed survives a power cut, and Esc', async ({ home, shot }) => {
  const first = await start({ home });
  await setUpSampleRoom(first.page);
  const { id } = await planned(first.page);
  await goTo(first.page, `#/cases/${id}/course?do=record-session&ref=s`);
  await record(first.page).pressSequentially('双方各退一步。');
  const draft = async () => JSON.stringify((await ask(first.page, 'drafts.read', { key: `case-${id}-record-session-s` })).value);
  await expect.poll(draft).toContain('双方各退一步。');
  const gone = first.app.waitForEvent('close');
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await start({ home });
  try {
    const { page } = second;
    await goTo(page, `#/cases/${id}/course?do=record-session&ref=s`);
    await expect(sheet(page).getByText(/已恢复未保存的内容/)).toBeVisible();
    await expect(record(page)).toHaveValue('双方各退一步。');
    await shot(page, 'restored');
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    expect((await opened(page, id)).sessions).toMatchObject([{ record: '', outcome: null }]);
    await goTo(page, `#/cases/${id}/course?do=record-session&ref=s`);
    await expect(record(page)).toHaveValue('双方各退一步。');
    await sheet(page).getByRole('button', { name: '放弃' }).click();
    await expect(record(page)).toHaveValue('');
  } finally {
    await second.app.close();
  }
});

/** The file of a case, wherever the data folder is. */
async function fileOf(home: string, id: string): Promise<string> {
  const all = await readdir(home, { recursive: true });
  const found = all.find((name) => name.endsWith(join(...id.split('-'), 'case.json')));
  if (found === undefined) throw new Error(`no case.json of ${id} in ${all.slice(0, 20).join(' ')}`);
  return join(home, found);
}

test('a damaged case says so, shows what it was before, and is brought back', async ({ launch, home, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await planned(page);
  const path = await fileOf(home, id);
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, whole.length >> 1));
  await toCase(page, id, 'course');
  await expect(page.getByRole('heading', { name: '这个案卷读不出来' })).toBeVisible();
  await expect(page.getByText('上一次保存的内容是完整的')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'damaged');

  await page.getByRole('button', { name: '看上一次保存的内容' }).click();
  await expect(page.getByRole('heading', { name: '受理' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '约定调解' })).toBeHidden();
  await shot(page, 'previous');
  await page.getByRole('button', { name: '恢复成上一次保存的内容' }).click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByRole('heading', { name: '杨昌禄与石显忠排水沟纠纷', level: 1 })).toBeVisible();
  expect((await opened(page, id)).sessions).toEqual([]);
});

test('parties: numbers are masked until asked for, people can be added and taken out, the diary keeps them', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, WAGES, 'put-session');
  await enterSample(page, { ...BOUNDARY, intake: { ...BOUNDARY.intake, parties: WAGES.intake.parties.slice(0, 1).concat(BOUNDARY.intake.parties.slice(1)) } }, 'put-session');
  await toCase(page, id, 'parties');

  const tian = page.getByRole('article', { name: '甲方 田茂军' });
  await expect(tian.getByText('5002**********0096')).toBeVisible();
  await expect(page.getByText('500299197901020096')).toHaveCount(0);
  await tian.getByRole('button', { name: '显示田茂军居民身份证' }).click();
  await expect(tian.getByText('500299197901020096')).toBeVisible();
  await expect(page.getByRole('region', { name: /委托代理人（弟） 龙小豹/ }).getByText('特别授权，可以代签协议　委托书 2026年1月16日')).toBeVisible();
  const hints = page.getByRole('complementary', { name: '以前的案件' });
  await expect(hints.getByRole('link', { name: /田茂军与石显忠/ })).toBeVisible();
  await shot(page, 'parties');

  await page.getByRole('button', { name: '加一个参加人' }).click();
  await sheet(page).getByRole('textbox', { name: '姓名' }).fill('田大爷');
  await sheet(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '田大爷' })).toBeVisible();
  await page.getByRole('button', { name: '删去田大爷' }).click();
  await page.getByRole('button', { name: '删去', exact: true }).last().click();
  await expect(page.getByRole('listitem').filter({ hasText: '田大爷' })).toHaveCount(0);

  await page.getByRole('link', { name: '变更记录' }).click();
  const row = page.getByRole('row', { name: /删去参加人/ });
  await expect(row).toContainText('吴晓雨');
  await row.getByRole('button', { name: '看删去参加人的内容' }).click();
  await expect(row.getByText('田大爷')).toBeVisible();
  await shot(page, 'history');
  await hintsLead(page, id);
});

async function hintsLead(page: Page, id: string): Promise<void> {
  await toCase(page, id, 'parties');
  await page.getByRole('link', { name: /田茂军与石显忠/ }).click();
  await expect(page.getByRole('heading', { name: /田茂军与石显忠/, level: 1 })).toBeVisible();
}

test('not accepted, taken back, accepted, terminated, resumed: each from its own button', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await unassigned(page);
  await toCase(page, id, 'parties');
  await page.getByRole('button', { name: '不受理或者转办' }).click();
  await sheet(page).getByRole('textbox', { name: /^原因/ }).fill('已由法院受理');
  await sheet(page).getByRole('button', { name: '保存决定' }).click();
  await expect(page.locator('.tag', { hasText: '不予受理' })).toBeVisible();
  await page.getByRole('button', { name: '撤回决定' }).click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.locator('.tag', { hasText: '待受理' })).toBeVisible();
  await accept(page, await opened(page, id), await todayOf(page));

  await toCase(page, id, 'course');
  await page.getByRole('button', { name: '其他', exact: true }).click();
  await page.getByRole('menuitem', { name: '终止调解' }).click();
  await sheet(page).getByRole('textbox', { name: '告知其他途径的日期' }).fill('今天');
  await sheet(page).getByRole('button', { name: '终止调解' }).click();
  await expect(page.locator('.tag', { hasText: '已终止' })).toBeVisible();
  await page.getByRole('button', { name: '其他', exact: true }).click();
  await page.getByRole('menuitem', { name: '恢复调解' }).click();
  await page.getByRole('button', { name: '恢复调解', exact: true }).click();
  await expect(page.locator('.tag', { hasText: '已受理' })).toBeVisible();
  expect((await opened(page, id)).changes.map(({ what }) => what).slice(-5)).toEqual(['不予受理', '撤回不予受理', '受理', '终止调解', '恢复调解']);
});

test('a line of the course is taken out after a question, and what the rules forbid is said', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-session');
  await toCase(page, id, 'course');
  await page.getByRole('button', { name: '删去材料：现场照片（3月12日）' }).click();
  await page.getByRole('button', { name: '不，返回' }).click();
  expect((await opened(page, id)).evidence).toHaveLength(2);
  await page.getByRole('button', { name: '删去材料：现场照片（3月12日）' }).click();
  await page.getByRole('button', { name: '删去', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: '材料：现场照片' })).toBeHidden();
  expect((await opened(page, id)).evidence).toHaveLength(1);
});

test('a closed case says why nothing can be changed, and is opened again with a reason', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY);
  await toCase(page, id, 'course');
  await expect(page.getByText('案卷已归档，不能改动。')).toBeVisible();
  await expect(page.getByRole('button', { name: /^修改|^删去/ })).toHaveCount(0);
  await shot(page, 'archived');
  await page.getByRole('button', { name: '重新打开', exact: true }).click();
  await sheet(page).getByRole('button', { name: '重新打开' }).click();
  await expect(sheet(page).getByText('请写明重新打开的原因').first()).toBeVisible();
  await sheet(page).getByRole('textbox', { name: /^原因/ }).fill('补录一次回访');
  await sheet(page).getByRole('button', { name: '重新打开' }).click();
  await expect(page.locator('.tag', { hasText: '履行完毕' })).toBeVisible();
});

test('Esc closes a sheet and goes back to where it was opened, from a button and from the menu', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await planned(page);
  await toCase(page, id, 'parties');
  const change = page.getByRole('button', { name: '修改当事人' });
  await activate(page, change);
  await expect(sheet(page).getByRole('textbox', { name: '姓名' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(change).toBeFocused();

  await toCase(page, id, 'course');
  const other = page.getByRole('button', { name: '其他', exact: true });
  await activate(page, other);
  await expect(page.getByRole('menuitem', { name: '其他函件' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: '其他函件' })).toBeHidden();
  await expect(other).toBeFocused();
  await page.keyboard.press('Enter');
  await fromMenu(page, page.getByRole('menuitem', { name: '其他函件' }));
  await expect(sheet(page).getByRole('heading', { name: '函件与报告' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(other).toBeFocused();
});

test('into the recycle bin with a reason, from the menu by keyboard', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const file = await register(page, '杨昌禄', '石显忠', await todayOf(page));
  await toCase(page, file.id, 'course');
  await activate(page, page.getByRole('button', { name: '更多' }));
  await expect(page.getByRole('menuitem', { name: '移到回收站…' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('heading', { name: '移到回收站' })).toBeVisible();
  await walkTo(page, sheet(page).getByRole('textbox', { name: /^原因/ }));
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('请写明移到回收站的原因').first()).toBeVisible();
  await page.keyboard.insertText('重复登记');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '案件', level: 1 })).toBeVisible();
  expect((await ask(page, 'cases.trash', {})).items).toMatchObject([{ id: file.id, reason: '重复登记' }]);
});

/** A case with something under every sheet of parties and course. */
async function full(page: Page): Promise<CaseFile> {
  let file = await enterSample(page, { ...BOUNDARY, intake: { ...BOUNDARY.intake, parties: [...BOUNDARY.intake.parties, ...WAGES.intake.parties.slice(2)] } }, 'put-agreement');
  file = await move(page, file, 'put-session', { item: { id: 'plan', on: '2026-03-25', from: '09:00', to: '10:00', place: '和事堂', open: false, mediators: [YANG], recorder: WU } });
  file = await move(page, file, 'put-extension', { item: { id: 'e', on: '2026-03-21', until: '2026-04-20', reason: '等林业站测量', agreedByAll: true } });
  file = await move(page, file, 'put-pause', { item: { id: 'p', from: '2026-03-22', to: '2026-03-24', reason: '测量' } });
  file = await move(page, file, 'put-milestone', { item: { id: 'm', kind: 'harm-known', on: '2025-12-20', note: '杨昌禄上山时看到' } });
  file = await move(page, file, 'grade', { grade: { level: '一般', reason: '2人', by: YANG, on: '2026-03-21' } });
  file = await move(page, file, 'note-external', { external: { system: '市平台', number: 'A-1', on: '2026-03-21' } });
  return move(page, file, 'terminate', { termination: { on: '2026-03-26', reason: 'withdrawn', detail: '自行和解', waysToldOn: '2026-03-26' } });
}

const REOPENED = [
  ['parties', 'parties', ''],
  ['parties', 'dispute', ''],
  ['parties', 'assign', ''],
  ['parties', 'participant', 'lzc'],
  ['course', 'correct-intake', ''],
  ['course', 'inquiry', 'site'],
  ['course', 'evidence', 'photos'],
  ['course', 'letter', 'report'],
  ['course', 'extension', 'e'],
  ['course', 'pause', 'p'],
  ['course', 'milestone', 'm'],
  ['course', 'grade', ''],
  ['course', 'external', ''],
  ['course', 'late-entry', ''],
  ['course', 'terminate', ''],
] as const;

/** What a person entered, without what each save writes beside it. */
const facts = ({ revision: _revision, savedAt: _savedAt, changes: _changes, ...rest }: CaseFile) => rest;

test('opening a sheet and saving it as it stands changes nothing', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const before = await full(page);
  for (const [tab, action, ref] of REOPENED) {
    const { revision } = await opened(page, before.id);
    await goTo(page, `#/cases/${before.id}/${tab}?do=${action}${ref === '' ? '' : `&ref=${ref}`}`);
    await sheet(page).locator('button[type=submit]').click();
    await expect(sheet(page), action).toBeHidden();
    const after = await opened(page, before.id);
    expect(after.revision, action).toBe(revision + 1);
    expect(facts(after), action).toEqual(facts(before));
  }
  // Sittings can be written down again only where mediation goes on.
  let file = await move(page, await opened(page, before.id), 'resume', {});
  for (const [action, ref] of [['record-session', 'first'], ['plan-session', 'plan']] as const) {
    await goTo(page, `#/cases/${before.id}/course?do=${action}&ref=${ref}`);
    await sheet(page).locator('button[type=submit]').click();
    await expect(sheet(page), action).toBeHidden();
    const after = await opened(page, before.id);
    expect(after.revision, action).toBe(file.revision + 1);
    expect(facts(after), action).toEqual(facts(file));
    file = after;
  }
});

/** Thirty parties, one of them with a long name of another people's. */
async function crowd(page: Page): Promise<CaseFile> {
  const on = addDays(await todayOf(page), -1);
  const file = await register(page, '杨昌禄', '石显忠', on);
  const [first] = file.parties;
  if (!first) throw new Error('no party');
  const more = Array.from({ length: 28 }, (_, i) => ({ ...first, id: `p${i}`, name: `阿依古丽·买买提${i + 1}`, label: '' }));
  return accept(page, await move(page, file, 'change-parties', { parties: [...file.parties, ...more] }), on);
}

const SETS = [
  ['sample B', (page: Page) => enterSample(page, WAGES, 'close')],
  ['thirty parties', crowd],
] as const;

for (const large of [false, true]) {
  for (const [name, enter] of SETS) {
    test(`${name}${large ? ', large letters' : ''}: axe finds nothing serious on the three tabs, nothing sticks out`, async ({ launch, shot }) => {
      const { page } = await launch();
      await setUpSampleRoom(page);
      const state = await ask(page, 'app.state', {});
      if (large && state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
      const { id } = await enter(page);
      for (const tab of ['parties', 'course', 'history']) {
        await toCase(page, id, tab);
        await page.locator('.party-view, .timeline, .history-tab').first().waitFor();
        expect(await seriousFindings(page), tab).toEqual([]);
        await noSidewaysScroll(page);
        await shot(page, tab);
      }
      await goTo(page, `#/cases/${id}/course?do=record-session`);
      await sheet(page).getByRole('button', { name: '都到场了' }).click();
      expect(await seriousFindings(page)).toEqual([]);
      await noSidewaysScroll(page);
      await shot(page, 'record');
    });
  }
}

test('one key press saves one thing: Ctrl+Enter twice, or Enter on a menu whose sheet begins with a choice', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, WAGES, 'put-evidence');
  await toCase(page, id, 'course');
  await page.getByRole('button', { name: '证据材料', exact: true }).click();
  await sheet(page).getByLabel(/^材料名称/).fill('工资表');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await opened(page, id)).evidence).toHaveLength(1);

  await activate(page, page.locator('.course-bar').getByRole('button', { name: '其他', exact: true }));
  await fromMenu(page, page.getByRole('menuitem', { name: '回函' }));
  await expect(sheet(page).getByRole('heading', { name: '回函' })).toBeVisible();
  await expect(sheet(page).getByRole('radio', { checked: true }).first()).toBeFocused();
  expect((await opened(page, id)).letters).toEqual([]);
});
