// A sample's intake typed into 登记 by keyboard alone, in the order in which a person meets the fields.
import type { Locator, Page } from '@playwright/test';
import type { z } from 'zod';
import { yuan } from '../../../main/domain/amount';
import { RISK_NAMES, SOURCE_NAMES } from '../../../main/domain/dispute';
import type { Intake } from '../../../main/domain/moves/intake';
import { SHIPPED_REFERENCE } from '../../../main/reference';
import { expect } from '../app';
import { activate, choose, pick, tick, walkTo, write } from './keys';

type Typed = z.output<typeof Intake>;
type TypedParty = Typed['parties'][number];

const SIDE = { applicant: '申请人', respondent: '被申请人', third: '第三人' } as const;

/** From an empty 登记 to the case's page. */
export async function typeIntake(page: Page, intake: Typed): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: '登记', level: 1 })).toBeFocused();
  const seen = { applicant: 0, respondent: 0, third: 0 };
  for (const party of intake.parties) {
    const side = party.side;
    if (seen[side] > 0) await activate(page, page.getByRole('button', { name: `再加一个${SIDE[side]}` }));
    seen[side] += 1;
    await typeParty(page, party, seen[side]);
  }
  await typeDispute(page, intake.dispute);
  await typeConsent(page, intake.parties);
  await typeSource(page, intake);
  await typePeople(page, intake);
  if (intake.clue.on) {
    await unfold(page, '线索');
    await writeDay(page, page.getByLabel('发现日期'), intake.clue.on);
    await write(page, page.getByLabel('谁发现的'), intake.clue.by);
  }
  await page.keyboard.press('Control+Enter');
}

