// The week on paper: what stands on each of its days, from the index by day; who comes, from the cases themselves.
import { fail, ok, refused, type Result } from '../contract/errors';
import type { CalendarEntry } from '../contract/shapes';
import { shortNames, weekContent, type LedgerContent, type WeekDay, type WeekLine } from '../documents';
import { AGENDA_NAMES, isWaiting } from '../domain/agenda';
import { almanac, type AlmanacDay } from '../domain/almanac';
import type { CaseFile } from '../domain/case';
import { addDays, daysBetween, shortDayInChinese, weekday, type Day } from '../domain/day';
import { dutiesBetween } from '../domain/duty';
import { inOrder } from '../domain/labels';
import type { Session } from '../domain/session';
import type { Store } from '../store';
import type { Agendas } from './agendas';
import { calendarEntries } from './calendar';

/** More weeks at once are a mistake in the days rather than a wish. */
const MOST_WEEKS = 54;

interface Wanted {
  from: Day;
  to: Day;
  today: Day;
  signal: AbortSignal;
  progress(phase: string, done: number, total: number): void;
}

/** The whole weeks, Monday to Sunday, that a span touches. */
export async function weekOf({ store, agendas }: { store: Store; agendas: Agendas }, { from, to, today, signal, progress }: Wanted): Promise<Result<{ content: LedgerContent; rows: number; unread: number }>> {
  const first = addDays(from, 1 - weekday(from));
  const weeks = Math.floor(daysBetween(first, to) / 7) + 1;
  if (weeks > MOST_WEEKS) return fail(refused({ rule: 'ledger-too-long', say: `一次最多做${MOST_WEEKS}周的日程表。请把起止日期缩短一些。` }));
  const last = addDays(first, weeks * 7 - 1);
  // What only waits since a day has no day in the week.
  const entries = calendarEntries(agendas, first, last, today).filter(({ kind, sitting }) => sitting !== null || !isWaiting(kind));
  const files = new Map<string, CaseFile>();
  const ids = [...new Set(entries.map(({ caseId }) => caseId))];
  let unread = 0;
  for (const [i, id] of ids.entries()) {
    if (signal.aborted) return fail({ kind: 'cancelled' });
    progress('正在读案卷', i, ids.length);
    const read = await store.read(id);
    if (read.ok) files.set(id, read.value);
    else unread += 1;
  }
  if (signal.aborted) return fail({ kind: 'cancelled' });
  progress('正在排版', ids.length, ids.length);
  const book = store.book();
  const duties = dutiesBetween(book.dutyRules, store.duties.lines(), book.calendar, first, last);
  const { about } = almanac(store.settings(), book);
  const days = Array.from({ length: weeks * 7 }, (_, i): WeekDay => {
    const day = addDays(first, i);
    const there = entries.filter((entry) => entry.day === day);
    const sittings = there.filter(({ sitting }) => sitting !== null);
    const due = there.filter(({ sitting }) => sitting === null);
    const rounds = duties.filter((duty) => duty.day === day).map((duty) => ({ ...NOTHING, what: `${duty.name}（${duty.periodName}）${duty.doneOn === null ? '' : '　已完成'}` }));
    return { day, about: aboutDay(about(day)), lines: [...[...sittings, ...due].map((entry) => lineOf(entry, files.get(entry.caseId), store)), ...rounds] };
  });
  const rows = days.reduce((sum, { lines }) => sum + lines.length, 0);
  const sittings = entries.filter(({ sitting }) => sitting?.state === 'planned').length;
  const count = `约定调解${sittings}次，到期和回访${entries.filter(({ sitting }) => sitting === null).length}件`;
  const content = weekContent(Array.from({ length: weeks }, (_, i) => days.slice(i * 7, i * 7 + 7)), count, unread, store.settings());
  return ok({ content, rows, unread });
}

const NOTHING: WeekLine = { time: '', what: '', parties: '', place: '', mediators: [] };

function aboutDay({ lunarText, term, holiday, localHoliday, isWorkday, swappedWork, markets }: AlmanacDay): string[] {
  const off = holiday ?? localHoliday;
  return [lunarText, term, off === null ? null : `${off}${isWorkday ? '' : '（休）'}`, swappedWork ? '上班' : null, ...markets].filter((text) => text !== null);
}

const STATE_WORDS = { planned: '', held: '（已调解）', cancelled: '（已取消）' } as const;

/** `file` missing: the case could not be read, and the catalog says what it knows. */
function lineOf(entry: CalendarEntry, file: CaseFile | undefined, store: Store): WeekLine {
  const { sitting, number, title, kind, what, day, rolled, snoozed } = entry;
  const summary = store.summary(entry.caseId);
  const subject = file?.dispute.subject ?? title;
  const names = file ? inOrder(file.parties).map(({ name }) => name) : (summary?.people ?? []).map(({ name }) => name);
  if (sitting === null) {
    const moved = [rolled === day ? '' : `顺延至${shortDayInChinese(rolled)}`, snoozed === null ? '' : `暂缓至${shortDayInChinese(snoozed.until)}`].filter(Boolean).join('，');
    return { ...NOTHING, what: joined(`${AGENDA_NAMES[kind]}：${what}${moved === '' ? '' : `（${moved}）`}`, number, subject), parties: shortNames(names) };
  }
  const session = file?.sessions.find(({ id }) => id === sitting.id);
  const staff = store.settings().staff;
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? summary?.mediators.find((one) => one.id === id)?.name ?? '';
  return {
    time: [sitting.from, sitting.to].filter(Boolean).join('–'),
    what: joined(`调解${STATE_WORDS[sitting.state]}`, number, subject),
    parties: file && session && sitting.state === 'planned' ? withAnswers(file, session) : shortNames(names),
    place: sitting.place,
    mediators: sitting.mediators.map(nameOf).filter(Boolean),
  };
}

const joined = (...texts: string[]) => texts.filter(Boolean).join('　');

/** So many parties are named with their answers; of more it is said how many come. */
const NAMED = 5;

function withAnswers(file: CaseFile, session: Session): string {
  const parties = inOrder(file.parties);
  const answerOf = (id: string) => session.asked.find(({ party }) => party === id)?.coming;
  if (parties.length > NAMED) return `${shortNames(parties.map(({ name }) => name))}（会来${parties.filter(({ id }) => answerOf(id) === true).length}方）`;
  const words = (coming: boolean | null | undefined) => (coming === undefined ? '未通知' : coming === null ? '未答复' : coming ? '会来' : '不来');
  return parties.map(({ id, name }) => `${name}（${words(answerOf(id))}）`).join('、');
}
