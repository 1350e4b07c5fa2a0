// 履行与回访: what was done, who was urged, who was looked in on, what the court said.
import { z } from 'zod';
import { Confirmation } from '../confirmation';
import { Performance, Urge } from '../performance';
import { fail, ok } from '../result';
import { obligationsInForce } from '../in-force';
import { effectDay } from '../stage';
import { Visit } from '../visit';
import type { CaseFile } from '../case';
import { firstOf, future, identified, move, put, refuse, shut } from './move';

const nothingHolds = (file: CaseFile) => (effectDay(file) === null ? { rule: 'not-effective', say: '协议还没有生效。' } : null);

export const putPerformance = move('履行记录', z.object({ item: Performance }), (file, { item }, context) => {
  const no = firstOf(shut(file, 'allowed'), nothingHolds(file), future(item.on, context.today, '履行'));
  if (no) return fail(no);
  const before = file.performances.find(({ id }) => id === item.id && id !== '');
  // A record stays where it was made, also when a supplement changed that promise since: it can be mended there.
  const all = before?.obligation === item.obligation ? file.agreements.flatMap(({ obligations }) => obligations) : obligationsInForce(file);
  const obligation = all.find((o) => o.id === item.obligation);
  if (!obligation) return refuse('not-found', '没有找到这一履行事项，可能已经由补充协议变更，请记到变更后的那一项。');
  if (obligation.schedule.type === 'standing') return refuse('standing', '这一项一直有效，没有履行可以记。对方违反的，请记违反。');
  if (obligation.kind === 'money' && (item.amount === null || item.amount === 0)) return refuse('no-amount', '请填写付了多少钱。');
  if (obligation.kind !== 'money' && item.amount !== null) return refuse('not-money', '这一项不是付钱，请不要填写金额。');
  if (item.proofScan !== null && item.proofScan !== before?.proofScan && !file.scans.some(({ id }) => id === item.proofScan)) return refuse('no-scan', '没有找到所选的凭证材料，可能已经取出，请重新选择。');
  return ok({ ...file, performances: put(file.performances, identified(item, context)) });
});

export const putUrge = move('督促', z.object({ item: Urge }), (file, { item }, context) => {
  const no = firstOf(shut(file, 'allowed'), nothingHolds(file), future(item.on, context.today, '督促'));
  return no ? fail(no) : ok({ ...file, urges: put(file.urges, identified(item, context)) });
});

export const putVisit = move('回访', z.object({ item: Visit }), (file, { item }, context) => {
  const no = firstOf(shut(file, 'allowed'), future(item.on, context.today, '回访'));
  if (no) return fail(no);
  if (item.findings === '' && item.reached) return refuse('no-findings', '请写几句回访情况。');
  if (item.nextOn !== null && item.nextOn <= item.on) return refuse('next-not-later', '下次回访的日期应当晚于本次。');
  return ok({ ...file, visits: put(file.visits, identified(item, context)) });
});

export const setConfirmation = move('司法确认', z.object({ confirmation: Confirmation }), (file, { confirmation: c }, context) => {
  const days: [typeof c.appliedOn, string][] = [
    [c.appliedOn, '申请'],
    [c.acceptedOn, '法院受理'],
    [c.decidedOn, '裁定'],
    [c.declinedOn, '放弃申请'],
  ];
  const no = firstOf(shut(file, 'allowed'), nothingHolds(file), ...days.map(([day, what]) => future(day, context.today, what)));
  if (no) return fail(no);
  if (c.appliedOn !== null && c.appliedOn < (effectDay(file) ?? '')) return refuse('before-effect', '申请日期早于协议生效日期。');
  if (c.decidedOn !== null && c.result === null) return refuse('no-result', '请选择裁定结果。');
  return ok({ ...file, confirmation: c });
});
