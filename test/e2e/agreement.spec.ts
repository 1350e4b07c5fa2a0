// 协议 on the real program: written by keyboard alone, checked as it is typed, kept through a power cut, signed, locked, supplemented.
import type { Locator, Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { OFFICE, WU, YANG } from '../../main/reference/samples/room';
import type { SampleStep } from '../../main/reference/samples/sample';
import { WAGES } from '../../main/reference/samples/wages';
import { ask, expect, goTo, ready, setUpSampleRoom, start, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';

// Long journeys, each of dozens of steps.
test.describe.configure({ timeout: 240_000 });

const A = BOUNDARY.steps.find((step): step is SampleStep<'put-agreement'> => step.move === 'put-agreement')?.input.item;
if (!A) throw new Error('sample A has no agreement');

const open = async (page: Page, id: string): Promise<CaseFile> => (await ask(page, 'cases.open', { id })).file;
const wordingPanel = (page: Page) => page.getByRole('region', { name: '用语检查' });
const clause = (page: Page, n: number) => page.getByRole('textbox', { name: `第${n}条` });
const draftOf = async (page: Page, id: string, about = 'new') => JSON.stringify((await ask(page, 'drafts.read', { key: `case-${id}-agreement-${about}` })).value);

/** Tab until `target` has the focus: everything is within reach of the keyboard, in reading order. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** What is selected in the field that has the focus. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
  });

test('sample A is written, checked, saved and signed by keyboard alone; what is kept is the sample', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-agreement');
  await goTo(page, `#/cases/${id}/agreement`);
  await tabTo(page, page.getByRole('button', { name: '写书面协议' }), 40);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '书面协议' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: '达成协议日期' })).toHaveValue('2026-03-20');
  await expect(wordingPanel(page)).toContainText('还没有写纠纷主要事实');

  // Enter goes on to the day, and on to the facts.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '达成协议日期' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '事实和争议' })).toBeFocused();
  // A slip of the pen: said beside, while the other parts are still being written.
  await page.keyboard.insertText(`${A.facts}双方尽快瞻养山林。`);
  await tabTo(page, page.getByRole('textbox', { name: '各方的责任' }));
  await page.keyboard.insertText(A.responsibility ?? '');
  await expect(wordingPanel(page)).toContainText('“瞻养”应为“赡养”');
  await expect(wordingPanel(page)).not.toContainText('还没有写纠纷主要事实');
  await shot(page, 'finding');

  // F8 walks through the findings; at the slip its words are selected, and are typed over.
  await expect(async () => {
    await page.keyboard.press('F8');
    expect(await selected(page)).toBe('瞻养');
  }).toPass();
  await expect(page.getByRole('textbox', { name: '事实和争议' })).toBeFocused();
  for (const _ of '双方尽快瞻养山林。') await page.keyboard.press('End').then(() => page.keyboard.press('Backspace'));
  await expect(page.getByRole('textbox', { name: '事实和争议' })).toHaveValue(A.facts ?? '');
  await expect(wordingPanel(page)).not.toContainText('瞻养');

  // The clauses; the third from a phrase, its blanks one after the other.
  await tabTo(page, clause(page, 1));
  await page.keyboard.insertText(A.clauses?.[0]?.text ?? '');
  for (const [n, { text }] of (A.clauses ?? []).entries()) {
    if (n === 0) continue;
    await tabTo(page, page.getByRole('button', { name: '再加一条' }));
    await page.keyboard.press('Enter');
    await expect(clause(page, n + 1)).toBeFocused();
    if (n === 2) await pickPhrase(page);
    await page.keyboard.insertText(text ?? '');
  }
  // Out of order, and back into order.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(clause(page, 5)).toHaveValue(A.clauses?.[5]?.text ?? '');
  await expect(clause(page, 5)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(clause(page, 6)).toHaveValue(A.clauses?.[5]?.text ?? '');

  // Promises are taken over from the clauses that say them, and looked through.
  await clause(page, 2).focus();
  for (const [n, took] of [[2, '共同栽设水泥界桩5根'], [4, '在杨昌禄一侧补栽杉树苗30株'], [3, '赔偿杉树损失'], [5, '不得越界砍伐']] as const) {
    await clause(page, n).focus();
    await tabTo(page, page.getByRole('button', { name: `第${n}条：列为履行事项` }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('做什么').last()).toBeFocused();
    await expect(page.getByLabel('做什么').last()).toHaveValue(took);
  }
  const promise = (n: number) => page.getByRole('group', { name: new RegExp(`^履行事项 ${n}`) });
  for (const [n, obligation] of (A.obligations ?? []).entries()) {
    const what = promise(n + 1).getByLabel('做什么');
    await what.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(obligation.what ?? '');
    await promise(n + 1).getByLabel('怎么履行').focus();
    await page.keyboard.press('Control+a');
    if (obligation.how) await page.keyboard.insertText(obligation.how);
    else await page.keyboard.press('Delete');
  }
  await expect(promise(3).getByLabel('总金额')).toHaveValue('2,400');
  await shot(page, 'promises');
  await page.getByRole('textbox', { name: '怎么履行、什么时候履行' }).focus();
  await page.keyboard.insertText(A.performance ?? '');
  await expect(page.getByLabel('一式几份')).toHaveValue('3');
  await expect(wordingPanel(page)).toContainText('没有发现要改的地方');
  await shot(page, 'written');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '书面协议' })).toBeVisible();
  const saved = (await open(page, id)).agreements[0];
  const plain = (agreement: unknown) => JSON.parse(JSON.stringify(agreement, (key, value) => (key === 'id' || key === 'clause' ? undefined : value))) as unknown;
  const sample = (await enterSample(page, { ...BOUNDARY, serial: 18 }, 'put-agreement', true)).agreements[0];
  expect(plain(saved)).toEqual(plain(sample));
  expect(saved?.obligations.map((o) => saved.clauses.findIndex(({ id: c }) => c === o.clause) + 1)).toEqual([2, 4, 3, 5]);
  await shot(page, 'read');

  // Signing: everything on the day of the agreement, one of them a day later.
  await tabTo(page, page.getByRole('button', { name: '登记签字盖章' }), 40);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '登记签字盖章' });
  await expect(sheet.getByRole('button', { name: '今天全部签好' })).toBeFocused();
  await expect(sheet).toContainText('还不能生效');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('status').filter({ hasText: '起生效' })).toHaveText('2026年3月20日起生效');
  const second = sheet.getByRole('listitem', { name: '乙方 石显忠的签字' }).getByRole('textbox', { name: '签字日期' });
  await tabTo(page, second);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('2026-3-19');
  await page.keyboard.press('Tab');
  await expect(sheet.getByText('签字日期早于协议日期，请核对').first()).toBeVisible();
  await second.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('2026-3-23');
  await expect(sheet.getByRole('status').filter({ hasText: '起生效' })).toHaveText('2026年3月23日起生效');
  await shot(page, 'signing');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText('2026年3月23日起生效')).toBeVisible();
  await expect(page.getByText('协议已经生效，内容不能再改')).toBeVisible();
  await expect(page.getByRole('button', { name: '修改', exact: true })).toHaveCount(0);
  expect((await open(page, id)).agreements[0]?.signs).toHaveLength(6);
  await shot(page, 'effective');

  // 补充协议: the first stays as it is, and is shown below.
  await tabTo(page, page.getByRole('button', { name: '写补充协议' }), 40);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '补充协议（补充2026年3月20日的协议）' })).toBeVisible();
  await clause(page, 1).focus();
  await page.keyboard.insertText('补栽的期限延至2026年12月31日。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^补充协议/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '它补充的协议' })).toBeVisible();
  const both = (await open(page, id)).agreements;
  expect(both.map(({ supplements }) => supplements)).toEqual([null, both[0]?.id]);
  expect(plain(both[0])).toMatchObject({ facts: A.facts, performance: A.performance });
  await shot(page, 'supplement');
});

/** Picks the first phrase, fills one of its blanks, goes to the next; then takes it all away again. */
async function pickPhrase(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '第3条：常用语' })).toBeFocused();
  await page.keyboard.press('Enter');
  const items = page.getByRole('menuitem');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(clause(page, 3)).toBeFocused();
  expect(await selected(page)).toBe('〔甲〕');
  await page.keyboard.insertText('甲');
  await page.keyboard.press('Alt+ArrowRight');
  expect(await selected(page)).toBe('〔乙〕');
  await expect(clause(page, 3)).toHaveValue(/^甲方赔偿〔乙〕方/);
  await expect(wordingPanel(page)).toContainText('还有没填的空：〔乙〕');
  await page.keyboard.press('Control+a');
}

