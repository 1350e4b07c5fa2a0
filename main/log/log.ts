// A log of codes and case ids, never of words somebody typed. It may fail as often as it likes: nothing else fails with it.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type Detail = Record<string, string | number>;
export type Log = (code: string, detail?: Detail) => void;

/** Where lines go; what it throws is nobody's concern. */
export type LogWriter = (line: string) => void;

/** Two files of this size at most: months of normal work, and nothing on a small disk. */
const FILE_LIMIT = 1024 * 1024;
/** Longer values are not codes. */
const VALUE_LIMIT = 200;

/** A log that writes `2026-11-23T02:00:00.000Z code key=value …`. */
export function createLog(write: LogWriter, now: () => string): Log {
  return (code, detail = {}) => {
    try {
      const values = Object.entries(detail).map(([key, value]) => `${plain(key)}=${plain(String(value))}`);
      write([now(), plain(code), ...values].join(' '));
    } catch {
      // A full disk must not stop anybody from reading a case.
    }
  };
}

/**
 * Letters, digits and the marks of ids and paths of code; everything else (so every Chinese character) becomes one ‘?’ each run.
 * Names of people cannot get in even by mistake.
 */
function plain(text: string): string {
  return text.slice(0, VALUE_LIMIT).replace(/[^\w.:/@()\\-]+/g, '?');
}

/** Writes lines to a file; when it is full it becomes `<file>.1` and a new one is begun. */
export function fileWriter(file: string, limit = FILE_LIMIT): LogWriter {
  let size: number | null = null;
  return (line) => {
    if (size === null) {
      mkdirSync(dirname(file), { recursive: true });
      size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    }
    const text = `${line}\n`;
    if (size > 0 && size + text.length > limit) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
    appendFileSync(file, text, { mode: 0o600 });
    size += text.length;
  };
}
