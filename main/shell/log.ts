// The shell's log: codes and case ids, one JSON line each, in the logs folder. Never throws: a full disk must not stop the program.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (code: string, detail?: Record<string, string | number>) => void;

export function openLog(folder: string): Log {
  return (code, detail = {}) => {
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(join(folder, 'heshibu.log'), `${JSON.stringify({ at: new Date().toISOString(), code, ...detail })}\n`, { mode: 0o600 });
    } catch {
      // nowhere left to say it
    }
  };
}
