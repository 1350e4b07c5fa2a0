// What can be written into the course of a case as it stands: a few buttons in sight, the rarer things in the menu beside them.
import type { CaseFile } from '../../../../main/domain/case';
import type { Day } from '../../../../main/domain/day';
import { byTime, sessionState } from '../../../../main/domain/session';
import { effectDay } from '../../../../main/domain/stage';

export interface CourseAction {
  /** `?do=`; 'resume' asks a question instead. */
  action: string;
  ref?: string;
}

export interface CourseActions {
  shown: CourseAction[];
  more: CourseAction[];
}

const only = (...actions: (string | false)[]): CourseAction[] => actions.flatMap((action) => (action === false ? [] : [{ action }]));

/** Actions that the rules allow on `today`, by how often they are wanted. */
export function courseActions(file: CaseFile, today: Day): CourseActions {
  const { acceptance, termination, closing, archive, sessions, dispute, source } = file;
  if (archive) return { shown: [], more: only('external') };
  if (closing) return { shown: only('letter'), more: only('milestone', 'grade', 'external') };
  const accepted = acceptance?.decision === 'accepted';
  const sitting = accepted && !termination;
  const report = dispute.risks.length > 0 && only('report');
  const reply = source.kind === 'referral' && source.replyWanted && only('reply');
  // The sitting whose day has come is the one to be written down; else it is one nobody planned.
  const due = byTime(sessions).find((session) => sessionState(session) === 'planned' && session.on !== null && session.on <= today);
  // One that ended with 有待继续调解 is carried on by the next that is planned, unless one does so already.
  const adjourned = byTime(sessions).findLast((session) => session.outcome === 'continue' && !sessions.some(({ continues, cancelled }) => continues === session.id && cancelled === null));
  const sittings: CourseAction[] = [
    { action: 'record-session', ...(due ? { ref: due.id } : {}) },
    { action: 'plan-session', ...(adjourned ? { ref: adjourned.id } : {}) },
  ];
  // Once something agreed holds, a further sitting is rare, and the limits of mediation are past.
  const holds = effectDay(file) !== null;
  const limits = sitting && !holds;
  return {
    shown: [...(sitting && !holds ? sittings : []), ...only('inquiry', 'evidence'), ...(report || [])],
    more: [
      ...(sitting && holds ? sittings : []),
      ...(reply || []),
      ...only('letter', ...(report ? [] : ['report'])),
      ...only(limits && 'extension', limits && 'pause', 'milestone'),
      ...only('grade', 'external'),
      ...only(limits && 'terminate', termination !== null && 'resume'),
    ],
  };
}
