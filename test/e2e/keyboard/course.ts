// The steps of a sample, from acceptance to the result of the sittings, done on the case's page by keyboard alone.
import type { Locator, Page } from '@playwright/test';
import type { Evidence, Inquiry } from '../../../main/domain/inquiry';
import type { Letter } from '../../../main/domain/letter';
import { PARTICIPANT_NAMES, type Participant } from '../../../main/domain/participant';
import { OUTCOME_NAMES, type Session } from '../../../main/domain/session';
import type { StaffRef } from '../../../main/domain/staff';
import { expect } from '../app';
import { activate, choose, fromMenu, pick, tick, walkTo, write } from './keys';

export type Names = ReadonlyMap<string, string>;

/** Goes to a tab of the case. */
export async function toTab(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: '案卷栏目' }).getByRole('link', { name });
  if ((await link.getAttribute('aria-current')) === 'page') return;
  await activate(page, link);
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** The sheet that slid in. */
export function sheet(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Opens a sheet by a button (or as `opener` does), fills it in, saves it with Ctrl+Enter. */
export async function inSheet(page: Page, opener: Locator | (() => Promise<void>), title: string, fill: (at: Locator) => Promise<void>): Promise<void> {
  await (typeof opener === 'function' ? opener() : activate(page, opener));
  await expect(sheet(page).getByRole('heading', { name: title, level: 2 })).toBeVisible();
  await fill(sheet(page));
  await page.keyboard.press('Control+Enter');
  // The first paper reads its fonts; on a busy machine that takes its time.
  await expect(sheet(page)).toBeHidden({ timeout: 60_000 });
}

/** Writes a day and leaves the field. */
export async function writeDay(page: Page, field: Locator, day: string | null): Promise<void> {
  await write(page, field, day ?? '');
  await page.keyboard.press('Tab');
}

const box = (at: Locator, name: string) => at.getByRole('textbox', { name, exact: true });
const named = (at: Locator, name: string) => at.getByRole('textbox', { name: new RegExp(`^${name}`) });
const list = (at: Locator, name: string) => at.getByRole('combobox', { name });
const group = (at: Locator, name: string) => at.getByRole('group', { name: new RegExp(`^${name}`) });

/** Chooses from a list unless it says so already. */
export async function pickIfOther(page: Page, field: Locator, text: string): Promise<void> {
  const shown = await field.evaluate((element) => element.closest('.ant-select')?.textContent ?? '');
  if (!shown.includes(text)) await pick(page, field, text);
}

/** Makes a list of people be exactly `wanted`, whoever it proposes. */
async function people(page: Page, field: Locator, wanted: readonly StaffRef[]): Promise<void> {
  await walkTo(page, field);
  const count = await field.evaluate((element) => element.closest('.ant-select')?.querySelectorAll('.ant-select-selection-item').length ?? 0);
  for (let i = 0; i < count; i += 1) await page.keyboard.press('Backspace');
  for (const { name } of wanted) await pick(page, field, name);
  await page.keyboard.press('Tab');
}

/** 受理, from the bar that says what is next. */
export async function accept(page: Page, on: string, by: StaffRef | null, serial: number): Promise<void> {
  await inSheet(page, page.getByRole('button', { name: '决定受理' }), '受理', async (at) => {
    await writeDay(page, named(at, '受理日期'), on);
    if (by) await pickIfOther(page, list(at, '决定人'), by.name);
    await tick(page, at.getByRole('checkbox', { name: '纸上已经编了号，用那个号码' }));
    await write(page, at.getByLabel('序号'), String(serial));
  });
}

export async function putParticipant(page: Page, item: Participant): Promise<void> {
  await toTab(page, '当事人');
  await inSheet(page, page.getByRole('button', { name: '加一个参加人' }), '参加人', async (at) => {
    await choose(page, group(at, '身份'), PARTICIPANT_NAMES[item.role]);
    await write(page, named(at, '姓名'), item.name);
    await write(page, named(at, '说明'), item.identity);
    if (item.partiesAgreed) await tick(page, at.getByRole('checkbox', { name: '各方当事人同意邀请' }));
    await writeDay(page, named(at, '同意日期'), item.agreedOn);
  });
}

export async function putLetter(page: Page, item: Letter): Promise<void> {
  await toTab(page, '经过');
  const title = item.kind === 'report' ? '风险报告' : item.kind === 'reply' ? '回函' : '其他函件';
  await inSheet(page, () => courseAction(page, title), title, async (at) => {
    await write(page, named(at, '对方单位'), item.organ);
    await writeDay(page, named(at, '日期'), item.on);
    await choose(page, group(at, '方式'), item.how === 'oral' ? '口头' : '书面');
    await write(page, named(at, '内容'), item.about);
  });
}

/** Presses a button of the bar over the course, or chooses from the menu beside them. */
export async function courseAction(page: Page, name: string): Promise<void> {
  const bar = page.locator('.course-bar');
  await expect(bar).toBeVisible();
  const shown = bar.getByRole('button', { name });
  if ((await shown.count()) > 0) return activate(page, shown);
  await activate(page, bar.getByRole('button', { name: '其他' }));
  return fromMenu(page, page.getByRole('menuitem', { name }));
}

export async function putInquiry(page: Page, item: Inquiry): Promise<void> {
  await toTab(page, '经过');
  await inSheet(page, page.getByRole('button', { name: '调查记录', exact: true }), '调查记录', async (at) => {
    await writeDay(page, named(at, '日期'), item.on);
    await write(page, box(at, '开始'), item.from);
    await write(page, box(at, '结束'), item.to);
    await write(page, named(at, '地点'), item.place);
    await write(page, list(at, '被调查人'), item.subject);
    await page.keyboard.press('Tab');
    await write(page, named(at, '在场的人'), item.present);
    await people(page, list(at, '调查人').last(), item.investigators);
    await pickIfOther(page, list(at, '记录人'), item.recorder?.name ?? '');
    await write(page, named(at, '调查内容'), item.record);
  });
}

export async function putEvidence(page: Page, item: Evidence): Promise<void> {
  await toTab(page, '经过');
  await inSheet(page, page.getByRole('button', { name: '证据材料', exact: true }), '证据材料', async (at) => {
    await write(page, named(at, '材料名称'), item.title);
    await write(page, list(at, '谁提供的'), item.providedBy);
    await page.keyboard.press('Tab');
    await writeDay(page, named(at, '提供日期'), item.providedOn);
    if (item.original) await tick(page, at.getByRole('checkbox', { name: '是原件' }));
    await write(page, at.getByLabel('份数'), String(item.copies));
    await write(page, at.getByLabel('每份页数'), String(item.pages));
  });
}

const HOWS = { 'in-person': '到场', 'by-stand-in': '代理人到场', phone: '电话', video: '视频', absent: '未到' } as const;

/** A sitting as it was held. `names`: who is meant by the ids of parties and participants. */
export async function putSession(page: Page, item: Session, names: Names): Promise<void> {
  await toTab(page, '经过');
  await inSheet(page, page.getByRole('button', { name: '记录调解', exact: true }).last(), '记录调解', async (at) => {
    await writeDay(page, named(at, '日期'), item.on);
    await write(page, box(at, '开始'), item.from);
    await write(page, box(at, '结束'), item.to);
    await write(page, list(at, '地点'), item.place);
    await page.keyboard.press('Tab');
    await choose(page, group(at, '是否公开'), item.open ? '公开' : '不公开');
    await people(page, list(at, '调解员'), item.mediators);
    await pickIfOther(page, list(at, '记录人'), item.recorder?.name ?? '');
    await activate(page, at.getByRole('button', { name: '都到场了' }));
    for (const { party, how } of item.attendance) {
      if (how !== 'in-person') await choose(page, group(at, `${names.get(party)}怎样参加`), HOWS[how]);
    }
    for (const id of item.participants) await tick(page, at.getByRole('checkbox', { name: names.get(id) ?? id }));
    if (item.rightsTold) await tick(page, at.getByRole('checkbox', { name: /^已将人民调解的相关规定/ }));
    await write(page, named(at, '调解记录'), item.record);
    await choose(page, group(at, '结果'), OUTCOME_NAMES[item.outcome ?? 'continue']);
    if (item.readBack) await tick(page, at.getByRole('checkbox', { name: /^已向当事人宣读/ }));
  });
}
