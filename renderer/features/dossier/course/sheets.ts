// The sheets that the 经过 tab opens, by what `?do=` says.
import { forms } from '../../../strings/dossier-forms';
import { lateEntry } from '../../../strings/late-entry';
import { CancelSittingForm } from '../../../journeys/sittings/cancel-form';
import type { SheetTable } from '../forms/case-sheet';
import { CorrectIntakeSheet } from '../forms/correct-intake-form';
import { DisputeSheet } from '../forms/dispute-form';
import { EvidenceSheet } from '../forms/evidence-form';
import { InquirySheet } from '../forms/inquiry-form';
import { LetterSheet, ReplySheet, ReportSheet } from '../forms/letter-form';
import { ExtensionSheet, MilestoneSheet, PauseSheet } from '../forms/limit-forms';
import { LateEntrySheet } from '../forms/late-entry-form';
import { ExternalSheet, GradeSheet, ReopenSheet } from '../forms/note-forms';
import { PlanSessionSheet } from '../forms/plan-session-form';
import { RecordSessionSheet } from '../forms/record-session-form';
import { TerminateSheet } from '../forms/terminate-form';
import { AskSheet, PostponeSheet } from '../forms/sitting-sheets';
import { sittings } from '../../../strings/sittings';

export const COURSE_SHEETS: SheetTable = {
  'plan-session': { title: forms.session.planTitle, Form: PlanSessionSheet },
  'record-session': { title: forms.session.recordTitle, Form: RecordSessionSheet, wide: true },
  'postpone-session': { title: sittings.moveTitle, Form: PostponeSheet },
  'ask-parties': { title: sittings.asking.title, Form: AskSheet },
  'cancel-session': { title: forms.cancelSession.title, Form: CancelSittingForm },
  inquiry: { title: forms.inquiry.title, Form: InquirySheet, wide: true },
  evidence: { title: forms.evidence.title, Form: EvidenceSheet },
  letter: { title: forms.letter.title, Form: LetterSheet },
  // These two come from the agenda, whose `ref` is no letter's.
  reply: { title: forms.letter.replyTitle, Form: ReplySheet, refless: true },
  report: { title: forms.letter.reportTitle, Form: ReportSheet, refless: true },
  extension: { title: forms.extension.title, Form: ExtensionSheet },
  pause: { title: forms.pause.title, Form: PauseSheet },
  milestone: { title: forms.milestone.title, Form: MilestoneSheet },
  terminate: { title: forms.terminate.title, Form: TerminateSheet, refless: true },
  grade: { title: forms.grade.title, Form: GradeSheet, refless: true },
  external: { title: forms.external.title, Form: ExternalSheet, refless: true },
  reopen: { title: forms.reopen.title, Form: ReopenSheet, refless: true },
  'correct-intake': { title: forms.correctIntake.title, Form: CorrectIntakeSheet, refless: true },
  'late-entry': { title: lateEntry.title, Form: LateEntrySheet, refless: true },
  dispute: { title: forms.dispute.title, Form: DisputeSheet, wide: true, refless: true },
};