test('a finding beyond doubt is mended by one press; 大写 is written for an amount typed once', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-agreement');
  await goTo(page, `#/cases/${id}/agreement?do=write-agreement`);
  await clause(page, 1).fill('石显忠于2026年4月10日前赔偿杨昌禄2,400元，现金给付；不按期的，由瞻养人承担。');
  await wordingPanel(page).getByRole('button', { name: '改为“赡养”' }).click();
  await wordingPanel(page).getByRole('button', { name: '写上大写' }).click();
  await expect(clause(page, 1)).toHaveValue('石显忠于2026年4月10日前赔偿杨昌禄人民币2,400元（大写：贰仟肆佰元整），现金给付；不按期的，由赡养人承担。');
  // As if typed: Ctrl+Z takes it back.
  await page.keyboard.press('Control+z');
  await expect(clause(page, 1)).toHaveValue(/赔偿杨昌禄2,400元/);

  await page.getByRole('button', { name: '再加一条' }).click();
  await clause(page, 2).fill('另付误工费。');
  await clause(page, 2).press('End');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: '第2条：插入金额' }).click();
  await page.getByLabel('金额（元）').fill('两百');
  await expect(page.getByText('金额请写数字')).toBeVisible();
  await page.getByLabel('金额（元）').fill('200.5');
  await page.keyboard.press('Enter');
  await expect(clause(page, 2)).toHaveValue('另付误工费人民币200.50元（大写：贰佰元伍角）。');
  // What no face can print is said at the clause, before anything is printed.
  await page.keyboard.insertText('😀');
  await expect(page.getByText(/“😀”打印不出来/)).toBeVisible();
});

