// Check-up of how the case went: accepted, told, authorised, visited, ended, reported; as the law and auditors ask (domain.md §1, §4).
import { nextVisitDay } from '../agenda';
import { visitsMade } from '../visit';
import { caseClocks } from '../case-clocks';
import { daysBetween, shortDayInChinese } from '../day';
import { sessionState } from '../session';
import { at, finding, when, type DossierFinding, type Examined } from './finding';

/** Entered this many days after acceptance, a case was first written on paper†. */
const LATE_DAYS = 7;

export function courseFindings(look: Examined): DossierFinding[] {
  return [...beginning(look), ...mediation(look), ...agents(look), ...ending(look), ...afterwards(look)];
}

function beginning({ file, isFiled, holds, offers }: Examined): DossierFinding[] {
  const { parties, acceptance, registeredOn, lateEntry, enteredAt, dispute } = file;
  const unasked = parties.filter(({ consent }) => consent.answer !== 'agreed');
  const told = file.sessions.some(({ rightsTold, cancelled }) => rightsTold && cancelled === null);
  const untold = parties.filter(({ rightsToldOn }) => rightsToldOn === null);
  const began = acceptance?.on ?? registeredOn;
  const noticeOffered = offers.some(({ form }) => form === 'L1');
  return [
    ...when(unasked.length > 0, 'no-consent', 'must', `没有记录${unasked.map(({ name }) => name).join('、')}同意调解（人民调解法第三条、第十七条）。`, at('parties', 'parties')),
    ...when(!told && untold.length > 0, 'rights-not-told', 'must', '没有记录已把权利义务告知各方当事人。', at('parties', 'parties')),
    // The paper itself is a local add-on†; where its form is there, an unprinted one is said by the papers' rules.
    ...when(!noticeOffered && !isFiled('L1', null), 'no-rights-notice', 'should', '案卷里没有权利义务告知书（各地通常要求）。', at('materials', 'add-scan', 'rights')),
    ...when(!holds('identity'), 'no-identity', 'should', '案卷里没有当事人的身份证明（各地通常要求复印件）。', at('materials', 'add-scan', 'identity')),
    ...when(dispute.risks.length > 0 && !file.letters.some(({ kind }) => kind === 'report'), 'not-reported', 'must', '有激化风险，没有记录向公安机关或有关部门报告（人民调解法第二十五条）。', at('course', 'report')),
    ...when(began !== null && lateEntry === null && daysBetween(began, enteredAt.slice(0, 10)) > LATE_DAYS, 'late-entry-unmarked', 'look', `${began === null ? '' : shortDayInChinese(began)}受理的案件，${shortDayInChinese(enteredAt.slice(0, 10))}才录入，没有注明补录。`, at('course', 'late-entry')),
  ];
}

function mediation({ file, book, today, pagesIn, offers }: Examined): DossierFinding[] {
  const { sessions, termination, assignment, extensions, evidence, participants } = file;
  const held = sessions.filter((s) => sessionState(s) === 'held');
  const missed = sessions.filter((s) => sessionState(s) === 'planned' && s.on !== null && s.on < today);
  const pages = evidence.reduce((sum, item) => sum + item.pages, 0);
  const filed = pagesIn('evidence');
  const unasked = participants.filter(({ role, partiesAgreed }) => role === 'invitee' && !partiesAgreed);
  const late = caseClocks(file, book, today).find(({ rule, metOn, rolled, extended }) => (rule.starts === 'accepted' || rule.starts === 'labour-accepted') && !extended && (metOn ?? today) > rolled);
  return [
    ...when(held.length === 0 && termination === null && !offers.some(({ form, paper }) => form === 'F6' && paper !== null), 'no-session', 'must', '没有调解记录（人民调解法第二十七条）。', at('course', 'record-session')),
    ...missed.map((s) => finding('session-not-recorded', 'must', `约定${s.on === null ? '' : shortDayInChinese(s.on)}的调解没有记录结果。`, at('course', 'record-session', s.id))),
    ...when(assignment.lead === null, 'no-mediator', 'must', '没有指定调解员（人民调解法第十九条）。', at('parties', 'assign')),
    ...when(assignment.recorder === null, 'no-recorder', 'look', '没有指定记录人。', at('parties', 'assign')),
    ...unasked.map((p) => finding('invitee-not-agreed', 'should', `没有记录当事人同意邀请${p.name}参加（人民调解法第二十条）。`, at('parties', 'participant', p.id))),
    ...extensions.filter(({ agreedByAll }) => !agreedByAll).map((e) => finding('extension-not-agreed', 'should', '延期没有记录各方当事人同意。', at('course', 'extension', e.id))),
    ...(late ? [finding('over-limit', late.rule.statutory ? 'should' : 'look', `${late.rule.name}到${shortDayInChinese(late.rolled)}止，${late.metOn === null ? '现在还没有结果' : `${shortDayInChinese(late.metOn)}才有结果`}，没有延期记录。`, at('course', 'extension'))] : []),
    ...when(pages > 0 && filed !== pages, 'evidence-pages', 'look', filed === 0 ? `登记了证据${pages}页，案卷里一页也没有（扫描件或者纸质页数）。` : `登记了证据${pages}页，案卷里是${filed}页。`, at('materials', 'add-scan', 'evidence')),
  ];
}

