// The kinds of sealed files in a data folder: what each holds and which version of it this program writes.
import { z } from 'zod';
import { AuditHead } from '../domain/audit';
import { CASE_FORMAT, CaseFile } from '../domain/case';
import { Instant } from '../domain/day';
import { DutyLine } from '../domain/duty';
import { ExchangeBook } from '../domain/exchange-book';
import { ReservedNumber } from '../domain/numbering';
import { Settings, SETTINGS_FORMAT } from '../domain/settings';
import { KnownStick } from '../domain/sticks';
import type { SealedKind } from './envelope';
import { CASE_MIGRATIONS } from './migrations/case';
import type { FileForm } from './sealed-file';

function form<T>(kind: SealedKind, schema: z.ZodType<T>): FileForm<T> {
  return { kind, schema, format: 1, migrations: [] };
}

/** heshibu.json: what this folder is. */
export const Marker = z.object({
  format: z.int().min(1),
  roomId: z.string().min(1),
  created: Instant,
  /** False while the folder is being made: nothing has been saved in it yet. */
  ready: z.boolean(),
});
export type Marker = z.infer<typeof Marker>;
/** Version of the layout of the data folder. */
export const FOLDER_FORMAT = 1;

/** ledgers/numbers-2026.json: every 卷号 ever given in a year, whatever became of it, and those kept back for empty forms. */
export const NumberLedger = z.object({
  year: z.int(),
  taken: z.array(z.object({ serial: z.int().min(1), text: z.string(), caseId: z.string(), at: Instant })),
  /** Not there in years that never had any. What became of one: in `taken`, or voided, or still open. */
  reserved: z.array(ReservedNumber.pick({ serial: true, text: true, on: true, by: true, voided: true })).optional(),
});
export type NumberLedger = z.infer<typeof NumberLedger>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** See FileForm.fits; a property test holds it to the schema. */
export function fitsNumberLedger(value: unknown): value is NumberLedger {
  // Few years have numbers kept back: the schema reads those.
  if (!isFields(value) || !Number.isSafeInteger(value['year']) || !Array.isArray(value['taken']) || value['reserved'] !== undefined) return false;
  return value['taken'].every(
    (one: unknown) =>
      isFields(one) &&
      Number.isSafeInteger(one['serial']) &&
      (one['serial'] as number) >= 1 &&
      typeof one['text'] === 'string' &&
      typeof one['caseId'] === 'string' &&
      typeof one['at'] === 'string' &&
      INSTANT.test(one['at']),
  );
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** ledgers/cases.json: the highest serial of a case id ever given in each year. */
export const IdLedger = z.object({ highest: z.record(z.string(), z.int().min(0)) });
export type IdLedger = z.infer<typeof IdLedger>;

export const BackupNote = z.object({ at: Instant, drive: z.string(), cases: z.int(), newBytes: z.int(), verified: z.boolean(), audit: AuditHead.optional() });
export type BackupNote = z.infer<typeof BackupNote>;

/** ledgers/rehearsals.json: each time a copy was restored on trial, and what came of it. */
export const RehearsalNote = z.object({
  at: Instant,
  kind: z.enum(['stick', 'local']),
  from: z.string(),
  snapshotAt: Instant,
  cases: z.int(),
  files: z.int(),
  same: z.int(),
  newer: z.int(),
  setAside: z.int(),
  problems: z.array(z.string()),
});
export type RehearsalNote = z.infer<typeof RehearsalNote>;

/** ledgers/audit.json: where the record of use stood some lines ago, kept apart from it. */
export const AuditAnchor = z.object({ head: AuditHead });
export type AuditAnchor = z.infer<typeof AuditAnchor>;

/** The note in a case folder that was set aside. */
export const SetAsideNote = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  year: z.int().nullable(),
  serial: z.int().nullable(),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  /** Removed for good after its 90 days; this note is all that is left, so that nobody looks for the case. */
  cleared: z.object({ at: Instant, by: z.string() }).nullable().default(null),
});
export type SetAsideNote = z.infer<typeof SetAsideNote>;

export const Draft = z.object({ at: Instant, value: z.unknown() });
export type Draft = z.infer<typeof Draft>;

export const FORMS = {
  folder: { ...form('folder', Marker), format: FOLDER_FORMAT },
  case: { kind: 'case', schema: CaseFile, format: CASE_FORMAT, migrations: CASE_MIGRATIONS } satisfies FileForm<CaseFile>,
  settings: { ...form('settings', Settings), format: SETTINGS_FORMAT },
  numbers: { ...form('numbers', NumberLedger), fits: fitsNumberLedger },
  ids: form('ids', IdLedger),
  backups: form('backups', z.object({ notes: z.array(BackupNote) })),
  exchanges: form('exchanges', ExchangeBook),
  rehearsals: form('rehearsals', z.object({ notes: z.array(RehearsalNote) })),
  duties: form('duties', z.object({ lines: z.array(DutyLine) })),
  sticks: form('sticks', z.object({ sticks: z.array(KnownStick) })),
  audit: form('audit', AuditAnchor),
  setAside: form('set-aside', SetAsideNote),
  draft: form('draft', Draft),
} as const;

/** The forms of case files and settings; tests put others in to try a migration or a newer program. */
export interface FormsInUse {
  case: FileForm<CaseFile>;
  settings: FileForm<Settings>;
}