test('what was typed survives kill -9, and is offered where the agreement is begun', async ({ home, shot }) => {
  const first = await start({ home });
  await setUpSampleRoom(first.page);
  const { id } = await enterSample(first.page, BOUNDARY, 'put-agreement');
  await goTo(first.page, `#/cases/${id}/agreement?do=write-agreement`);
  await clause(first.page, 1).pressSequentially('双方各退一步。');
  await expect.poll(() => draftOf(first.page, id), { timeout: 5_000 }).toContain('双方各退一步。');
  const gone = first.app.waitForEvent('close');
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await start({ home });
  try {
    await goTo(second.page, `#/cases/${id}/agreement`);
    await second.page.getByRole('button', { name: /^接着写（/ }).click();
    await expect(second.page.getByText(/已恢复未保存的内容/)).toBeVisible();
    await expect(clause(second.page, 1)).toHaveValue('双方各退一步。');
    await shot(second.page, 'restored');
    expect((await open(second.page, id)).agreements).toEqual([]);
  } finally {
    await second.app.close();
  }
});

test('instalments that do not add up are said at once, with the difference, and can be split evenly', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, WAGES, 'put-agreement', true);
  await goTo(page, `#/cases/${id}/agreement?do=write-agreement`);
  const first = page.getByRole('group', { name: /^履行事项 1/ });
  await expect(first.getByText('各期合计 8,400 元，与总金额一致')).toBeVisible();
  await first.getByRole('group', { name: '第2期' }).getByLabel('金额').fill('4000');
  await expect(first.getByText('各期合计 8,200 元，比总金额少 200 元')).toBeVisible();
  await expect(wordingPanel(page)).toContainText('各期合计8,200元，与总额8,400元不一致');
  await shot(page, 'differs');
  // It is said, it is no wall.
  await page.getByRole('button', { name: '保存协议' }).click();
  await expect(page.getByRole('button', { name: '登记签字盖章' })).toBeVisible();
  await expect(page.getByText(/应当改正 1 处/)).toBeVisible();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await first.getByRole('button', { name: '按总金额平均分成2期' }).click();
  await expect(first.getByText('各期合计 8,400 元，与总金额一致')).toBeVisible();
  // Left without saving: the draft is there, and the button says so.
  await page.getByRole('link', { name: '经过' }).click();
  await page.getByRole('link', { name: '协议', exact: true }).click();
  await page.getByRole('button', { name: /^接着改（/ }).click();
  await expect(first.getByText('各期合计 8,400 元，与总金额一致')).toBeVisible();
  // A day that is none stands in the way of saving, and is said at its field.
  await first.getByRole('group', { name: '第1期' }).getByRole('textbox', { name: '最后一天' }).fill('2月30日');
  await page.getByRole('button', { name: '保存协议' }).click();
  await expect(first.getByRole('group', { name: '第1期' }).getByRole('textbox', { name: '最后一天' })).toBeFocused();
  await expect(first.getByText('看不懂这个日期').first()).toBeVisible();
});

