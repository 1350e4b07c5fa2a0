// 回访 and 履行与回访 on the real program: what was promised is recorded, urged, visited, confirmed and closed, by keyboard alone.
import type { Locator, Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { addDays } from '../../main/domain/day';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { ask, expect, setUpSampleRoom, test } from './app';
import { activate, choose, tick, walkTo } from './keyboard/keys';
import { noSidewaysScroll, seriousFindings } from './looks';
import { enterSample } from './samples';
import { move, promised, todayOf } from './work';

const fileOf = async (page: Page, id: string): Promise<CaseFile> => (await ask(page, 'cases.open', { id })).file;
const sheet = (page: Page) => page.getByRole('dialog');
const row = (page: Page, what: RegExp) => page.locator('[data-row]').filter({ hasText: what });

async function openTab(page: Page, id: string, query = ''): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/cases/${id}/follow-up${query}`);
  await expect(page.getByRole('link', { name: '履行与回访' })).toHaveAttribute('aria-current', 'page');
}

/** Alt+5 if need be, then ↓ until a row that fits has the focus. */
async function goToRow(page: Page, what: RegExp): Promise<Locator> {
  if (!new URL(page.url()).hash.startsWith('#/follow-up')) {
    await page.keyboard.press('Alt+5');
    await expect(page.getByRole('heading', { name: '回访', level: 1 })).toBeFocused();
  }
  const wanted = row(page, what).first();
  await expect(wanted).toBeVisible();
  for (let i = 0; i < 20; i += 1) await page.keyboard.press('ArrowUp');
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('ArrowDown');
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return wanted;
  }
  throw new Error(`no such row by arrows: ${what}`);
}

/** The button that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('a payment in two steps from 回访, and its row moves on', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const a = await enterSample(page, BOUNDARY, 'put-performance');
  const soon = await promised(page, '龙小虎', '周宏波', -3);

  // Not yet due: recording is the first thing offered. Enter, Ctrl+Enter.
  await goToRow(page, /周宏波付1,200元/);
  expect(await focused(page)).toBe('记履行');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('付了多少')).toBeFocused();
  await expect(sheet(page).getByText('正好付清这一笔。')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(row(page, /周宏波付1,200元/)).toHaveCount(0);
  expect((await fileOf(page, soon.id)).performances).toMatchObject([{ obligation: 'o', part: null, on: today, amount: 120_000 }]);

  // Overdue: urging comes first, recording is one Tab on. The way it is paid comes from the agreement.
  await page.getByRole('button', { name: /杨昌禄与石显忠.*还有 \d+ 件/ }).click();
  await goToRow(page, /石显忠付2,400元/);
  expect(await focused(page)).toBe('督促');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('记履行');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('付了多少')).toHaveValue('2,400');
  await shot(page, 'performance');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, /石显忠付2,400元/)).toHaveCount(0);
  expect((await fileOf(page, a.id)).performances).toMatchObject([{ obligation: 'o-money', on: today, amount: 240_000, how: '现金' }]);
  // The focus is in the list still, on the row that took its place.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true);
});

test('a visit from 回访: how things stand is written in, satisfaction chosen, the next day said', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  await enterSample(page, WAGES, 'put-urge');
  const a = await enterSample(page, BOUNDARY, 'put-visit');
  await page.evaluate(() => (window.location.hash = '#/follow-up?kind=visit'));
  await expect(row(page, /回访/)).toHaveCount(2);
  await expect(page.getByText('付4,860元')).toHaveCount(0);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByText('杨昌禄与石显忠山林界线纠纷')).toBeVisible();
  const findings = sheet(page).getByLabel('回访情况');
  await expect(findings).toBeFocused();
  await expect(findings).toHaveValue(/^杨昌禄、石显忠共同栽设水泥界桩5根，已于3月26日履行；/);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('到双方家中查看。');
  await activate(page, sheet(page).getByRole('button', { name: /目前履行情况/ }));
  await expect(findings).toBeFocused();
  await expect(findings).toHaveValue('到双方家中查看。\n杨昌禄、石显忠共同栽设水泥界桩5根，已于3月26日履行；石显忠补栽杉树苗30株，已于3月30日履行；石显忠向杨昌禄赔偿杉树损失，已于4月9日履行。');
  await page.keyboard.press('Control+z');
  await expect(findings).toHaveValue('到双方家中查看。');
  await page.keyboard.press('Control+y');
  await expect(findings).toHaveValue(/赔偿杉树损失/);
  await choose(page, sheet(page).getByRole('group', { name: '当事人满意吗' }), '基本满意');
  await tick(page, sheet(page).getByRole('checkbox', { name: /仍有风险/ }));
  await walkTo(page, sheet(page).getByLabel('下次回访'));
  await page.keyboard.insertText(today);
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('下次回访应当晚于这一次').first()).toBeVisible();
  await walkTo(page, sheet(page).getByRole('textbox', { name: '下次回访' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(addDays(today, 10));
  await shot(page, 'visit');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();

  const [visit] = (await fileOf(page, a.id)).visits;
  expect(visit).toMatchObject({ on: today, how: 'phone', by: { name: '杨正和' }, parties: ['ycl', 'sxz'], satisfaction: 'fair', riskRemains: true, nextOn: addDays(today, 10) });
  // The row moves on to the day of the next visit.
  await expect(row(page, /再次回访/)).toContainText('还有 10 天');
});

test('an overdue promise is urged: the number to ring stands there, the answer is kept, a refusal brings the law', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const b = await enterSample(page, WAGES, 'put-urge');
  await goToRow(page, /重庆云隘山货有限公司付4,860元/);
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByText('19900000013（周宏波）')).toBeVisible();
  await expect(sheet(page).getByLabel('对方怎么说')).toBeFocused();
  await page.keyboard.insertText('公司答复当日银行已下班，明天一定到账。');
  await walkTo(page, sheet(page).getByLabel('答应哪一天履行'));
  await page.keyboard.insertText(addDays(await todayOf(page), 1));
  await tick(page, sheet(page).getByRole('checkbox', { name: '明确表示不履行' }));
  await expect(sheet(page).getByText('（人民调解法第三十二条）', { exact: false })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(sheet(page).getByText('（人民调解法第三十二条）', { exact: false })).toHaveCount(0);
  await choose(page, sheet(page).getByRole('group', { name: '方式' }), '上门');
  await shot(page, 'urge');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await fileOf(page, b.id)).urges).toMatchObject([{ obligation: 'o-long', how: 'visit', by: { name: '冉素芳' }, refused: false }]);
  // It is still owed: the focus stays on its row.
  await expect(row(page, /付4,860元/).getByRole('button', { name: /^督促/ })).toBeFocused();
  await openTab(page, b.id);
  await expect(page.getByText('上门督促　冉素芳')).toBeVisible();
  await expect(page.getByText('公司答复当日银行已下班，明天一定到账。')).toBeVisible();
});

test('an instalment is late: all of it falls due, a letter urges, all is paid at once, the case closes because everything was done', async ({ launch, shot }) => {
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  // Late for longer than any holidays: the delay is full on a working day.
  const parts = [-20, 60].map((days, i) => ({ id: `t${i}`, due: addDays(today, days), amount: 60_000 }));
  const file = await promised(page, '田大贵', '向阳生', 20, { schedule: { type: 'instalments', parts }, acceleration: { afterDays: 3, clause: 'c' } });
  await openTab(page, file.id);
  await expect(page.getByText('第1条：第1期到', { exact: false })).toContainText('逾期满3日，其余未付各期已全部到期。');
  await shot(page, 'accelerated');

  await activate(page, page.locator('.due').first().getByRole('button', { name: /^督促/ }));
  await choose(page, sheet(page).getByRole('group', { name: '方式' }), '书面');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /督促履行通知书/ }).first()).toBeVisible();
  await shot(page, 'notice');

  await openTab(page, file.id);
  await activate(page, page.getByRole('button', { name: '一次付清' }));
  await expect(sheet(page).getByText('一共 1,200 元')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByRole('button', { name: '看收条：田大贵 1,200 元' })).toBeFocused();
  await shot(page, 'receipts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /收条/ }).first()).toBeVisible();
  expect((await fileOf(page, file.id)).performances).toMatchObject([{ obligation: 'o', on: today, amount: 120_000 }]);

  await move(page, await fileOf(page, file.id), 'put-visit', { item: { id: 'v', on: today, by: null, parties: ['a', 'b'], findings: '款已付清，双方满意。', nextOn: null } });
  await openTab(page, file.id, '?do=close');
  await expect(sheet(page).getByRole('heading', { name: '结案' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('结案：调解成功')).toBeVisible();
});

test('instalments: a part payment, the rest, and a sum that runs over into the next', async ({ launch, shot }) => {
  // Several sheets one after the other: on a busy machine that takes longer than most specs.
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const b = await enterSample(page, WAGES, 'put-performance');
  await openTab(page, b.id);
  const wu = page.getByRole('article', { name: '重庆云隘山货有限公司对吴冬梅 支付劳动报酬' });
  const dues = wu.locator('.due');
  const amount = sheet(page).getByLabel('付了多少');
  await activate(page, dues.nth(0).getByRole('button', { name: '记履行：第1期 支付劳动报酬' }));
  await expect(amount).toHaveValue('3,075');
  await page.keyboard.insertText('1000.5');
  await expect(sheet(page).getByText('这一笔还差 2,074.50 元。')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dues.nth(0)).toContainText('已付 1,000.50 元，还差 2,074.50 元');

  await activate(page, dues.nth(0).getByRole('button', { name: /记履行/ }));
  await expect(amount).toHaveValue('2,074.50');
  await expect(amount).toBeFocused();
  await page.keyboard.insertText('3074.5');
  await expect(sheet(page).getByText('比这一期多 1,000 元，多出的算到后面各期。')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dues.nth(0)).toContainText('已履行');
  await expect(dues.nth(1)).toContainText('已付 1,000 元，还差 2,075 元');
  await expect(wu).toContainText('共 6,150 元，已付 4,075 元');
  await shot(page, 'instalments');

  // Another part by hand: the sum that was only proposed goes along.
  await activate(page, dues.nth(1).getByRole('button', { name: /记履行/ }));
  await expect(amount).toHaveValue('2,075');
  await page.keyboard.press('Escape');

  // A record is mended, and taken out; what is taken out stays in the diary.
  const records = wu.locator('.record');
  await expect(records).toHaveCount(2);
  await activate(page, records.nth(1).getByRole('button', { name: /^修改履行记录/ }));
  await expect(amount).toHaveValue('3,074.50');
  await page.keyboard.insertText('2074.5');
  await expect(sheet(page).getByText('正好付清这一笔。')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(wu).toContainText('已付 3,075 元');
  await activate(page, records.nth(0).getByRole('button', { name: /^删去履行记录/ }));
  await activate(page, page.getByRole('button', { name: '删去', exact: true }).last());
  await expect(records).toHaveCount(1);
  expect((await fileOf(page, b.id)).changes.at(-1)).toMatchObject({ what: '删去履行记录', removed: { amount: 100_050 } });
});

test('sums that cannot be are said, and nothing typed is lost', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const a = await enterSample(page, BOUNDARY, 'put-performance');
  await openTab(page, a.id, '?do=performance&ref=o-money');
  const amount = sheet(page).getByLabel('付了多少');
  await expect(amount).toBeFocused();
  const says = async (typed: string, said: string) => {
    await amount.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page).getByText(said).first()).toBeVisible();
    await expect(amount).toHaveValue(typed);
    expect((await fileOf(page, a.id)).performances).toEqual([]);
  };
  await says('0', '请填写付了多少钱，不能是 0');
  await says('', '请填写付了多少钱，不能是 0');
  await says('两千四', '金额请写数字，例如 2400 或 2400.50');
  await says('1000000000', '金额请写数字，例如 2400 或 2400.50');
  await says('-5', '金额请写数字，例如 2400 或 2400.50');

  // More than is owed may be true (for being late), so it is said before, not refused.
  await amount.fill('2400.01');
  await expect(sheet(page).getByText('比协议里还没有付的多 0.01 元，请核对金额。', { exact: false })).toBeVisible();
  await amount.fill('999999999.99');
  await expect(sheet(page).getByText('比协议里还没有付的多 999,997,599.99 元，请核对金额。', { exact: false })).toBeVisible();
  await expect(sheet(page).getByText('大写：玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分')).toBeVisible();

  // A day to come is refused by the rules; the sum and the words stay where they were typed.
  const day = sheet(page).getByRole('textbox', { name: '哪一天' });
  await day.fill(addDays(await todayOf(page), 1));
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByRole('alert')).toContainText('晚于今天');
  await expect(amount).toHaveValue('999,999,999.99');
  await day.fill('2026-2-30');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('看不懂这个日期', { exact: false }).first()).toBeVisible();
  expect((await fileOf(page, a.id)).performances).toEqual([]);
  await day.fill('今天');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await fileOf(page, a.id)).performances).toMatchObject([{ amount: 99_999_999_999 }]);
  await expect(page.getByText('比应付的多付 999,997,599.99 元')).toBeVisible();
});

test('saved elsewhere meanwhile: says so, keeps what was typed, offers the latest', async ({ launch }) => {
  // Several sheets one after the other: on a busy machine that takes longer than most specs.
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const a = await enterSample(page, BOUNDARY, 'put-performance');
  await openTab(page, a.id, '?do=performance&ref=o-money');
  const amount = sheet(page).getByLabel('付了多少');
  await expect(amount).toBeFocused();
  await amount.fill('1200');
  await move(page, a, 'put-performance', { item: { id: 'other', obligation: 'o-money', on: '2026-04-09', amount: 100_000 } });
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByRole('alert')).toBeVisible();
  await expect(amount).toHaveValue('1200');
  expect((await fileOf(page, a.id)).performances).toHaveLength(1);
  await activate(page, sheet(page).getByRole('button', { name: '放弃我填写的，看最新内容' }));
  await expect(amount).toHaveValue('1,400');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  expect((await fileOf(page, a.id)).performances.map((p) => p.amount)).toEqual([100_000, 140_000]);
});

test('司法确认: what a court will not confirm, the clock, the application, its result; or that nobody wants it', async ({ launch, shot }) => {
  // Several sheets one after the other: on a busy machine that takes longer than most specs.
  test.slow();
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const fresh = await promised(page, '冉启华', '向阳生', -9);
  await openTab(page, fresh.id);
  await expect(page.getByText('还没有申请。', { exact: false })).toBeVisible();
  await expect(page.getByText('依据：人民调解法第三十三条', { exact: false }).last()).toBeVisible();
  await activate(page, page.getByRole('button', { name: '记共同申请' }));
  await expect(sheet(page).getByLabel('人民法院')).toHaveValue('云隘县人民法院');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('向云隘县人民法院共同申请，等法院受理。', { exact: false })).toBeVisible();
  expect((await fileOf(page, fresh.id)).confirmation).toMatchObject({ appliedOn: today, declinedOn: null });

  await activate(page, page.getByRole('region', { name: '司法确认' }).getByRole('button', { name: '记法院受理' }));
  await activate(page, sheet(page).getByRole('button', { name: /法院的答复/ }));
  await walkTo(page, sheet(page).getByRole('textbox', { name: '法院裁定的日期' }));
  await page.keyboard.insertText(today);
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('请选择结果').first()).toBeVisible();
  await choose(page, sheet(page).getByRole('group', { name: '结果' }), '裁定有效');
  await walkTo(page, sheet(page).getByLabel('裁定书文号'));
  await page.keyboard.insertText('（2026）渝0299民特1号');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('裁定有效，（2026）渝0299民特1号', { exact: false })).toBeVisible();
  await expect(page.getByText('可以向人民法院申请强制执行（人民调解法第三十三条）', { exact: false })).toBeVisible();

  // A boundary, and too late: both are said, neither is a wall.
  const a = await enterSample(page, BOUNDARY, 'put-performance');
  await page.evaluate(() => (window.location.hash = '#/follow-up?kind=clock'));
  const lapsed = page.getByRole('region', { name: /期限已过/ });
  await expect(lapsed.getByText('申请司法确认期限已过')).toBeVisible();
  await expect(lapsed.getByText('顺延至 4月20日 周一')).toBeVisible();
  await activate(page, lapsed.getByRole('button', { name: /^司法确认/ }));
  await expect(sheet(page).getByText('第 1 条涉及界线、权属', { exact: false })).toBeVisible();
  await expect(sheet(page).getByText('申请期限到 2026年4月20日 为止。', { exact: false })).toBeVisible();
  await shot(page, 'confirmation');
  expect(await seriousFindings(page)).toEqual([]);
  await choose(page, sheet(page).getByRole('group', { name: '当事人的意思' }), '不申请');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText('申请司法确认期限已过')).toHaveCount(0);
  expect((await fileOf(page, a.id)).confirmation).toMatchObject({ declinedOn: today, appliedOn: null });
});

test('a planned visit, and closing: when all is done with one key, before that only with a reason', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const today = await todayOf(page);
  const done = await enterSample(page, BOUNDARY, 'grade');
  await openTab(page, done.id);
  await activate(page, page.getByRole('button', { name: '约回访' }));
  await expect(sheet(page).getByRole('textbox', { name: '约在哪一天' })).toBeFocused();
  await page.keyboard.insertText(addDays(today, 5));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('这是约定的日子。')).toBeVisible();
  expect((await fileOf(page, done.id)).plannedVisits).toMatchObject([{ on: addDays(today, 5), notedOn: today }]);

  await openTab(page, done.id, '?do=close');
  await expect(sheet(page).getByRole('heading', { name: '结案' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText('结案：调解成功')).toBeVisible();
  expect((await fileOf(page, done.id)).closing).toMatchObject({ on: today, result: 'succeeded' });
  // Closed, but what happens afterwards is still written down.
  await expect(page.getByRole('button', { name: '记录回访' })).toBeVisible();

  const open = await promised(page, '龙小虎', '周宏波', 3);
  await openTab(page, open.id, '?do=close');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('协议还没有履行完毕', { exact: false }).first()).toBeVisible();
  expect((await fileOf(page, open.id)).closing).toBeNull();
});

test('before anything holds: what is missing, and the way on', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  await page.keyboard.press('Alt+5');
  await expect(page.getByText('没有要跟的事')).toBeVisible();
  await expect(page.getByRole('button', { name: '去案件列表' })).toBeVisible();
  const unsigned = await enterSample(page, BOUNDARY, 'sign');
  await expect(page.getByRole('region', { name: /等签字盖章/ }).getByText('杨昌禄与石显忠山林界线纠纷')).toBeVisible();
  await openTab(page, unsigned.id);
  await expect(page.getByText('协议还没有生效，还缺杨昌禄签名、石显忠签名、调解员签名、调委会盖章。', { exact: false })).toBeVisible();
  await shot(page, 'unsigned');
  await activate(page, page.locator('.follow-tab').getByRole('button', { name: '登记签字' }));
  expect(new URL(page.url()).hash).toBe(`#/cases/${unsigned.id}/agreement?do=sign&ref=agreement`);

  const early = await enterSample(page, WAGES, 'put-agreement');
  await openTab(page, early.id);
  await expect(page.getByText('还没有生效的协议')).toBeVisible();
  await activate(page, page.locator('.follow-tab').getByRole('button', { name: '写协议' }));
  expect(new URL(page.url()).hash).toContain(`#/cases/${early.id}/agreement`);
});

