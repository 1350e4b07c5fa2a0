// Every form's template, and a paper's definition from its content.
import type { PaperContent } from '../content/paper-content';
import type { FilledForm, WordsOf } from '../content/words';
import { withNotes } from '../sheet/described';
import { furnitureFor } from '../sheet/furniture';
import type { Setting } from '../sheet/setting';
import type { Sheet } from '../sheet/sheet';
import { stylesFor } from '../sheet/sizes';
import type { Definition } from '../typeset/definition';
import { agreementSheet, supplementMark } from './agreement';
import { applicationSheet } from './application';
import { authoritySheet } from './authority';
import { backCoverSheet } from './back-cover';
import { closingReportSheet } from './closing-report';
import { confirmationApplicationSheet } from './confirmation-application';
import { confirmationMaterialsSheet } from './confirmation-materials';
import { coverSheet } from './cover';
import { directorySheet } from './directory';
import { dossierNoteSheet } from './dossier-note';
import { evidenceSheet } from './evidence';
import { extensionConsentSheet } from './extension-consent';
import { identitySheet } from './identity-papers';
import { inquirySheet } from './inquiry';
import { mediationCertificateSheet } from './mediation-certificate';
import { oralAgreementSheet } from './oral-agreement';
import { proofSheet } from './performance-proofs';
import { aidReferralSheet } from './aid-referral';
import { receiptSheet } from './receipt';
import { referralReplySheet } from './referral-reply';
import { refusalNoticeSheet } from './refusal-notice';
import { registrationSheet } from './registration';
import { rightsNoticeSheet } from './rights-notice';
import { recordSheet } from './session-record';
import { sittingNoticeSheet } from './sitting-notice';
import { terminationNoticeSheet } from './termination-notice';
import { urgingNoticeSheet } from './urging-notice';
import { visitSheet } from './visit';

const TEMPLATES: { [F in FilledForm]: (words: WordsOf[F], setting: Setting) => Sheet } = {
  F0: coverSheet,
  F1: directorySheet,
  F2: applicationSheet,
  F3: registrationSheet,
  F4: inquirySheet,
  F5: evidenceSheet,
  F6: recordSheet,
  F7: agreementSheet,
  F8: oralAgreementSheet,
  F9: visitSheet,
  F10: confirmationMaterialsSheet,
  F10A: confirmationApplicationSheet,
  F10B: mediationCertificateSheet,
  F11: dossierNoteSheet,
  F12: backCoverSheet,
  L1: rightsNoticeSheet,
  L2: identitySheet,
  L3: authoritySheet,
  L4: proofSheet,
  L5: closingReportSheet,
  L6A: sittingNoticeSheet,
  L6B: terminationNoticeSheet,
  L6C: refusalNoticeSheet,
  L6D: extensionConsentSheet,
  L6E: referralReplySheet,
  L6F: urgingNoticeSheet,
  L6G: receiptSheet,
  L6H: aidReferralSheet,
};

/** A number longer than this is left out at the foot of the page; the form itself has it whole. */
const LONGEST_NUMBER_AT_FOOT = 24;

/** How a paper is set: its title, the room's type and preset, its version of the form. */
export function settingFor({ title, bodyFace, look }: PaperContent): Setting {
  return { title, styles: stylesFor(bodyFace, look.preset), look };
}

export function sheetFor(content: PaperContent): Sheet {
  // Form and words belong together in the content.
  const template = TEMPLATES[content.form] as (words: unknown, setting: Setting) => Sheet;
  return template(content.words, settingFor(content));
}

/** The sheet's definition: what the typesetter prints and the proof compares with. */
export function definitionFor(content: PaperContent, sheet: Sheet, draft: boolean): Definition {
  const { styles } = settingFor(content);
  const supplement = 'supplement' in content.words && content.words.supplement ? supplementMark(content.words.supplement) : '';
  const number = [...content.caseNumber].length <= LONGEST_NUMBER_AT_FOOT ? content.caseNumber : '';
  return {
    // A fixed day, or pdfkit would put the present moment into the file and two prints of one paper would differ.
    facts: { title: content.title, author: content.committee, createdAt: new Date(`${content.day ?? '2000-01-01'}T00:00:00Z`) },
    margins: styles.margins,
    content: { stack: [...sheet.body, ...withNotes(sheet.closing, content), ...(sheet.annex ?? [])], flow: { closing: sheet.body.length } },
    furniture: sheet.bare ? () => ({ stack: [] }) : furnitureFor(`${content.title}${supplement}${number}`, styles),
    draft,
  };
}