test('saved elsewhere meanwhile: said, nothing typed is lost, nothing is written over', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-agreement', true);
  await goTo(page, `#/cases/${id}/agreement?do=write-agreement`);
  await clause(page, 1).fill('我这边改的。');
  const file = await open(page, id);
  const [agreement] = file.agreements;
  if (!agreement) throw new Error('no agreement');
  await ask(page, 'cases.move', { id, revision: file.revision, move: 'put-agreement', input: { item: { ...agreement, performance: '别处改的。' } } });
  await page.getByRole('button', { name: '保存协议' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await expect(clause(page, 1)).toHaveValue('我这边改的。');
  expect((await open(page, id)).agreements[0]).toMatchObject({ performance: '别处改的。', clauses: agreement.clauses });
  await alert.getByRole('button', { name: '放弃我填写的，看最新内容' }).click();
  await expect(page.getByRole('textbox', { name: '怎么履行、什么时候履行' })).toHaveValue('别处改的。');
  await expect(clause(page, 1)).toHaveValue(agreement.clauses[0]?.text ?? '');
});

test('an oral agreement holds from its day; on the spot asks for nothing more', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, ORAL, 'put-agreement');
  await goTo(page, `#/cases/${id}/agreement`);
  await page.getByRole('button', { name: '记口头协议' }).click();
  await expect(page.getByRole('radio', { name: '口头协议' })).toBeChecked();
  await expect(page.getByLabel('一式几份')).toHaveCount(0);
  await page.getByRole('button', { name: '用登记时的简要情况' }).click();
  await expect(page.getByRole('textbox', { name: '事实和争议' })).toHaveValue(ORAL.intake.dispute.brief ?? '');
  await clause(page, 1).fill('堰坎一起修。');
  await page.getByRole('button', { name: '保存协议' }).click();
  await expect(page.getByText('2026年5月6日起生效')).toBeVisible();
  await expect(page.getByText('人民调解法第三十条')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记签字盖章' })).toHaveCount(0);
  await shot(page, 'oral');
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await page.getByRole('radio', { name: '当场履行' }).check();
  await page.getByRole('button', { name: '保存协议' }).click();
  await expect(page.getByRole('heading', { name: '当场履行，未制作协议' })).toBeVisible();
  expect((await open(page, id)).agreements[0]).toMatchObject({ form: 'none', concludedOn: '2026-05-06' });
});

