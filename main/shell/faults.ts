// Faults nobody caught: noted by code and place, never shown as a stack. The program goes on; what was saved is on disk.
import type { Log } from '../log';

/** Replaces Electron's own error box, which shows a stack in English. */
export function watchForFaults(log: Log): void {
  const note = (code: string) => (fault: unknown) => log(code, describe(fault));
  process.on('uncaughtException', note('uncaught'));
  process.on('unhandledRejection', note('unhandled'));
}

/** Name and place of a fault without its message: a message may quote what somebody typed. */
export function describe(fault: unknown): { fault: string; place: string } {
  if (!(fault instanceof Error)) return { fault: typeof fault, place: '' };
  const line = fault.stack?.split('\n').find((text) => text.trimStart().startsWith('at ')) ?? '';
  // Without the folders before the file: on Windows they name the user.
  return { fault: fault.name, place: line.trim().replace(/(?:file:\/\/|\w:)?[^\s(]*[/\\]/, '') };
}
