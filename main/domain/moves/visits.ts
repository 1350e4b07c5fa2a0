// 约回访: naming the day of a visit, putting a wanted one on another day, dropping one with the reason. Never silent: the diary says which.
import { z } from 'zod';
import { dayInChinese, OptionalDay, type Day } from '../day';
import { fail, ok } from '../result';
import { effectDay } from '../stage';
import { Line } from '../text';
import { PlannedVisit } from '../visit';
import { visitPlan, type WantedVisit } from '../visit-plan';
import type { CaseFile } from '../case';
import { firstOf, identified, move, put, refuse, shut, type MoveContext, type Refusal } from './move';

export const planVisit = move('约定回访', z.object({ item: PlannedVisit }), (file, { item }, context) => {
  const no = shut(file, 'allowed');
  if (no) return fail(no);
  if (effectDay(file) === null) return refuse('not-effective', '协议还没有生效。');
  const known = file.plannedVisits.find(({ id }) => id === item.id);
  const notedOn = known && known.on === item.on ? known.notedOn : context.today;
  return ok({ ...file, plannedVisits: put(file.plannedVisits, identified({ ...item, notedOn }, context)) });
});

/** `visit`: key in the plan (visit-plan.ts); `to` null drops it. A dropped one is taken back by giving it a day again. */
export const changeVisit = move('改期或取消回访', z.object({ visit: z.string(), to: OptionalDay, reason: Line }), (file, { visit, to, reason }, context) => {
  const no = shut(file, 'allowed');
  if (no) return fail(no);
  const wanted = visitPlan(file, context.book, context.today).find(({ key, state }) => key === visit && state !== 'settled');
  if (!wanted) return refuse('not-found', '这次回访已经办过，或者不用再办了。请重新打开看看。');
  const problem = firstOf(unexplained(to, reason), outOfPlace(wanted, to));
  if (problem) return fail(problem);
  const change = { id: context.newId(), visit, to, reason, notedOn: context.today, by: context.by };
  return ok(noted({ ...file, visitChanges: [...file.visitChanges, change] }, inWords(wanted, to, reason), context));
});

function unexplained(to: Day | null, reason: string): Refusal | null {
  return to === null && reason === '' ? { rule: 'no-reason', say: '请写明为什么不用回访了。' } : null;
}

/** What a rule's visit is to look at has happened, or is still to come, on the new day too. */
function outOfPlace({ since, until }: WantedVisit, to: Day | null): Refusal | null {
  if (since !== null && to !== null && to < since) return { rule: 'before-anchor', say: `这次回访要看${dayInChinese(since)}以后的情况，不能改到那一天以前。` };
  if (until !== null && to !== null && to > until) return { rule: 'after-anchor', say: `这次是到期前的提醒，不能改到${dayInChinese(until)}以后。` };
  return null;
}

function inWords({ why, on }: WantedVisit, to: Day | null, reason: string): string {
  const what = to === null ? `取消${dayInChinese(on)}的回访：${why}` : `回访改到${dayInChinese(to)}：${why}`;
  return reason === '' ? what : `${what}。原因：${reason}`;
}

function noted(file: CaseFile, what: string, { now, by }: MoveContext): CaseFile {
  return { ...file, changes: [...file.changes, { revision: file.revision + 1, at: now, by, what }] };
}