async function unfold(page: Page, title: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${title}`), expanded: false });
  await activate(page, button);
}

async function writeDay(page: Page, field: Locator, day: string | null): Promise<void> {
  await write(page, field, day ?? '');
  await page.keyboard.press('Tab');
}

async function typeParty(page: Page, party: TypedParty, nth: number): Promise<void> {
  const side = SIDE[party.side];
  // A card is told apart by its place: its heading changes while the name is typed.
  const card = page.locator('.party-card').filter({ has: page.locator('h3', { hasText: new RegExp(`(^|方)${side}`) }) }).nth(nth - 1);
  if (party.kind === 'organisation') {
    await activate(page, card.getByRole('button', { name: '改为单位' }));
    await write(page, card.getByLabel('单位名称'), party.name);
    await write(page, card.getByLabel('统一社会信用代码'), party.creditCode);
  } else {
    await write(page, card.getByLabel(/^姓名/), party.name);
    await write(page, card.getByLabel('身份证号码'), party.document.number);
  }
  const [phone] = party.phones;
  if (phone) await write(page, card.getByLabel(/^电话$/), phone.number);
  await activate(page, card.getByRole('button', { name: /^其他情况/ }));
  if (party.kind === 'organisation') {
    const { head } = party;
    await write(page, card.getByLabel('法定代表人或负责人'), head.name);
    await write(page, card.getByLabel('职务'), head.title);
    await write(page, card.getByLabel('负责人身份证号码'), head.document.number);
    await write(page, card.getByLabel('住所'), party.address);
    await page.keyboard.press('Tab');
    if (head.ethnicity) await choose(page, card.getByRole('group', { name: /负责人民族/ }), head.ethnicity);
  } else {
    if (party.ethnicity) await choose(page, card.getByRole('group', { name: /民族/ }), party.ethnicity);
    await write(page, card.getByLabel('住址'), party.address);
    await page.keyboard.press('Tab');
    await write(page, card.getByLabel('职业或职务'), party.occupation);
  }
  if (phone?.owner) await write(page, card.getByLabel('电话是谁的'), phone.owner);
  for (const standIn of party.standIns) {
    await activate(page, card.getByRole('button', { name: '加一个代理人' }));
    const part = card.getByRole('group', { name: /^委托代理人/ }).last();
    await write(page, part.getByLabel(/^姓名/), standIn.name);
    await write(page, part.getByLabel('身份证号码'), standIn.document.number);
    await write(page, part.getByLabel('与当事人的关系'), standIn.relation);
    await write(page, part.getByLabel('住址'), standIn.address);
    await choose(page, part.getByRole('group', { name: /^授权/ }).first(), /特别授权/);
    await writeDay(page, part.getByLabel('委托书日期'), standIn.authorisedOn);
    for (const power of standIn.powers) await tick(page, part.getByRole('checkbox', { name: power }));
  }
}

async function typeDispute(page: Page, dispute: Typed['dispute']): Promise<void> {
  await walkTo(page, page.getByLabel('纠纷简要情况'));
  await page.keyboard.insertText(dispute.brief);
  const name = SHIPPED_REFERENCE.categories.flatMap(({ categories }) => categories).find(({ code }) => code === dispute.category)?.name ?? '';
  await pick(page, page.getByRole('combobox', { name: '纠纷类别' }), name);
  await write(page, page.getByLabel('事由'), dispute.subject);
  await page.keyboard.press('Tab');
  await write(page, page.getByLabel('发生在哪个村、社区'), dispute.village);
  await page.keyboard.press('Tab');
  await unfold(page, '纠纷的其他情况');
  await write(page, page.getByLabel('具体地点'), dispute.place);
  for (const [i, request] of (dispute.requests).entries()) {
    await activate(page, page.getByRole('button', { name: '加一项' }));
    await expect(page.getByLabel(`申请事项 ${i + 1}`, { exact: true })).toBeFocused();
    await page.keyboard.insertText(request);
  }
  if (dispute.amount != null) await write(page, page.getByLabel('涉及金额'), yuan(dispute.amount));
  for (const risk of dispute.risks) await tick(page, page.getByRole('checkbox', { name: RISK_NAMES[risk] }));
  if (dispute.riskNote) await write(page, page.getByLabel('风险说明'), dispute.riskNote);
}

/** Everybody agreed by word of mouth and was told: one button; then whoever was told on another day. */
async function typeConsent(page: Page, parties: readonly TypedParty[]): Promise<void> {
  await unfold(page, '同意调解与告知');
  await activate(page, page.getByRole('button', { name: '各方都同意，已口头告知权利义务' }));
  for (const party of parties) {
    const part = page.getByRole('group', { name: new RegExp(`方 ${party.name}$`) });
    await writeDay(page, part.getByLabel('表示日期'), party.consent.on);
    await writeDay(page, part.getByLabel('告知权利义务日期'), party.rightsToldOn);
  }
}

async function typeSource(page: Page, { source }: Typed): Promise<void> {
  if (source.kind === 'application' && source.manner === 'oral') return; // what a blank form says already
  await unfold(page, '案件来源');
  await choose(page, page.getByRole('group', { name: '怎样来的' }), SOURCE_NAMES[source.kind]);
  if (source.kind !== 'referral') return;
  await pick(page, page.getByRole('combobox', { name: '移送单位类别' }), '其他');
  await write(page, page.getByLabel('移送单位', { exact: true }), source.organ);
  await write(page, page.getByLabel('文号'), source.documentNumber);
  await writeDay(page, page.getByLabel('收到日期'), source.receivedOn);
  if (source.replyWanted) await tick(page, page.getByRole('checkbox', { name: '办完后要回函' }));
}

async function typePeople(page: Page, { office, assignment, registeredOn, registeredBy }: Typed): Promise<void> {
  await unfold(page, '谁来办');
  if (office.room) await pick(page, page.getByRole('combobox', { name: '调解室' }), office.room);
  if (registeredBy) await pick(page, page.getByRole('combobox', { name: '登记人' }), registeredBy.name);
  await writeDay(page, page.getByRole('textbox', { name: '登记日期' }), registeredOn);
  if (assignment.lead) await pick(page, page.getByRole('combobox', { name: '主持调解员' }), assignment.lead.name);
  for (const { name } of assignment.others) await pick(page, page.getByRole('combobox', { name: '其他调解员' }), name);
  if ((assignment.others).length > 0) await page.keyboard.press('Tab');
  if (assignment.recorder) await pick(page, page.getByRole('combobox', { name: '记录人' }), assignment.recorder.name);
  if (assignment.chosenBy === 'parties') await choose(page, page.getByRole('group', { name: /调解员怎样确定/ }), '当事人选择');
}
