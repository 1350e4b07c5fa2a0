// L6A 调解通知书: one for each party and each sitting that was not called off: when, where, what about, what to bring.
import type { CaseFile } from '../../domain/case';
import { inOrder } from '../../domain/labels';
import { STAND_IN_NAMES, type Party } from '../../domain/party';
import { byTime, sessionState, type Session } from '../../domain/session';
import { mediatorsOf } from '../../domain/staff';
import { inChinese } from './chinese-number';
import { numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { timeInWords } from './session-record';

export interface SittingNoticeWords {
  number: string;
  /** The party, and the guardian who answers for one without capacity. */
  name: string;
  role: string;
  by: string;
  subject: string;
  time: string;
  place: string;
  /** 一, 二 …: which sitting it is. */
  order: string;
  mediators: string[];
  recorder: string;
  /** 1 public, 2 not public; 0: to be asked for (人民调解法 23) */
  open: 0 | 1 | 2;
  phone: string;
  committee: string;
}

export const L6A: FormContent<SittingNoticeWords> = {
  papers: (file) =>
    sittings(file).flatMap((session, i) =>
      inOrder(file.parties).map(
        (party): Drafted => ({ subject: `${session.id}.${party.id}`, which: `第${i + 1}次，${party.label === '' ? '当事人' : `${party.label}方`}`, lacking: lackingFor(session) }),
      ),
    ),
  words: (file, subject, context) => {
    const found = sittings(file).flatMap((session, i) => file.parties.map((party) => ({ session, party, i }))).find(({ session, party }) => subject === `${session.id}.${party.id}`);
    return found ? noticeWords(file, found.session, found.i + 1, found.party, context) : null;
  },
  blank: ({ number, office, committee }) => ({
    number,
    name: '',
    role: '',
    by: '',
    subject: '',
    time: '',
    place: '',
    order: '',
    mediators: [],
    recorder: '',
    open: 0,
    phone: committee.phone,
    committee: office,
  }),
};

const sittings = (file: CaseFile) => byTime(file.sessions).filter((s) => sessionState(s) !== 'cancelled');

function lackingFor({ on, place }: Session): string {
  if (on === null) return '这次调解还没有定日期。';
  return place === '' ? '这次调解还没有写地点。' : '';
}

/** When it begins; when it ended is not known when it is called. An hour not fixed yet is written in by hand: a party has to know when to come. */
function beginsAt(session: Session): string {
  const time = timeInWords({ ...session, to: '' });
  return session.on !== null && session.from === '' ? `${time}　　时　　分` : time;
}

function noticeWords(file: CaseFile, session: Session, order: number, party: Party, context: FormContext): Said<SittingNoticeWords> {
  const guardian = party.standIns.find((s) => s.kind === 'guardian');
  const mediators = session.mediators.length > 0 ? session.mediators : mediatorsOf(file.assignment);
  return {
    // When it was sent is not known to the case: written in by hand.
    day: null,
    words: {
      number: numberOn(file, context),
      name: party.name,
      role: guardian ? STAND_IN_NAMES.guardian : '',
      by: guardian?.name ?? '',
      subject: file.dispute.subject,
      time: beginsAt(session),
      place: session.place,
      order: inChinese(order),
      mediators: mediators.map((m) => m.name),
      recorder: (session.recorder ?? file.assignment.recorder)?.name ?? '',
      open: session.open === null ? 0 : session.open ? 1 : 2,
      phone: context.committee.phone,
      committee: file.office.committee,
    },
  };
}