test('a draft can be taken out; a signature taken back opens the words again', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id } = await enterSample(page, BOUNDARY, 'put-agreement', true);
  await goTo(page, `#/cases/${id}/agreement`);
  await page.getByRole('button', { name: '登记签字盖章' }).click();
  const sheet = page.getByRole('dialog', { name: '登记签字盖章' });
  await sheet.getByRole('checkbox', { name: '甲方 杨昌禄' }).check();
  await sheet.getByRole('button', { name: '保存签字记录' }).click();
  await expect(page.getByText('已经有人签字，内容不能再改')).toBeVisible();
  await expect(page.getByRole('button', { name: '修改', exact: true })).toHaveCount(0);
  // The address of the editor does not get round it.
  await goTo(page, `#/cases/${id}/agreement?do=write-agreement`);
  await expect(clause(page, 1)).toHaveCount(0);
  await page.getByRole('button', { name: '登记签字盖章' }).click();
  await sheet.getByRole('button', { name: '全部取消' }).click();
  await sheet.getByRole('button', { name: '保存签字记录' }).click();
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect.poll(() => new URL(page.url()).hash).toContain(`/papers?`);
  await goTo(page, `#/cases/${id}/agreement`);
  await page.getByRole('button', { name: '删去这份草稿' }).click();
  await page.getByRole('button', { name: '删去', exact: true }).click();
  await expect(page.getByRole('heading', { name: '还没有协议' })).toBeVisible();
  const file = await open(page, id);
  expect(file.agreements).toEqual([]);
  expect(file.changes.at(-1)?.removed).toMatchObject({ id: 'agreement' });
});

test('a stand-in without power is said; the agreement does not hold by it', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const weak = structuredClone(WAGES);
  for (const party of weak.intake.parties) for (const standIn of party.standIns ?? []) standIn.authority = 'general';
  const { id } = await enterSample(page, weak, 'put-agreement', true);
  await goTo(page, `#/cases/${id}/agreement?do=sign`);
  const sheet = page.getByRole('dialog', { name: '登记签字盖章' });
  await sheet.getByRole('button', { name: '1月20日全部签好' }).click();
  await expect(sheet.getByText('2026年1月20日起生效')).toBeVisible();
  const row = sheet.getByRole('listitem', { name: '丙方 龙小虎的签字' });
  await row.getByLabel('由谁签字').click();
  await page.getByText('委托代理人 龙小豹（一般授权，不能代签）').click();
  await expect(sheet.getByText('丙方 龙小虎签字（代签的人没有特别授权）')).toBeVisible();
});

test('30 parties and a clause of 10,000 characters stay usable', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const on = '2026-03-20';
  const parties = Array.from({ length: 30 }, (_, i) => ({ kind: 'person' as const, id: `p${i}`, side: i < 29 ? ('applicant' as const) : ('respondent' as const), name: `田大${'一二三四五六七八九十'[i % 10]}${'甲乙丙'[Math.floor(i / 10)]}`, consent: { answer: 'agreed' as const, on, how: 'oral' as const } }));
  const registered = await ask(page, 'cases.register', {
    draft: null,
    intake: { office: OFFICE, source: { kind: 'application', manner: 'oral' }, registeredOn: on, registeredBy: WU, parties, dispute: { category: 'neighbour', subject: '用水纠纷', village: '岩坪村', brief: '水沟断流。' }, assignment: { lead: YANG, others: [], recorder: WU } },
  });
  const { id } = (await ask(page, 'cases.accept', { id: registered.file.id, revision: registered.file.revision, on, by: YANG, serial: null })).file;
  await goTo(page, `#/cases/${id}/agreement?do=write-agreement`);
  await expect(page.getByLabel('一式几份')).toHaveValue('31');
  const long = '各户轮流放水，按号排班。'.repeat(834).slice(0, 10_000);
  await clause(page, 1).focus();
  await page.keyboard.insertText(long);
  await expect(clause(page, 1)).toHaveValue(long);
  await page.getByRole('button', { name: '加一个履行事项' }).click();
  const debtors = page.getByLabel('谁来履行');
  await debtors.fill('tiandayi');
  await page.getByText('甲方 田大一甲', { exact: true }).click();
  await page.keyboard.press('Escape');
  // The words found at the far end of a long clause are selected and in sight.
  await clause(page, 1).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('由瞻养人办理。');
  await wordingPanel(page).getByRole('button', { name: /“瞻养”应为/ }).click();
  expect(await selected(page)).toBe('瞻养');
  expect(await clause(page, 1).evaluate((area) => area.scrollTop + area.clientHeight >= area.scrollHeight - 60)).toBe(true);
  await shot(page, 'long');
  await noSidewaysScroll(page);
  await page.getByRole('button', { name: '保存协议' }).click();
  await expect(page.getByRole('button', { name: '登记签字盖章' })).toBeVisible();
  expect((await open(page, id)).agreements[0]?.clauses[0]?.text).toHaveLength(10_007);
  await page.getByRole('button', { name: '登记签字盖章' }).click();
  const sheet = page.getByRole('dialog', { name: '登记签字盖章' });
  await expect(sheet.getByText('协议里还没有填达成协议的日期')).toBeVisible();
  await sheet.getByRole('button', { name: '去填日期' }).click();
  await page.getByRole('textbox', { name: '达成协议日期' }).fill('2026-3-20');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: '登记签字盖章' }).click();
  await sheet.getByRole('button', { name: '3月20日全部签好' }).click();
  await expect(sheet.getByText('2026年3月20日起生效')).toBeVisible();
  await shot(page, 'thirty-signed');
  await sheet.getByRole('button', { name: '保存签字记录' }).click();
  await expect(page.getByText('协议已经生效，内容不能再改')).toBeVisible();
  expect((await open(page, id)).agreements[0]?.signs).toHaveLength(33);
});

