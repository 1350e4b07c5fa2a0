// 调解: writing down what was said, calling a sitting off, taking that back.
import { z } from 'zod';
import { OptionalDay } from '../day';
import { fail, ok } from '../result';
import { Session } from '../session';
import { Prose } from '../text';
import { firstOf, future, identified, move, put, refuse, shut } from './move';
import { mayNotSit, noHours, unanswered, withHistory } from './sitting-rules';

export const putSession = move('调解记录', z.object({ item: Session }), (file, { item }, context) => {
  const no = firstOf(shut(file), mayNotSit(file), item.outcome === null ? null : future(item.on, context.today, '调解'), noHours(item));
  if (no) return fail(no);
  if (item.outcome !== null && item.on === null) return refuse('no-day', '请填写调解日期。');
  const before = file.sessions.find(({ id }) => id === item.id);
  return ok({ ...file, sessions: put(file.sessions, withHistory(before, identified(item, context), '', context.today)) });
});

export const cancelSession = move('取消调解', z.object({ id: z.string(), on: OptionalDay, reason: Prose }), (file, { id, on, reason }) => {
  const no = shut(file);
  if (no) return fail(no);
  const session = file.sessions.find((s) => s.id === id);
  if (!session) return refuse('not-found', '没有找到这次调解。');
  if (session.outcome !== null) return refuse('already-held', '这次调解已经有结果，不能取消。');
  return ok({ ...file, sessions: put(file.sessions, { ...session, cancelled: { on, reason } }) });
});

/** Called off by mistake: it is planned again. Those who were told that it is off have to be asked anew. */
export const restoreSession = move('恢复调解', z.object({ id: z.string() }), (file, { id }) => {
  const no = firstOf(shut(file), mayNotSit(file));
  if (no) return fail(no);
  const session = file.sessions.find((s) => s.id === id);
  if (!session) return refuse('not-found', '没有找到这次调解。');
  if (session.cancelled === null) return refuse('not-cancelled', '这次调解没有取消，不用恢复。');
  return ok({ ...file, sessions: put(file.sessions, { ...session, cancelled: null, asked: unanswered(session.asked) }) });
});
