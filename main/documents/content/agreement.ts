// F7 人民调解协议书 and F8 人民调解口头协议登记表: who agreed to what.
import { copiesOf, type Agreement } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, latest, type Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { byTime, sessionState } from '../../domain/session';
import type { Settings } from '../../domain/settings';
import { mediatorsOf } from '../../domain/staff';
import { inChinese } from './chinese-number';
import { partyWords, signerWords } from './people';
import type { AgreementWords } from './words';

export function agreementWords(file: CaseFile, agreement: Agreement, settings: Pick<Settings, 'paper'>): { words: AgreementWords; day: Day | null } {
  const parties = inOrder(file.parties);
  const day = agreement.concludedOn;
  return {
    day,
    words: {
      number: file.number?.text ?? '',
      supplement: supplementWords(file, agreement),
      parties: parties.map((party) => partyWords(party, day ?? lastSitting(file), settings.paper)),
      facts: agreement.facts,
      responsibility: agreement.responsibility,
      clauses: agreement.clauses.map((clause) => clause.text),
      performance: agreement.performance,
      copies: agreement.form === 'oral' ? '' : inChinese(copiesOf(agreement, parties.length)),
      signers: agreement.form === 'oral' ? [] : parties.map((party) => signerWords(party)),
      mediators: mediatorsOf(file.assignment).map((m) => m.name),
      recorder: agreement.form === 'oral' ? '' : (file.assignment.recorder?.name ?? ''),
      day: day === null ? '' : dayInChinese(day),
    },
  };
}

/** The day ages are counted on while the day of the agreement is left open for signing. */
function lastSitting(file: CaseFile): Day | null {
  const held = byTime(file.sessions).filter((s) => sessionState(s) === 'held');
  return latest(held.flatMap((s) => (s.on === null ? [] : [s.on]))) ?? file.acceptance?.on ?? null;
}

function supplementWords(file: CaseFile, agreement: Agreement): AgreementWords['supplement'] {
  if (agreement.supplements === null) return null;
  const first = file.agreements.find((a) => a.id === agreement.supplements);
  const supplements = file.agreements.filter((a) => a.supplements !== null);
  const order = supplements.findIndex((a) => a.id === agreement.id) + 1;
  return { order: supplements.length > 1 ? inChinese(order) : '', ofDay: first?.concludedOn ? dayInChinese(first.concludedOn) : '' };
}