for (const large of [false, true]) {
  test(`${large ? 'large type: ' : ''}the page, the tab and every sheet hold at 1366×768, and axe finds nothing serious`, async ({ launch, shot }) => {
    test.slow();
    const { page } = await launch();
    await setUpSampleRoom(page);
    if (large) {
      const state = await ask(page, 'app.state', {});
      if (state.state === 'open') await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } });
      await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
    }
    const b = await enterSample(page, WAGES, 'put-urge');
    await promised(page, '龙小虎', '周宏波', -3);
    await promised(page, '冉启华', '向阳生', 0);
    await page.keyboard.press('Alt+5');
    await expect(row(page, /付4,860元/)).toBeVisible();
    const holds = async (name: string) => {
      await noSidewaysScroll(page);
      expect(await seriousFindings(page), name).toEqual([]);
      await shot(page, name);
    };
    await holds('page');
    await openTab(page, b.id);
    await expect(page.getByRole('article', { name: '重庆云隘山货有限公司对龙小虎 支付劳动报酬' })).toBeVisible();
    await holds('tab');
    for (const query of ['do=performance&ref=o-long&part=o-long-2', 'do=edit-performance&ref=p1', 'do=urge&ref=o-long', 'do=visit', 'do=plan-visit', 'do=confirmation', 'do=close']) {
      await openTab(page, b.id, `?${query}`);
      await expect(sheet(page).getByRole('button', { name: /保存|记下|约定|结案/ }).first()).toBeVisible();
      await holds(query.replace(/[^a-z]+/g, '-'));
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeHidden();
    }
  });
}
