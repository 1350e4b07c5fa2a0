// Finding out and sitting down: inquiries, evidence, sittings planned, held and called off, limits moved.
import type { CaseFile } from '../../../../main/domain/case';
import { MILESTONE_NAMES } from '../../../../main/domain/closing';
import { dayInChinese } from '../../../../main/domain/day';
import { ATTENDANCE_NAMES, byTime, OUTCOME_NAMES, sessionState, type Session } from '../../../../main/domain/session';
import { course as words } from '../../../strings/dossier-course';
import { entry, type Entry } from './entry';

const names = (staff: readonly { name: string }[]) => staff.map(({ name }) => name).join('、');

export function mediationEntries(file: CaseFile): Entry[] {
  return [...inquiries(file), ...sessions(file), ...limits(file)];
}

function inquiries({ inquiries: all, evidence }: CaseFile): Entry[] {
  return [
    ...all.map(({ id, on, from, place, subject, present, investigators, recorder, record }) =>
      entry({
        key: `inquiry ${id}`,
        kind: 'inquiry',
        day: on,
        time: from,
        title: subject === '' ? words.inquiry : words.inquiryOf(subject),
        facts: [place, present && words.present(present), investigators.length > 0 ? words.investigators(names(investigators)) : '', recorder ? words.recorder(recorder.name) : ''],
        prose: record,
        edit: { action: 'inquiry', ref: id },
        remove: { list: 'inquiries', id },
      }),
    ),
    ...evidence.map(({ id, title, providedBy, providedOn, original, copies, pages, note }) =>
      entry({ key: `evidence ${id}`, kind: 'evidence', day: providedOn, title: words.evidence(title), facts: [words.evidenceLine(providedBy, original, copies, pages)], prose: note, edit: { action: 'evidence', ref: id }, remove: { list: 'evidence', id } }),
    ),
  ];
}

function sessions(file: CaseFile): Entry[] {
  let held = 0;
  return byTime(file.sessions).map((session) => {
    const state = sessionState(session);
    if (state === 'held') held += 1;
    const base = { key: `session ${session.id}`, kind: 'session' as const, day: session.on, time: session.from };
    const history = historyOf(file, session);
    const when = [session.from && session.to ? `${session.from}–${session.to}` : session.from, session.place].filter(Boolean).join('　');
    if (state === 'planned') {
      return entry({ ...base, title: words.sessionPlanned, facts: [when, session.mediators.length > 0 ? words.mediators(names(session.mediators)) : '', ...history], planned: true, edit: { action: 'record-session', ref: session.id }, remove: { list: 'sessions', id: session.id } });
    }
    if (state === 'cancelled') {
      const reason = session.cancelled?.reason ?? '';
      return entry({ ...base, title: words.sessionCancelled, facts: [when, reason && words.reason(reason), ...history], remove: { list: 'sessions', id: session.id } });
    }
    return heldSession(file, session, held, { ...base, facts: [when, ...history] });
  });
}

/** What it carries on, when it was to be before, why it stands over a clash. */
function historyOf(file: CaseFile, { continues, postponed, clashReason }: Session): string[] {
  const before = file.sessions.find(({ id }) => id === continues);
  return [
    before?.on ? words.continues(dayInChinese(before.on)) : '',
    ...postponed.map(({ from, reason }) => words.postponed([from.on === null ? '' : dayInChinese(from.on), from.from, from.place].filter(Boolean).join(' '), reason)),
    clashReason && words.clashReason(clashReason),
  ];
}

function heldSession(file: CaseFile, session: Session, nth: number, base: Omit<Parameters<typeof entry>[0], 'title'>): Entry {
  const came = session.attendance.filter(({ how }) => how !== 'absent').map(({ party, how, standIn }) => attendee(file, party, how, standIn));
  const others = file.participants.filter(({ id }) => session.participants.includes(id));
  const outcome = session.outcome === null ? '' : `　${OUTCOME_NAMES[session.outcome]}`;
  const told = [session.open === null ? '' : session.open ? words.open : words.closed, session.rightsTold ? words.rightsTold : '', session.readBack ? words.readBack : ''].filter(Boolean).join('　');
  return entry({
    ...base,
    title: `${words.sessionHeld(nth)}${outcome}`,
    facts: [
      ...(base.facts ?? []),
      came.length > 0 ? words.attendance(came.join('、')) : '',
      others.length > 0 ? words.participants(names(others)) : '',
      [session.mediators.length > 0 ? words.mediators(names(session.mediators)) : '', session.recorder ? words.recorder(session.recorder.name) : ''].filter(Boolean).join('　'),
      told,
    ],
    prose: session.record,
    privateProse: session.privateNote,
    edit: { action: 'record-session', ref: session.id },
    remove: { list: 'sessions', id: session.id },
  });
}

function attendee(file: CaseFile, id: string, how: keyof typeof ATTENDANCE_NAMES, standIn: string | null): string {
  const party = file.parties.find((p) => p.id === id);
  const name = party?.name ?? '';
  if (how === 'in-person') return name;
  const stand = party?.standIns.find((s) => s.id === standIn);
  return words.attendee(name, stand && how === 'by-stand-in' ? words.standInCame(stand.name) : ATTENDANCE_NAMES[how]);
}

function limits({ extensions, pauses, milestones }: CaseFile): Entry[] {
  return [
    ...extensions.map(({ id, on, until, reason, agreedByAll }) =>
      entry({
        key: `extension ${id}`,
        kind: 'extension',
        day: on,
        title: words.extension(until === null ? '' : dayInChinese(until)),
        facts: [agreedByAll ? words.agreedByAll : words.notAgreedByAll, reason && words.reason(reason)],
        edit: { action: 'extension', ref: id },
        remove: { list: 'extensions', id },
      }),
    ),
    ...pauses.map(({ id, from, to, reason }) =>
      entry({
        key: `pause ${id}`,
        kind: 'pause',
        day: from,
        title: words.pause,
        facts: [to === null ? words.pauseOpen(dayInChinese(from)) : words.pauseTo(dayInChinese(from), dayInChinese(to)), reason && words.reason(reason)],
        edit: { action: 'pause', ref: id },
        remove: { list: 'pauses', id },
      }),
    ),
    ...milestones.map(({ id, kind, on, note }) =>
      entry({ key: `milestone ${id}`, kind: 'milestone', day: on, title: MILESTONE_NAMES[kind], prose: note, edit: { action: 'milestone', ref: id }, remove: { list: 'milestones', id } }),
    ),
  ];
}
