// Writing the agreement, printing it for signature and noting the signatures, by keyboard alone.
import type { Locator, Page } from '@playwright/test';
import { SIGNING_NAMES, type Agreement, type SignEvent } from '../../../main/domain/agreement';
import { yuan } from '../../../main/domain/amount';
import { shortDayInChinese } from '../../../main/domain/day';
import { OBLIGATION_NAMES, type Obligation } from '../../../main/domain/obligation';
import { expect } from '../app';
import { activate, choose, pick, tick, walkTo, write } from './keys';
import { inSheet, pickIfOther, sheet, toTab, writeDay, type Names } from './course';

const WHENS = { once: '一次', instalments: '分期', recurring: '每隔一段时间', standing: '一直如此' } as const;

/** A written agreement as the sample has it. */
export async function putAgreement(page: Page, item: Agreement, names: Names): Promise<void> {
  await toTab(page, '协议');
  await activate(page, page.getByRole('button', { name: '写书面协议' }));
  const at = page.getByRole('region', { name: '书面协议' });
  await expect(at).toBeVisible();
  await writeDay(page, at.getByRole('textbox', { name: '达成协议日期' }), item.concludedOn);
  await write(page, at.getByRole('textbox', { name: '事实和争议' }), item.facts);
  await write(page, at.getByRole('textbox', { name: '各方的责任' }), item.responsibility);
  for (const [i, { text }] of item.clauses.entries()) {
    const clause = at.getByRole('textbox', { name: `第${i + 1}条`, exact: true });
    if ((await clause.count()) === 0) await activate(page, at.getByRole('button', { name: /^再加一(条|个条款)$/ }));
    await write(page, clause, text);
  }
  await write(page, at.getByRole('textbox', { name: '怎么履行、什么时候履行' }), item.performance);
  for (const [i, obligation] of item.obligations.entries()) {
    await activate(page, at.getByRole('button', { name: /加一个履行事项/ }));
    const clause = item.clauses.findIndex(({ id }) => id === obligation.clause);
    await putObligation(page, at.getByRole('group', { name: new RegExp(`^履行事项 ${i + 1}`) }), obligation, clause, names);
  }
  await page.keyboard.press('Control+Enter');
  await expect(at).toBeHidden();
}

async function putObligation(page: Page, at: Locator, obligation: Obligation, clause: number, names: Names): Promise<void> {
  const { kind, debtors, creditors, what, how, amount, schedule } = obligation;
  const field = (name: string) => at.getByRole('textbox', { name: new RegExp(`^${name}`) });
  const group = (name: string) => at.getByRole('group', { name: new RegExp(`^${name}`) });
  await choose(page, group('要做的事'), OBLIGATION_NAMES[kind]);
  for (const id of debtors) await tick(page, group('谁来履行').getByRole('checkbox', { name: new RegExp(`${names.get(id)}$`) }));
  for (const id of creditors) await tick(page, group('向谁履行').getByRole('checkbox', { name: new RegExp(`${names.get(id)}$`) }));
  await write(page, field('做什么'), what);
  if (kind === 'money') await write(page, field('怎么履行'), how);
  if (amount !== null) await write(page, field('总金额'), yuan(amount));
  await choose(page, group('什么时候'), WHENS[schedule.type]);
  if (schedule.type === 'once') await writeDay(page, field('最后一天'), schedule.due);
  if (schedule.type === 'instalments') {
    for (const [i, part] of schedule.parts.entries()) {
      const one = at.getByRole('group', { name: `第${i + 1}期`, exact: true });
      if ((await one.count()) === 0) await activate(page, at.getByRole('button', { name: /^再加一(期|个分期)$/ }));
      await writeDay(page, one.getByRole('textbox', { name: /^最后一天/ }), part.due);
      await write(page, one.getByRole('textbox', { name: /^金额/ }), yuan(part.amount ?? 0));
    }
  }
  if (kind !== 'money') await write(page, field('怎么履行'), how);
  if (clause !== -1) await pick(page, at.getByRole('combobox', { name: '写在第几条' }), `第${clause + 1}条`);
}

/** From the bar that says what is next to paper in hand. */
export async function printForSignature(page: Page): Promise<void> {
  await toTab(page, '协议');
  await inSheet(page, page.getByRole('button', { name: '打印签字' }).first(), '打印签字：人民调解协议书', async (at) => {
    await tick(page, at.getByRole('checkbox', { name: '我已经看过预览，内容没有错' }));
  });
  const question = page.getByRole('status').filter({ hasText: '打印正常吗？' });
  await activate(page, question.getByRole('button', { name: '正常', exact: true }));
  await expect(question).toBeHidden();
}

/** Everybody signed on one day; each line is then made as the sample has it. */
export async function sign(page: Page, signs: readonly SignEvent[], names: Names): Promise<void> {
  await toTab(page, '协议');
  const [first] = signs;
  await inSheet(page, page.getByRole('button', { name: '登记签字盖章' }).last(), '登记签字盖章', async (at) => {
    await activate(page, at.getByRole('button', { name: `${shortDayInChinese(first?.on ?? '')}全部签好` }));
    for (const event of signs) await checkRow(page, at, event, names);
  });
  await expect(sheet(page)).toBeHidden();
}

async function checkRow(page: Page, at: Locator, event: SignEvent, names: Names): Promise<void> {
  if (event.who !== 'party') return; // one way only, and it is ticked
  const row = at.getByRole('listitem', { name: new RegExp(`${names.get(event.subject ?? '')}的签字$`) });
  if (event.standIn !== null) await pickIfOther(page, row.getByRole('combobox', { name: '由谁签字' }), names.get(event.standIn) ?? '');
  for (const [way, name] of Object.entries(SIGNING_NAMES)) {
    const box = row.getByRole('checkbox', { name, exact: true });
    if ((await box.count()) === 0) continue;
    const wanted = event.ways.some((one) => one === way);
    if ((await box.isChecked()) === wanted) continue;
    await walkTo(page, box);
    await page.keyboard.press('Space');
  }
}
