// main/backup: the encrypted, incremental backup on a drive. What it is and how it is laid out: README.md.
export { MIN_PASSPHRASE } from './format/limits';
export { recoveryPublic, sheetNumber, type RecoveryFor } from './format/recovery';
export { codeGroups, newRecoverySecret, readCode, type ReadCode } from './format/recovery-code';
export { PHASES, type Hooks } from './phases';
export type { Ground } from './ground';
export { FOLDER_NAME } from './repo/find-repo';
export type { PrepareOptions } from './repo/prepare-repo';
export type { BackupJob } from './run/run';
export type { RestoreJob, Restored, RestoreOverJob } from './restore/restore';
export { describeDrive, listDrives, type DriveInfo, type RawDrive } from './drives/list-drives';
export { lookAtLocalSnapshots, makeLocalSnapshot } from './local/jobs';
export type { LocalJob, LocalSnapshot, MadeLocal } from './local/make-local';
export type { LocalLook } from './local/look';
export type { Why } from './local/list-file';
export type { CopyRef, LocalRef, StickRef } from './restore/copy';
export type { CaseInCopy } from './restore/cases-in-copy';
export type { Comparison } from './restore/compare';
export { compareCopyWith, compareRestored, listCasesInCopy, planCopy, takeCaseFromCopy } from './restore/jobs';
export {
  changePassphrase,
  listSnapshots,
  planRestore,
  prepareRepo,
  probeDrive,
  putBack,
  restoreOverFolder,
  restoreSnapshot,
  runBackup,
  setAside,
  verifySnapshot,
  type ListedSnapshot,
  type MadeBackup,
  type PassphraseChange,
  type Plan,
} from './jobs';
export { openPackage, type OpenPackage } from './package/read-package';
export { writePackage, type MadePackage, type PackedCase } from './package/write-package';
export { createBackupWorker, type BackupWorker } from './worker/create-worker';
