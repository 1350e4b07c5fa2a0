// What the calls need from outside: clock, chance, dialogs, printer. The shell gives Electron's, the terminal and tests their own.
import type { RawDrive } from '../backup';
import type { Result } from '../contract/errors';
import type { Day, Instant } from '../domain/day';

/** A printer as the system knows it. */
export interface Printer {
  /** The system's own name for it: what it is asked for by. */
  name: string;
  /** What people call it. */
  shown: string;
}

export interface HousePorts {
  clock: { today(): Day; now(): Instant };
  /** Short random ids. */
  newId(): string;
  /** Where the keys of this PC lie, when not in the configuration folder (the terminal, whose configuration lasts as long as a verb). */
  pcFolder?: string;
  /** scrypt’s N for new backups and packages; left out except in tests. */
  keyCost?: number;
  /** Where this PC remembers which data folder is in use; never case data. */
  configFolder: string;
  suggestedDataFolder: string;
  /** Built worker files; null runs the work in this thread (tests). */
  workers: { paper: string | URL | null; backup: string | URL | null };
  /** The standalone checker that is put on every stick; null leaves it out. */
  checkerFile: string | null;
  versions: { app: string; electron: string; chrome: string; node: string; standIn: boolean };
  pickers: {
    chooseFolder(purpose: 'data' | 'drive' | 'save'): Promise<string | null>;
    saveFileAs(suggestedName: string): Promise<string | null>;
    /** An existing file, by what it should be. */
    chooseFile(purpose: 'forms' | 'holidays'): Promise<string | null>;
  };
  printing: {
    /** `printer`: offered in the system's dialog; without one, or when it is not there, the system's default. */
    print(pdf: Uint8Array, options: { copies: number; title: string; printer?: string }): Promise<Result<void>>;
    /** Those there are; none when they cannot be told. */
    printers(): Promise<Printer[]>;
    openOutside(pdf: Uint8Array, name: string): Promise<Result<void>>;
  };
  /** The system's list of drives; left out: the system is asked (tests and the stand-in answer themselves). */
  systemDrives?: () => Promise<RawDrive[]>;
  /** A word through the system, without names; false where the system has no place for it. A click on it shows 今日. */
  notify(body: string): boolean;
  /** Codes and case ids only, never words of a case. */
  log(code: string, detail?: Record<string, string | number>): void;
  /** Where those lines stand, for 导出诊断; null: nowhere. */
  logFile: string | null;
}
