// What stops the work inside main/backup. Thrown inside, turned into an AppError at the door (../to-result.ts) or a sentence (checker).
// This folder imports nothing outside itself, because the standalone checker is built from it.

export type FaultKind =
  | 'passphrase-wrong'
  | 'passphrase-short'
  | 'passphrase-missing'
  /** The number of a recovery sheet was chosen as a passphrase. */
  | 'passphrase-is-code'
  /** Typed like the number of a recovery sheet, and one group (`detail`: which, '0': too many or too few digits) cannot be right. */
  | 'code-group'
  /** A whole number of a sheet, and not one that this backup knows. */
  | 'code-unknown'
  | 'not-a-backup'
  | 'nothing-saved'
  | 'no-such-snapshot'
  | 'damaged'
  | 'newer-format'
  | 'same-place'
  | 'read-back-differs'
  | 'no-room'
  | 'source-missing'
  | 'source-closed'
  | 'source-emptied'
  | 'source-unreadable'
  | 'target-not-empty'
  | 'target-not-a-folder'
  | 'no-set-aside'
  | 'cancelled';

/** Where a file operation failed: on the drive, in the data folder, or where a restore writes. */
export type Place = 'drive' | 'data' | 'target';

export class Fault extends Error {
  /** `detail` is shown to people: plain Chinese or a file name of ours, never a person's name, never a path of this PC unless the person chose it. */
  constructor(
    readonly kind: FaultKind,
    readonly detail = '',
    readonly space: { place: Place; needed: number; free: number } | null = null,
  ) {
    super(`${kind} ${detail}`);
  }
}

/** A file operation the system refused. `reading`: nothing was to be changed by it. */
export class IoFault extends Error {
  constructor(
    readonly place: Place,
    readonly code: string,
    readonly operation: string,
    readonly reading: boolean,
  ) {
    super(`${operation}: ${code}`);
  }
}

/** Damage, in plain words. */
export const damaged = (detail: string): Fault => new Fault('damaged', detail);

/** Stops here when the person has cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Fault('cancelled');
}
