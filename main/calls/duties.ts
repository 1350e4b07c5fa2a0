// duties.*: what the room does by the calendar and for no case (排查, 例会), and its book of when it was done.
import { fail, ok, refused } from '../contract/errors';
import { dutiesBetween, dutiesDue, dutyProblem } from '../domain/duty';
import { operatorName } from '../domain/settings';
import type { Handlers } from './handler';

export const dutyHandlers: Handlers<'duties'> = {
  'duties.list': ({ open }, { from, to }) => {
    if (!open.ok) return open;
    const { store } = open.value;
    const { dutyRules, calendar } = store.book();
    return ok({ items: dutiesBetween(dutyRules, store.duties.lines(), calendar, from, to) });
  },

  'duties.due': ({ open, ports }, { on, ahead }) => {
    if (!open.ok) return open;
    const { store } = open.value;
    const { dutyRules, calendar } = store.book();
    const day = on ?? ports.clock.today();
    return ok({ on: day, items: dutiesDue(dutyRules, store.duties.lines(), calendar, day, ahead) });
  },

  'duties.done': async (context, { rule: id, period, on, note }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const today = context.ports.clock.today();
    const rule = store.book().dutyRules.find((one) => one.id === id);
    if (!rule) return fail(refused({ rule: 'no-duty', say: '这项工作没有启用，请到“设置”的“期限”里查看。' }));
    const doneOn = on ?? today;
    const problem = dutyProblem(rule, period, doneOn, today);
    if (problem) return fail(refused(problem));
    const line = { id: context.ports.newId(), rule: id, name: rule.name, period, doneOn, by: operatorName(store.settings()), note, takenBack: null };
    const added = await store.duties.add(line);
    if (!added.ok) return added;
    context.emit('house-changed', context.state());
    return ok({ line: line.id });
  },

  'duties.takeBack': async (context, { line }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const taken = await store.duties.takeBack(line, { on: context.ports.clock.today(), by: operatorName(store.settings()) });
    if (!taken.ok) return taken;
    context.emit('house-changed', context.state());
    return ok({});
  },
};