/** 授权委托书 for everybody who acts for another by mandate. */
function agents({ file, isFiled }: Examined): DossierFinding[] {
  const standIns = file.parties.flatMap((party) => party.standIns.filter(({ kind }) => kind === 'agent').map((agent) => ({ party, agent })));
  return standIns.flatMap(({ party, agent }) => [
    ...when(!isFiled('L3', agent.id), 'no-authority', 'must', `${party.name}的委托代理人${agent.name}没有授权委托书。`, at('materials', 'add-scan', 'authority')),
    ...when(agent.authorisedOn === null || agent.authority === null, 'authority-unclear', 'should', `没有记录${agent.name}的授权日期或者权限。`, at('parties', 'parties')),
  ]);
}

function ending({ file, effective }: Examined): DossierFinding[] {
  const { termination, source, letters, closing } = file;
  const settled = effective ?? termination?.on ?? closing?.on ?? null;
  const replied = letters.some(({ kind }) => kind === 'reply');
  return [
    ...when(termination !== null && termination.waysToldOn === null, 'ways-not-told', 'must', '终止调解，没有记录告知当事人其他解决途径（人民调解法第二十六条）。', at('course', 'terminate')),
    ...when(source.kind === 'referral' && source.replyWanted && settled !== null && !replied, 'no-reply', 'should', `${source.organ || '移送单位'}移送的案件，没有记录回函。`, at('course', 'reply')),
  ];
}

function afterwards({ file, book, today, effective, ended, holds }: Examined): DossierFinding[] {
  if (effective === null) return [];
  const vouched = (id: string) => file.scans.some(({ subject }) => subject === id);
  const obligations = new Map(file.agreements.flatMap((agreement) => agreement.obligations.map((o) => [o.id, o])));
  const bare = file.performances.filter(({ id, proof }) => proof === '' && !vouched(id));
  const money = bare.filter(({ obligation }) => obligations.get(obligation)?.kind === 'money');
  const vouchers = file.performances.some(({ proof }) => proof !== '');
  const { confirmation } = file;
  return [
    ...money.map((p) => finding('no-voucher', 'should', `${shortDayInChinese(p.on)}付的款没有凭证（收条、回单）。`, at('follow-up', 'edit-performance', p.id))),
    ...bare.filter((p) => !money.includes(p)).map((p) => finding('no-proof', 'look', `${shortDayInChinese(p.on)}履行的“${obligations.get(p.obligation)?.what ?? '事项'}”没有凭证（照片、签收单）。`, at('follow-up', 'edit-performance', p.id))),
    ...when(ended && vouchers && !holds('performance'), 'voucher-not-filed', 'look', '履行记录写了凭证，案卷里没有（扫描件或者纸质页数）。', at('materials', 'add-scan', 'performance')),
    ...when((ended || (nextVisitDay(file, book, today) ?? '9999') <= today) && visitsMade(file.visits).length === 0, 'no-visit', 'should', '协议生效以后没有回访记录（没有全国统一规定，检查时通常要看）。', at('follow-up', 'visit')),
    ...when(confirmation?.appliedOn != null && !holds('confirmation') && !file.papers.some(({ form, voidedAt }) => form === 'F10A' && voidedAt === null), 'confirmation-not-filed', 'look', '申请了司法确认，案卷里没有申请书或者裁定书。', at('materials', 'add-scan', 'confirmation')),
  ];
}
