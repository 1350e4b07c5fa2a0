// 调解: planning a sitting, writing down what was said, calling one off.
import { z } from 'zod';
import type { CaseFile } from '../case';
import { OptionalDay } from '../day';
import { fail, ok } from '../result';
import { Session } from '../session';
import { Prose } from '../text';
import { firstOf, future, identified, move, put, refuse, shut } from './move';

export const putSession = move('调解记录', z.object({ item: Session }), (file, { item }, context) => {
  const no = firstOf(shut(file), notYetAccepted(file), item.outcome === null ? null : future(item.on, context.today, '调解'));
  if (no) return fail(no);
  if (item.outcome !== null && item.on === null) return refuse('no-day', '请填写调解日期。');
  if (item.from !== '' && item.to !== '' && item.to < item.from) return refuse('ends-before-start', '结束时间早于开始时间。');
  return ok({ ...file, sessions: put(file.sessions, identified(item, context)) });
});

export const cancelSession = move('取消调解', z.object({ id: z.string(), on: OptionalDay, reason: Prose }), (file, { id, on, reason }) => {
  const no = shut(file);
  if (no) return fail(no);
  const session = file.sessions.find((s) => s.id === id);
  if (!session) return refuse('not-found', '没有找到这次调解。');
  if (session.outcome !== null) return refuse('already-held', '这次调解已经有结果，不能取消。');
  return ok({ ...file, sessions: put(file.sessions, { ...session, cancelled: { on, reason } }) });
});

function notYetAccepted(file: CaseFile) {
  if (file.termination) return { rule: 'terminated', say: '调解已经终止。' };
  return file.acceptance?.decision === 'accepted' ? null : { rule: 'not-accepted', say: '受理之后才能安排和记录调解。' };
}
