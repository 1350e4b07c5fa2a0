// 暂缓提醒: putting something due off until a day, with the reason; and taking that back. A move, so that the case's diary knows.
import { z } from 'zod';
import { agendaOf, type AgendaItem } from '../agenda';
import { AGENDA_KINDS } from '../agenda/item';
import type { CaseFile } from '../case';
import { addDays, Day, dayInChinese, shortDayInChinese } from '../day';
import { fail, ok } from '../result';
import { LONGEST_SNOOZE_DAYS, Snooze } from '../snooze';
import { firstOf, move, refuse, shut, type MoveContext, type Refusal } from './move';

const Which = z.object({ kind: z.enum(AGENDA_KINDS), ref: z.string(), part: z.string() });
type Which = z.infer<typeof Which>;
/** Several of one case are put off together: nine instalments are one piece of work. */
const Items = z.array(Which).min(1).max(200);

export const snooze = move('暂缓提醒', z.object({ items: Items, until: Day, reason: Snooze.shape.reason }), (file, { items, until, reason }, context) => {
  const no = shut(file, 'allowed');
  if (no) return fail(no);
  const found = openItems(file, items, context);
  if (!found) return refuse('not-open', '这件事已经办完，或者不用再办，不必暂缓。');
  const problem = firstOf(span(until, context.today), ...found.map((item) => notToBePutOff(item, until, context)));
  if (problem) return fail(problem);
  const { today, by, newId } = context;
  const put = found.map(({ kind, ref, part, day }) => ({ id: newId(), kind, ref, part, day, on: today, until, reason, by, liftedOn: null }));
  return ok(noted({ ...file, snoozes: [...file.snoozes, ...put] }, `暂缓提醒到${dayInChinese(until)}：${named(found)}。原因：${reason}`, context));
});

export const unsnooze = move('取消暂缓', z.object({ items: Items }), (file, { items }, context) => {
  const no = shut(file, 'allowed');
  if (no) return fail(no);
  const found = openItems(file, items, context);
  if (!found || found.some(({ snoozed }) => snoozed === null)) return refuse('not-snoozed', '这件事没有暂缓，或者暂缓的日子已经到了。');
  const lifted = (s: Snooze) => s.liftedOn === null && found.some(({ kind, ref, part }) => s.kind === kind && s.ref === ref && s.part === part);
  const snoozes = file.snoozes.map((s) => (lifted(s) ? { ...s, liftedOn: context.today } : s));
  return ok(noted({ ...file, snoozes }, `取消暂缓：${named(found)}`, context));
});

/** The items as the agenda has them; null when one of them is not open. */
function openItems(file: CaseFile, wanted: readonly Which[], { book, today }: MoveContext): AgendaItem[] | null {
  const agenda = agendaOf(file, book, today);
  const found = wanted.map((which) => agenda.find((item) => item.kind === which.kind && item.ref === which.ref && item.part === which.part));
  return found.every((item) => item !== undefined) ? found : null;
}

/** For the diary: the first, and how many more. */
const named = ([first, ...others]: readonly AgendaItem[]) => `${first?.what ?? ''}${others.length > 0 ? `等${others.length + 1}项` : ''}`;

function span(until: Day, today: Day): Refusal | null {
  if (until <= today) return { rule: 'until-not-later', say: '暂缓到哪一天？应当晚于今天。' };
  const last = addDays(today, LONGEST_SNOOZE_DAYS);
  return until > last ? { rule: 'too-long', say: `最多暂缓${LONGEST_SNOOZE_DAYS}天，到${dayInChinese(last)}为止。` } : null;
}

/** What the law wants promptly or by a day, and people who were asked to come: these are not put off by a click. */
function notToBePutOff({ kind, ref, day, rolled }: AgendaItem, until: Day, { book, today }: MoveContext): Refusal | null {
  if (kind === 'report') return { rule: 'report-promptly', say: '有激化风险的要及时报告（人民调解法第二十五条），不能暂缓。' };
  if (kind === 'session' && day >= today) return { rule: 'sitting-ahead', say: '约好的调解不能暂缓。来不了的，请改期或者取消。' };
  const rule = kind === 'clock' ? book.clockRules.find(({ id }) => id === ref) : undefined;
  if (rule?.statutory && until > rolled) {
    return { rule: 'past-limit', say: `${rule.name}是法定期限，最后一天是${shortDayInChinese(rolled)}，不能暂缓到那以后。` };
  }
  return null;
}

function noted(file: CaseFile, what: string, { now, by }: MoveContext): CaseFile {
  return { ...file, changes: [...file.changes, { revision: file.revision + 1, at: now, by, what }] };
}
