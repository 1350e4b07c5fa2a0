// Which papers a case can have, and what is still missing for each.
import type { Agreement } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { dayInChinese } from '../../domain/day';
import { FORM_TITLES, type Form } from '../../domain/paper';
import { byTime, sessionState, type Session } from '../../domain/session';

export interface Offer {
  form: Form;
  /** Id of the session, agreement or visit; null for the case as a whole. */
  subject: string | null;
  /** Without anybody's name: it goes into window titles and lists. */
  title: string;
  /** Why it cannot be made yet; empty when it can. */
  lacking: string;
}

/** Every paper of a case in the order of the dossier: F3, F6 for each sitting not called off, F7 or F8 for each agreement, F9 for each visit. */
export function paperOffers(file: CaseFile): Offer[] {
  const sittings = byTime(file.sessions).filter((s) => sessionState(s) !== 'cancelled');
  return [
    { form: 'F3', subject: null, title: FORM_TITLES.F3, lacking: file.acceptance?.decision === 'accepted' ? noParties(file) : '案件受理以后才能打印受理登记表。' },
    ...sittings.map((session, i): Offer => ({ form: 'F6', subject: session.id, title: sittingTitle(session, i, sittings.length), lacking: lackingForRecord(session) })),
    ...file.agreements.flatMap((agreement, i) => agreementOffer(file, agreement, i)),
    ...file.visits.map((visit): Offer => ({ form: 'F9', subject: visit.id, title: `${FORM_TITLES.F9}（${dayInChinese(visit.on)}）`, lacking: '' })),
  ];
}

function sittingTitle(session: Session, index: number, count: number): string {
  const nth = count > 1 ? `第${index + 1}次` : '';
  const day = session.on === null ? '' : dayInChinese(session.on);
  const which = [nth, day].filter(Boolean).join('，');
  return which === '' ? FORM_TITLES.F6 : `${FORM_TITLES.F6}（${which}）`;
}

function lackingForRecord(session: Session): string {
  if (sessionState(session) === 'planned') return '这次调解还没有记录结果。';
  // The form says so in a fixed sentence; a paper must not say what did not happen.
  if (!session.rightsTold) return '调解记录上印有“人民调解委员会已将人民调解的相关规定告知各方当事人”。请先告知，并在这次调解里勾选“已告知”。';
  return '';
}

function agreementOffer(file: CaseFile, agreement: Agreement, index: number): Offer[] {
  if (agreement.form === 'none') return [];
  const form = agreement.form === 'written' ? 'F7' : 'F8';
  const later = file.agreements.filter((a, i) => i < index && a.supplements !== null).length;
  const title = agreement.supplements === null ? FORM_TITLES[form] : `${FORM_TITLES[form]}（补充协议${later > 0 ? later + 1 : ''}）`;
  return [{ form, subject: agreement.id, title, lacking: lackingForAgreement(file, agreement) }];
}

function lackingForAgreement(file: CaseFile, agreement: Agreement): string {
  if (file.number === null) return '还没有卷号，受理以后才能打印协议。';
  if (agreement.facts === '' && agreement.clauses.every((clause) => clause.text === '')) return '协议还没有写内容。';
  return noParties(file);
}

function noParties(file: CaseFile): string {
  return file.parties.length === 0 ? '案卷里还没有当事人。' : '';
}
