// Check-up of what was agreed: is it complete, is it in effect, does it speak of this case.
import { effectOf, type Agreement } from '../agreement';
import type { CaseFile } from '../case';
import { instalmentSum, duesOf } from '../obligation';
import { numbersIn, speaksOfMoney } from '../wording';
import { at, finding, when, type DossierFinding, type Examined, type Mend } from './finding';

export function agreementFindings(look: Examined): DossierFinding[] {
  const { file, ended, agreement } = look;
  const succeeded = file.closing?.result === 'succeeded' || file.sessions.some(({ outcome, cancelled }) => outcome === 'agreed' && cancelled === null);
  return [
    ...when(agreement === undefined && succeeded && file.termination === null, 'no-agreement', 'must', '调解成功，案卷里没有协议（书面、口头或者当场履行）。', at('agreement', 'write-agreement')),
    ...file.agreements.flatMap((each) => [...contentFindings(each, look), ...signFindings(each, file)]),
    ...evidenceOfMoney(look),
    ...when(ended && file.closing?.result === 'succeeded' && look.effective === null, 'closed-without-effect', 'must', '按调解成功结案，协议却没有生效。', at('agreement', 'sign')),
  ];
}

function contentFindings(agreement: Agreement, { file }: Examined): DossierFinding[] {
  const { clauses, performance, obligations } = agreement;
  // After the first signature the words are shut: then there is only looking, or a supplementary agreement.
  const mend: Mend = agreement.signs.length > 0 || effectOf(agreement, file.parties).on !== null ? at('agreement') : at('agreement', 'write-agreement', agreement.id);
  const written = agreement.form !== 'none';
  const text = clauses.map((clause) => clause.text).join('\n');
  const money = obligations.filter(({ kind }) => kind === 'money');
  return [
    ...when(agreement.concludedOn === null, 'no-date', 'must', '协议没有写达成的日期。', mend),
    ...when(written && performance === '', 'no-performance-terms', 'must', '协议没有写履行方式、时限（人民调解法第二十九条）。', mend),
    ...money
      .filter((each) => each.amount === null && instalmentSum(each) === null && each.schedule.type !== 'recurring')
      .map(({ what }) => finding('no-amount', 'must', `“${what || '给付金钱'}”没有写金额。`, mend)),
    ...obligations
      .filter((each) => each.schedule.type === 'once' && each.schedule.due === null)
      .map(({ what }) => finding('no-deadline', 'must', `“${what || '履行事项'}”没有写什么时候履行。`, mend)),
    ...clauses.flatMap((clause, i) => {
      const timed = DATED.test(clause.text) || DATED.test(performance) || obligations.some((each) => each.clause === clause.id && duesOf(each, '2199-12-31').some(({ due }) => due !== null));
      return when(written && speaksOfMoney(clause.text) && !timed, 'clause-no-deadline', 'should', `协议第${i + 1}条写了金额，没有写期限。`, mend);
    }),
    ...when(written && speaksOfMoney(text) && money.length === 0, 'amount-not-listed', 'should', '协议写了金额，没有列入履行事项，到期不会提醒。', mend),
    ...otherNumbers(agreement, file).map((number) => finding('number-mismatch', 'should', `协议里写的是${number}，本案卷号是${file.number?.text ?? ''}。`, mend)),
  ];
}

/** A day or a span of time. */
const DATED = /\d{1,2}月\d{1,2}日|\d+\s*(日|天|个月|年)内|当场|即时|立即/;

/** Numbers of other files in the text; brackets of another shape are no other number. */
function otherNumbers({ facts, responsibility, clauses, performance }: Agreement, { number }: CaseFile): string[] {
  if (number === null) return [];
  const plain = (text: string) => text.replace(/[（(〔[]/g, '（').replace(/[）)〕\]]/g, '）');
  const text = [facts, responsibility, ...clauses.map((clause) => clause.text), performance].join('\n');
  return [...new Set(numbersIn(text))].filter((found) => plain(found) !== plain(number.text));
}

function signFindings(agreement: Agreement, file: CaseFile): DossierFinding[] {
  if (agreement.form !== 'written' || agreement.concludedOn === null) return [];
  const { missing } = effectOf(agreement, file.parties);
  const names = missing.map(({ what, party, unauthorised }) => {
    if (what === 'mediator') return '调解员签名';
    if (what === 'committee-seal') return '调委会印章';
    const name = file.parties.find(({ id }) => id === party)?.name ?? '当事人';
    return unauthorised ? `${name}（代签人没有特别授权）` : name;
  });
  const sign = at('agreement', 'sign', agreement.id);
  const recorded = agreement.signs.some(({ who }) => who === 'recorder');
  const held = file.sessions.findLast(({ outcome }) => outcome === 'agreed');
  return [
    ...when(names.length > 0, 'not-signed', 'must', `协议书没有记录：${names.join('、')}，还没有生效（人民调解法第二十九条）。`, sign),
    ...when(names.length === 0 && !recorded, 'recorder-not-signed', 'look', '协议书没有记录记录人签名。', sign),
    ...when(agreement.reading === null && held !== undefined && !held.readBack, 'not-read', 'should', '没有记录向当事人宣读过协议或者调解记录。', at('course', 'record-session', held?.id ?? null)),
  ];
}

function evidenceOfMoney({ file, holds }: Examined): DossierFinding[] {
  const money = file.agreements.some(({ obligations, clauses }) => obligations.some(({ kind }) => kind === 'money') || clauses.some(({ text }) => speaksOfMoney(text)));
  return when(money && file.evidence.length === 0 && !holds('evidence'), 'no-evidence', 'should', '协议写了金额，案卷里没有一份证据材料。', at('course', 'evidence'));
}
