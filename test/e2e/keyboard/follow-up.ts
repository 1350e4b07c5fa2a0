// What comes after the signatures, by keyboard alone: performance, urging, visits, grade, closing, archive.
import type { Locator, Page } from '@playwright/test';
import { yuan } from '../../../main/domain/amount';
import { type Archive, type Closing, type Grade } from '../../../main/domain/closing';
import type { Obligation } from '../../../main/domain/obligation';
import { URGE_NAMES, type Performance, type Urge } from '../../../main/domain/performance';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type Visit } from '../../../main/domain/visit';
import { expect } from '../app';
import { activate, choose, tick, walkTo, write } from './keys';
import { courseAction, inSheet, pickIfOther, toTab, writeDay, type Names } from './course';

const field = (at: Locator, name: string) => at.getByRole('textbox', { name: new RegExp(`^${name}`) });
const group = (at: Locator, name: string) => at.getByRole('group', { name: new RegExp(`^${name}`) });

/** The part of the tab that speaks of a promise. */
async function promise(page: Page, { what, creditors }: Obligation, names: Names): Promise<Locator> {
  await toTab(page, '履行与回访');
  const article = page.getByRole('article').filter({ has: page.getByRole('heading', { name: what }) });
  await expect(article.first()).toBeVisible();
  return (await article.count()) === 1 ? article : article.filter({ hasText: `对${creditors.map((id) => names.get(id)).join('、')}` });
}

/** Two steps when it is as agreed: 记履行, Ctrl+Enter; the sample has other days and proofs. */
export async function putPerformance(page: Page, item: Performance, obligation: Obligation, names: Names): Promise<void> {
  const at = await promise(page, obligation, names);
  await inSheet(page, at.getByRole('button', { name: /^记履行/ }).first(), '记履行', async (form) => {
    if (item.amount !== null) await write(page, field(form, '付了多少'), yuan(item.amount));
    await writeDay(page, field(form, '哪一天'), item.on);
    if (item.amount !== null) {
      await write(page, form.getByRole('combobox', { name: '怎样付的' }), item.how);
      await page.keyboard.press('Tab');
    }
    if (item.proof === '' && item.note === '') return;
    await activate(page, form.getByRole('button', { name: /^凭证、备注、代付人/ }));
    await write(page, field(form, '凭证'), item.proof);
    await write(page, field(form, '备注'), item.note);
  });
}

export async function putUrge(page: Page, item: Urge, obligation: Obligation, names: Names): Promise<void> {
  const at = await promise(page, obligation, names);
  await inSheet(page, at.getByRole('button', { name: /^督促/ }).first(), '记督促', async (form) => {
    await write(page, field(form, '对方怎么说'), item.reply);
    await writeDay(page, field(form, '答应哪一天履行'), item.promisedOn);
    await choose(page, group(form, '方式'), URGE_NAMES[item.how]);
    await writeDay(page, field(form, '哪一天'), item.on);
    await pickIfOther(page, form.getByRole('combobox', { name: '谁去督促' }), item.by?.name ?? '');
  });
}

export async function putVisit(page: Page, item: Visit, names: Names): Promise<void> {
  await toTab(page, '履行与回访');
  await inSheet(page, page.getByRole('button', { name: '记录回访' }).last(), '记录回访', async (form) => {
    await write(page, field(form, '回访情况'), item.findings);
    if (item.satisfaction) await choose(page, group(form, '当事人满意吗'), SATISFACTION_NAMES[item.satisfaction]);
    await writeDay(page, field(form, '下次回访'), item.nextOn);
    await writeDay(page, field(form, '哪一天'), item.on);
    await pickIfOther(page, form.getByRole('combobox', { name: '回访人' }), item.by?.name ?? '');
    await choose(page, group(form, '方式'), VISIT_WAY_NAMES[item.how]);
    for (const id of item.parties) await tick(page, form.getByRole('checkbox', { name: new RegExp(`${names.get(id)}$`) }));
  });
}

export async function putGrade(page: Page, grade: Grade): Promise<void> {
  await toTab(page, '经过');
  await inSheet(page, () => courseAction(page, '评定等级'), '评定等级', async (form) => {
    await choose(page, group(form, '等级'), grade.level);
    await write(page, field(form, '理由'), grade.reason);
    await writeDay(page, field(form, '日期'), grade.on);
    await pickIfOther(page, form.getByRole('combobox', { name: '评定人' }), grade.by?.name ?? '');
  });
}

export async function close(page: Page, closing: Closing): Promise<void> {
  await toTab(page, '履行与回访');
  await inSheet(page, page.getByRole('button', { name: '结案', exact: true }).last(), '结案', async (form) => {
    await writeDay(page, field(form, '结案日期'), closing.on);
    await pickIfOther(page, form.getByRole('combobox', { name: '结案人' }), closing.by?.name ?? '');
  });
}

export async function archive(page: Page, item: Archive): Promise<void> {
  const button = page.getByRole('button', { name: '归档' }).first();
  await inSheet(page, button, '归档', async (form) => {
    await writeDay(page, field(form, '归档日期'), item.on);
    await pickIfOther(page, form.getByRole('combobox', { name: '立卷人' }), item.filedBy?.name ?? '');
    await choose(page, group(form, '保管期限'), item.retention);
    await walkTo(page, field(form, '存放位置'));
  });
}
