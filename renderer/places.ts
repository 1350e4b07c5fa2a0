// Where each piece of work is done: from an agenda entry or a next step to the tab and the action that does it.
import type { AgendaKind } from '../main/domain/agenda';
import type { Step } from '../main/domain/next-step';
import type { Form } from '../main/domain/paper';
import type { CaseTab, Route } from './route';

/** What `?do=` may ask a tab of a case to open. */
export const CASE_ACTIONS = [
  'register',
  'accept',
  'decline',
  'assign',
  'plan-session',
  'ask-parties',
  'record-session',
  'extension',
  'terminate',
  'write-agreement',
  'print-agreement',
  'sign',
  'performance',
  'urge',
  'visit',
  'confirmation',
  'reply',
  'report',
  'close',
  'archive',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

export interface Place {
  tab: CaseTab;
  /** null: only look. */
  action: CaseAction | null;
}

const STEP_TABS: Record<Exclude<Step, 'wait-session' | 'wait-performance'>, CaseTab> = {
  register: 'parties',
  accept: 'parties',
  decline: 'parties',
  assign: 'parties',
  'plan-session': 'course',
  'ask-parties': 'course',
  extension: 'course',
  confirmation: 'follow-up',
  'record-session': 'course',
  terminate: 'course',
  report: 'course',
  reply: 'course',
  'write-agreement': 'agreement',
  'print-agreement': 'papers',
  sign: 'agreement',
  urge: 'follow-up',
  visit: 'follow-up',
  close: 'follow-up',
  archive: 'papers',
};

/** Where a next step is taken. */
export function placeOfStep(step: Step): Place {
  switch (step) {
    case 'wait-session':
      return { tab: 'course', action: 'record-session' };
    case 'wait-performance':
      return { tab: 'follow-up', action: 'performance' };
    default:
      return { tab: STEP_TABS[step], action: step };
  }
}

/** Where an agenda entry is dealt with. `overdue` promises are urged, others noted as done; to a sitting `ahead` people are asked, later it is recorded. */
export function placeOfAgenda(entry: { kind: AgendaKind; ref: string }, overdue: boolean, ahead = false): Place {
  switch (entry.kind) {
    case 'session':
      return { tab: 'course', action: ahead ? 'ask-parties' : 'record-session' };
    case 'clock':
      return entry.ref === 'confirmation' ? { tab: 'follow-up', action: 'confirmation' } : { tab: 'course', action: null };
    case 'signature':
      return { tab: 'agreement', action: 'sign' };
    case 'obligation':
      return { tab: 'follow-up', action: overdue ? 'urge' : 'performance' };
    case 'visit':
      return { tab: 'follow-up', action: 'visit' };
    case 'reply':
      return { tab: 'course', action: 'reply' };
    case 'acceptance':
      return { tab: 'parties', action: 'accept' };
    case 'report':
      return { tab: 'course', action: 'report' };
  }
}

/** The address of a place in a case. */
export function routeTo(caseId: string, place: Place, ref: string | null = null): Route {
  return {
    page: 'case',
    id: caseId,
    tab: place.tab,
    query: place.action === null ? {} : { do: place.action, ...(ref === null ? {} : { ref }) },
  };
}

/** How an address names a paper: the form and what it is about. */
export function paperKey(form: Form, subject: string | null): string {
  return subject === null ? form : `${form}.${subject}`;
}

/** The address of a paper of a case. */
export function routeToPaper(caseId: string, form: Form, subject: string | null): Route {
  return { page: 'case', id: caseId, tab: 'papers', query: { paper: paperKey(form, subject) } };
}