for (const large of [false, true]) {
  test(`every view fits at 1366×768 and axe finds nothing serious, ${large ? '大字' : 'ordinary type'}`, async ({ launch, shot }) => {
      const { page } = await launch();
    await setUpSampleRoom(page);
    const state = await ask(page, 'app.state', {});
    if (state.state !== 'open') throw new Error(state.state);
    await ask(page, 'settings.save', { settings: { ...state.settings, largeType: large } });
    await page.reload();
    await ready(page);
    const size = large ? '-large' : '';
    const look = async (name: string) => {
      await noSidewaysScroll(page);
      expect(await seriousFindings(page), name).toEqual([]);
      await shot(page, `${name}${size}`);
    };
    const fresh = await enterSample(page, BOUNDARY, 'put-agreement');
    await goTo(page, `#/cases/${fresh.id}/agreement`);
    await expect(page.getByRole('heading', { name: '还没有协议' })).toBeVisible();
    await look('none');

    const { id } = await enterSample(page, WAGES, 'put-agreement', true);
    await goTo(page, `#/cases/${id}/agreement`);
    await expect(page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
    await look('draft');
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await expect(page.getByText('各期合计 8,400 元，与总金额一致')).toBeVisible();
    await look('editor');
    await page.getByText('各期合计 8,400 元，与总金额一致').scrollIntoViewIfNeeded();
    await look('obligations');
    await page.getByRole('button', { name: '第1条：常用语' }).click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    const list = await page.getByRole('menu').boundingBox();
    expect(list && list.y > 0 && list.y + list.height < 768).toBe(true);
    await look('phrases');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '第1条：常用语' })).toBeFocused();
    await page.getByRole('button', { name: '保存并看打印样子' }).click();
    await expect(page.getByRole('img', { name: /第 1 页/ }).or(page.locator('.pdf-page').first()).first()).toBeVisible();
    await expect(page.getByRole('radio', { name: '打印样子' })).toBeChecked();
    await look('printed');
    await goTo(page, `#/cases/${id}/agreement?do=sign`);
    const sheet = page.getByRole('dialog', { name: '登记签字盖章' });
    await sheet.getByRole('button', { name: '1月20日全部签好' }).click();
    await look('signing');
    await sheet.getByRole('button', { name: '保存签字记录' }).click();
    await expect(page.getByText('协议已经生效，内容不能再改')).toBeVisible();
    // Half gone it is neither one thing nor the other.
    await expect(sheet).toBeHidden();
    await look('effective');
  });
}
