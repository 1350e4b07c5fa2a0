// 约定调解: one sitting or a row of them, another time for one (改期), who was asked to come and what they said.
import { z } from 'zod';
import type { CaseFile } from '../case';
import { Day, TimeOfDay } from '../day';
import { fail, ok, type Result } from '../result';
import { Asking, Session, sessionState, VENUES } from '../session';
import { Line, Prose } from '../text';
import { firstOf, future, move, put, refuse, shut, type Refusal } from './move';
import { mayNotSit, noHours, withHistory } from './sitting-rules';

/** More sittings at once are a mistake in the number rather than a plan. */
export const MOST_SITTINGS = 12;

/** A sitting that is to be: without what only one that was held has. */
export const SittingPlan = Session.pick({ from: true, to: true, place: true, venue: true, open: true, mediators: true, recorder: true, asked: true, continues: true, clashReason: true }).extend({ on: Day });
export type SittingPlan = z.infer<typeof SittingPlan>;

/** All of them or none. */
export const planSittings = move('约定调解', z.object({ items: z.array(SittingPlan).min(1, '请至少约定一次调解').max(MOST_SITTINGS, `一次最多约定${MOST_SITTINGS}次调解`) }), (file, { items }, context) => {
  const no = firstOf(shut(file), mayNotSit(file), ...items.flatMap((item) => [noHours(item), notContinued(file, item.continues), ...item.asked.map((asking) => notAskable(file, asking, context.today))]));
  if (no) return fail(no);
  return ok({ ...file, sessions: [...file.sessions, ...items.map((item) => Session.parse({ ...item, id: context.newId() }))] });
});

/** 改期. `place` null: where it was. The reason is kept with the old time. */
export const postponeSession = move(
  '改期',
  z.object({ id: z.string(), on: Day, from: TimeOfDay, to: TimeOfDay, place: Line.nullable().default(null), venue: z.enum(VENUES).nullable().default(null), reason: Prose, clashReason: Line }),
  (file, { id, on, from, to, reason, clashReason, ...where }, context) => {
    const no = firstOf(shut(file), mayNotSit(file), noHours({ from, to }));
    if (no) return fail(no);
    const planned = stillPlanned(file, id, '改期');
    if (!planned.ok) return planned;
    const before = planned.value;
    const place = where.place ?? before.place;
    const venue = where.venue ?? before.venue;
    if (before.on === on && before.from === from && before.to === to && before.place === place && before.venue === venue) return refuse('same-time', '时间和地点都没有变，不用改期。');
    // Why it stood beside another one was said of the old time.
    return ok({ ...file, sessions: put(file.sessions, withHistory(before, { ...before, on, from, to, place, venue, clashReason }, reason, context.today)) });
  },
);

/** 通知到场: the latest word of one party; null takes it back. */
export const askParty = move('通知到场', z.object({ session: z.string(), party: z.string(), asking: Asking.omit({ party: true }).nullable() }), (file, { session: id, party, asking }, context) => {
  const no = shut(file);
  if (no) return fail(no);
  const session = file.sessions.find((s) => s.id === id);
  if (!session) return refuse('not-found', '没有找到这次调解。');
  if (session.cancelled) return refuse('cancelled', '这次调解已经取消。');
  const wrong = asking === null ? null : notAskable(file, { ...asking, party }, context.today);
  if (wrong) return fail(wrong);
  const others = session.asked.filter((one) => one.party !== party);
  return ok({ ...file, sessions: put(file.sessions, { ...session, asked: asking === null ? others : [...others, { ...asking, party }] }) });
});

function notAskable(file: CaseFile, { party, on }: Asking, today: Day): Refusal | null {
  if (!file.parties.some(({ id }) => id === party)) return { rule: 'no-party', say: '没有找到这位当事人。' };
  return future(on, today, '通知');
}

/** 续调 carries on one that was held and did not end. */
function notContinued(file: CaseFile, continues: string | null): Refusal | null {
  if (continues === null || file.sessions.some((s) => s.id === continues && sessionState(s) === 'held' && s.outcome === 'continue')) return null;
  return { rule: 'not-continued', say: '只有结果是“有待继续调解”的调解才能续调。' };
}

function stillPlanned(file: CaseFile, id: string, what: string): Result<Session, Refusal> {
  const session = file.sessions.find((s) => s.id === id);
  if (!session) return refuse('not-found', '没有找到这次调解。');
  if (session.cancelled) return refuse('cancelled', `这次调解已经取消，不能${what}。需要时请先恢复。`);
  return session.outcome === null ? ok(session) : refuse('already-held', `这次调解已经有结果，不能${what}。`);
}
