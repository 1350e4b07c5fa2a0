// What each form says, as text. Every string in these values is printed, word for word; whatever is not printed is not a string.
// The proof after printing relies on that (fidelity/proof.ts).
import type { ApplicationWords } from './application';
import type { AuthorityWords } from './authority';
import type { BackCoverWords } from './back-cover';
import type { ClosingReportWords } from './closing-report';
import type { ConfirmationApplicationWords } from './confirmation-application';
import type { ConfirmationMaterialsWords } from './confirmation-materials';
import type { CoverWords } from './cover';
import type { DirectoryWords } from './directory';
import type { DossierNoteWords } from './dossier-note';
import type { EvidenceWords } from './evidence';
import type { ExtensionConsentWords } from './extension-consent';
import type { IdentityWords } from './identity-papers';
import type { InquiryWords } from './inquiry';
import type { MediationCertificateWords } from './mediation-certificate';
import type { ProofWords } from './performance-proofs';
import type { AidReferralWords } from './aid-referral';
import type { ReceiptWords } from './receipt';
import type { ReferralReplyWords } from './referral-reply';
import type { RefusalNoticeWords } from './refusal-notice';
import type { RightsNoticeWords } from './rights-notice';
import type { SittingNoticeWords } from './sitting-notice';
import type { TerminationNoticeWords } from './termination-notice';
import type { UrgingNoticeWords } from './urging-notice';

/** Somebody who acts for a party. */
export interface StandInWords {
  /** 委托代理人、法定代理人 … */
  role: string;
  name: string;
  relation: string;
  /** 特别授权, 一般授权; empty for who needs none. */
  authority: string;
  idNumber: string;
  phone: string;
  address: string;
}

/** A party's block on the agreement. */
export interface PartyWords {
  organisation: boolean;
  /** 申请人、被申请人、第三人 */
  side: string;
  /** 甲, 乙 … */
  label: string;
  name: string;
  sex: string;
  ethnicity: string;
  age: string;
  /** On forms that ask for it instead of the age. */
  birth?: string;
  occupation: string;
  /** Number of the identity document, or 统一社会信用代码. Empty when the room prints none. */
  idNumber: string;
  phone: string;
  address: string;
  head: string;
  headTitle: string;
  standIns: StandInWords[];
}

/** A person or organisation expected to sign. */
export interface SignerWords {
  /** 甲方; empty where the form has no labels. */
  label: string;
  name: string;
  /** Who signs in their place or for them, e.g. 委托代理人 龙小豹. */
  role: string;
  by: string;
}

/** F3 受理登记表 */
export interface RegistrationWords {
  day: string;
  applicants: string[];
  respondents: string[];
  category: string;
  /** 1 当事人申请, 2 主动调解; 0: to be marked by hand */
  source: 0 | 1 | 2;
  brief: string;
  signers: SignerWords[];
  registrar: string;
  /** For a referral: by whom, when, which paper. */
  referral: string;
  /** 补录: when and why it was typed in afterwards. */
  late: string;
}

/** F6 调解记录 */
export interface RecordWords {
  time: string;
  place: string;
  subject: string;
  /** Parties who were there, with how they took part. */
  parties: { name: string; how: string }[];
  invited: { name: string; identity: string }[];
  record: string;
  /** 1 调解成功, 2 调解不成, 3 有待继续调解; 0: to be marked by hand */
  outcome: 0 | 1 | 2 | 3;
  signers: SignerWords[];
  mediators: string[];
  recorder: string;
  day: string;
}

/** F7 协议书, F8 口头协议登记表 */
export interface AgreementWords {
  number: string;
  /** For a supplementary agreement: its order when there are several, and the day of the one it supplements. */
  supplement: { order: string; ofDay: string } | null;
  parties: PartyWords[];
  facts: string;
  responsibility: string;
  clauses: string[];
  performance: string;
  /** 三; empty on F8. */
  copies: string;
  signers: SignerWords[];
  mediators: string[];
  recorder: string;
  day: string;
}

/** F9 回访记录 */
export interface VisitWords {
  parties: string[];
  number: string;
  reason: string;
  time: string;
  findings: string;
  satisfaction: string;
  visitor: string;
  committee: string;
  day: string;
}

/** What each form says. A form of later date has its words in a file of its own and a line here. */
export interface WordsOf {
  F0: CoverWords;
  F1: DirectoryWords;
  F2: ApplicationWords;
  F3: RegistrationWords;
  F4: InquiryWords;
  F5: EvidenceWords;
  F6: RecordWords;
  F7: AgreementWords;
  F8: AgreementWords;
  F9: VisitWords;
  F10: ConfirmationMaterialsWords;
  F10A: ConfirmationApplicationWords;
  F10B: MediationCertificateWords;
  F11: DossierNoteWords;
  F12: BackCoverWords;
  L1: RightsNoticeWords;
  L2: IdentityWords;
  L3: AuthorityWords;
  L4: ProofWords;
  L5: ClosingReportWords;
  L6A: SittingNoticeWords;
  L6B: TerminationNoticeWords;
  L6C: RefusalNoticeWords;
  L6D: ExtensionConsentWords;
  L6E: ReferralReplyWords;
  L6F: UrgingNoticeWords;
  L6G: ReceiptWords;
  L6H: AidReferralWords;
}

/** Forms that can be filled. */
export type FilledForm = keyof WordsOf;
export type Words = { [F in FilledForm]: { form: F; words: WordsOf[F] } }[FilledForm];
