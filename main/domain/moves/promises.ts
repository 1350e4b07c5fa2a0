// What else can become of a promise: everything still open paid at once (一次付清), a promise not to do something broken (违反).
import { z } from 'zod';
import { Breach } from '../breach';
import { Day } from '../day';
import { obligationsInForce, performancesInForce } from '../in-force';
import { isEndless } from '../obligation';
import { openOf, type Performance } from '../performance';
import { fail, ok } from '../result';
import { effectDay } from '../stage';
import { Line } from '../text';
import { firstOf, future, identified, move, put, refuse, shut } from './move';

/** Records everything still open of the promises named as paid on one day: one record for each. */
export const settle = move('一次付清', z.object({ obligations: z.array(z.string()).min(1, '请选择付清了哪几项'), on: Day, how: Line, by: Line }), (file, { obligations: ids, on, how, by }, context) => {
  const no = firstOf(shut(file, 'allowed'), future(on, context.today, '付清'));
  if (no) return fail(no);
  const inForce = obligationsInForce(file);
  const performances = performancesInForce(file);
  const made: Performance[] = [];
  for (const id of new Set(ids)) {
    const obligation = inForce.find((o) => o.id === id && o.kind === 'money');
    if (!obligation) return refuse('not-found', '没有找到要付清的事项，可能已经变更，请重新选择。');
    if (isEndless(obligation)) return refuse('endless', `“${obligation.what}”没有约定截止日期，不能一次付清，请按期记履行。`);
    const amount = openOf(obligation, performances);
    if (amount === null) return refuse('no-sum', `“${obligation.what}”没有写金额，不能一次付清，请用“记履行”。`);
    if (amount === 0) return refuse('nothing-open', `“${obligation.what}”已经付清了。`);
    made.push(identified({ id: '', obligation: id, part: null, on, amount, how, by, proof: '', proofScan: null, note: '' }, context));
  }
  return ok({ ...file, performances: [...file.performances, ...made] });
});

/** Records that something was done which somebody had promised not to do. */
export const putBreach = move('违反记录', z.object({ item: Breach }), (file, { item }, context) => {
  const no = firstOf(shut(file, 'allowed'), future(item.on, context.today, '违反'));
  if (no) return fail(no);
  const effective = effectDay(file);
  if (effective === null) return refuse('not-effective', '协议还没有生效。');
  if (item.on < effective) return refuse('before-effect', '违反的日期早于协议生效的日期，请核对。');
  const known = file.breaches.some(({ id, obligation }) => id === item.id && obligation === item.obligation);
  const obligation = obligationsInForce(file).find((o) => o.id === item.obligation);
  if (!known && !obligation) return refuse('not-found', '没有找到这一履行事项，可能已经变更。');
  if (obligation && obligation.kind !== 'forbearance') return refuse('not-forbearance', '这一项是要做的事，没有做到请记督促；“违反”只用于约定不做的事。');
  if (item.note === '') return refuse('no-note', '请写几句违反的情况。');
  return ok({ ...file, breaches: put(file.breaches, identified(item, context)) });
});
