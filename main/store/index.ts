// The store: case files on disk. README.md says how and why.
export { createStore, openStore } from './open-store';
export { mendClosed, planMend, type ClosedMend } from './mend-closed';
export { surveyFolder } from './survey-folder';
export { inspectFolder, type FolderKind } from './inspect';
export type { Adoption } from './adopt';
export { caseFormat, caseFromElsewhere } from './foreign-case';
export type { KeptSource } from './place-kept';
export type { KeptFileStore, Store, StoreOptions } from './store';
export type { CaseVersion } from './versions';
export type { Volume } from './volume';
export type { DiskIo } from './disk';
export type { BackupNote, RehearsalNote } from './forms';
