// F6 人民调解记录: one sitting. What was said in private and the signs of danger stay in the file.
import type { CaseFile } from '../../domain/case';
import { dayOrBlank } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { STAND_IN_NAMES, type Party } from '../../domain/party';
import { byTime, SESSION_OUTCOMES, sessionState, type Session } from '../../domain/session';
import { about, type Drafted, type FormContent, type Said } from './form-content';
import { blankSigners, signerWords } from './people';
import type { RecordWords } from './words';

type Attended = { party: Party; how: Session['attendance'][number]['how'] | null; standIn: string | null };

export const F6: FormContent<RecordWords> = {
  papers: (file) => {
    const sittings = byTime(file.sessions).filter((s) => sessionState(s) !== 'cancelled');
    return sittings.map((session, i): Drafted => ({ subject: session.id, which: whichSitting(session, i, sittings.length), lacking: lackingFor(session) }));
  },
  words: (file, subject) => {
    const session = about(file.sessions, subject);
    return session ? recordWords(file, session) : null;
  },
  blank: ({ parties }) => ({
    time: '',
    place: '',
    subject: '',
    parties: [],
    invited: [],
    record: '',
    outcome: 0,
    signers: blankSigners(parties, false),
    mediators: [],
    recorder: '',
    day: '',
  }),
};

/** '第2次，2026年3月20日' */
export function whichSitting(session: Pick<Session, 'on'>, index: number, count: number): string {
  const nth = count > 1 ? `第${index + 1}次` : '';
  return [nth, dayOrBlank(session.on)].filter(Boolean).join('，');
}

function lackingFor(session: Session): string {
  if (sessionState(session) === 'planned') return '这次调解还没有记录结果。';
  // The form says so in a fixed sentence; a paper must not say what did not happen.
  if (!session.rightsTold) return '调解记录上印有“人民调解委员会已将人民调解的相关规定告知各方当事人”。请先告知，并在这次调解里勾选“已告知”。';
  return '';
}

function recordWords(file: CaseFile, session: Session): Said<RecordWords> {
  const present = presentAt(file, session);
  const invited = file.participants.filter((p) => p.role === 'invitee' && session.participants.includes(p.id));
  return {
    day: session.on,
    words: {
      time: timeInWords(session),
      place: session.place,
      subject: file.dispute.subject,
      parties: present.map(({ party, how, standIn }) => ({ name: party.name, how: howInWords(party, how, standIn) })),
      invited: invited.map(({ name, identity }) => ({ name, identity })),
      record: session.record,
      outcome: outcomeNumber(session),
      signers: present.map(({ party, standIn }) => signerWords(party, standIn)),
      mediators: session.mediators.map((m) => m.name),
      recorder: session.recorder?.name ?? '',
      day: dayOrBlank(session.on),
    },
  };
}

/** 当事人 on the form are those who took part. Where nobody noted it, all are named. */
function presentAt(file: CaseFile, session: Session): Attended[] {
  const parties = inOrder(file.parties);
  if (session.attendance.length === 0) return parties.map((party) => ({ party, how: null, standIn: null }));
  return parties.flatMap((party) => {
    const noted = session.attendance.find((a) => a.party === party.id);
    return noted && noted.how !== 'absent' ? [{ party, how: noted.how, standIn: noted.standIn }] : [];
  });
}

function howInWords(party: Party, how: Attended['how'], standInId: string | null): string {
  if (how === 'phone') return '电话参加';
  if (how === 'video') return '视频参加';
  const standIn = how === 'by-stand-in' ? party.standIns.find((s) => s.id === standInId) : undefined;
  if (standIn) return `${STAND_IN_NAMES[standIn.kind]}${standIn.name}参加`;
  return how === 'by-stand-in' ? '代理人参加' : '';
}

const clock = (time: string) => `${Number(time.slice(0, 2))}时${time.slice(3)}分`;

/** '2026年3月16日14时30分至16时50分' */
export function timeInWords({ on, from, to }: Pick<Session, 'on' | 'from' | 'to'>): string {
  const begin = from === '' ? '' : clock(from);
  const end = to === '' ? '' : `至${clock(to)}`;
  return `${dayOrBlank(on)}${begin}${end}`;
}

function outcomeNumber({ outcome }: Session): 1 | 2 | 3 {
  return outcome === null ? 3 : ((SESSION_OUTCOMES.indexOf(outcome) + 1) as 1 | 2 | 3);
}
