// Every move by name, and the one way to make one.
import type { z } from 'zod';
import type { CaseFile } from '../case';
import { keepUnknown } from '../unknown-fields';
import { ok, type Result } from '../result';
import { accept, correctIntake, decline, reconsider } from './acceptance';
import { putAgreement, sign } from './agreement';
import { dropDescribedCharacter, putDescribedCharacter } from './described-characters';
import { putPaperSheet, setBinding } from './dossier';
import { archive, close, grade, noteExternal, reopen, resume, terminate } from './ending';
import { putPerformance, putUrge, putVisit, setConfirmation } from './follow-up';
import { assign, changeDispute, changeParties, register } from './intake';
import { setLateEntry } from './late-entry';
import type { Move, MoveContext, Refusal } from './move';
import { freezePaper, handOut, notePrinting } from './papers';
import { putBreach, settle } from './promises';
import { noteReading } from './reading';
import { putEvidence, putExtension, putInquiry, putLetter, putMilestone, putParticipant, putPause } from './records';
import { remove } from './removal';
import { changeScan, orderScans, putScans, removeScan, turnScanPage } from './scans';
import { askParty, planSittings, postponeSession } from './sitting-plan';
import { cancelSession, putSession, restoreSession } from './sittings';
import { snooze, unsnooze } from './snooze';
import { changeVisit, planVisit } from './visits';

export const MOVES = {
  register,
  'change-parties': changeParties,
  'change-dispute': changeDispute,
  assign,
  accept,
  decline,
  reconsider,
  'correct-intake': correctIntake,
  'set-late-entry': setLateEntry,
  'put-participant': putParticipant,
  'put-inquiry': putInquiry,
  'put-evidence': putEvidence,
  'put-session': putSession,
  'cancel-session': cancelSession,
  'restore-session': restoreSession,
  'plan-sittings': planSittings,
  'postpone-session': postponeSession,
  'ask-party': askParty,
  'put-agreement': putAgreement,
  sign,
  'note-reading': noteReading,
  'put-performance': putPerformance,
  'put-urge': putUrge,
  settle,
  'put-breach': putBreach,
  'put-visit': putVisit,
  'plan-visit': planVisit,
  'change-visit': changeVisit,
  'set-confirmation': setConfirmation,
  'put-letter': putLetter,
  'put-extension': putExtension,
  'put-pause': putPause,
  'put-milestone': putMilestone,
  terminate,
  resume,
  grade,
  close,
  archive,
  reopen,
  'note-external': noteExternal,
  remove,
  'put-described-character': putDescribedCharacter,
  'drop-described-character': dropDescribedCharacter,
  'freeze-paper': freezePaper,
  'note-printing': notePrinting,
  'hand-out': handOut,
  'put-scans': putScans,
  'change-scan': changeScan,
  'turn-scan-page': turnScanPage,
  'order-scans': orderScans,
  'remove-scan': removeScan,
  'put-paper-sheet': putPaperSheet,
  'set-binding': setBinding,
  snooze,
  unsnooze,
} as const;

export type MoveName = keyof typeof MOVES;
export type MoveInput<N extends MoveName> = z.input<(typeof MOVES)[N]['input']>;

/** Moves that need something only main can make (a number, a frozen file): the window asks for them through calls of their own. */
export const MAIN_ONLY: ReadonlySet<MoveName> = new Set(['accept', 'freeze-paper', 'note-printing', 'put-scans', 'turn-scan-page', 'put-described-character']);

/**
 * Makes a move: the next case, one revision up, with a line in its diary; or why not. `input` must already have passed the
 * move's schema. Fields this program does not know are carried over.
 */
export function makeMove<N extends MoveName>(file: CaseFile, name: N, input: z.output<(typeof MOVES)[N]['input']>, context: MoveContext): Result<CaseFile, Refusal> {
  const made = MOVES[name] as Move;
  const result = made.run(file, input, context);
  if (!result.ok) return result;
  const revision = file.revision + 1;
  const noted = result.value.changes.some((c) => c.revision === revision);
  const changes = noted ? result.value.changes : [...result.value.changes, { revision, at: context.now, by: context.by, what: made.title }];
  return ok(keepUnknown(file, { ...result.value, revision, savedAt: context.now, changes }));
}
