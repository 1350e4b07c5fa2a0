// What may be done with an agreement at present. The same rules as the moves (main/domain/moves/agreement.ts), asked before, so
// that no button leads to a refusal.
import { effectOf, type Agreement } from '../../../../main/domain/agreement';
import { openDraft } from '../../../../main/domain/agenda';
import { currentAgreement, type CaseFile } from '../../../../main/domain/case';
import { readingParts } from '../../../../main/domain/reading';

const shut = (file: CaseFile) => file.archive !== null || file.closing !== null;

/** Why an agreement's words are shut; null while they can be changed. */
export function lockOf(file: CaseFile, agreement: Agreement): 'closed' | 'effective' | 'signed' | null {
  if (shut(file)) return 'closed';
  if (agreement.form !== 'written') return agreement.signs.length > 0 ? 'signed' : null;
  if (effectOf(agreement, file.parties).on !== null) return 'effective';
  return agreement.signs.length > 0 ? 'signed' : null;
}

/** True when an agreement, or the next one (补充协议), can be begun. */
export function mayBegin(file: CaseFile): boolean {
  return !shut(file) && file.termination === null && file.acceptance?.decision === 'accepted' && openDraft(file) === undefined;
}

/** True when the signatures of an agreement can be noted or changed. */
export function maySign(file: CaseFile, agreement: Agreement): boolean {
  return !shut(file) && agreement.form === 'written';
}

/** True when the agreement can be read out for signing: a written one with words that does not hold yet. */
export function mayRead(file: CaseFile, agreement: Agreement): boolean {
  return maySign(file, agreement) && effectOf(agreement, file.parties).on === null && readingParts(agreement).length > 0;
}

/** True when the agreement can be taken out: nobody signed it, nothing of it is printed for signing, it does not hold. */
export function mayRemove(file: CaseFile, agreement: Agreement): boolean {
  const printed = file.papers.some(({ subject, voidedAt }) => subject === agreement.id && voidedAt === null);
  return !shut(file) && !printed && agreement.signs.length === 0 && effectOf(agreement, file.parties).on === null && currentAgreement(file)?.id === agreement.id;
}
