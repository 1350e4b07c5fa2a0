// The number on the printed recovery sheet: 128 random bits as eight groups of six digits, each group with its own check.
// Digits, because they are read aloud in every dialect, written by every hand and found on every keyboard. A group is a 16-bit number
// times eleven: one wrong digit, or two neighbours changed over, leave a remainder, so a mistake is found in its group.
import { randomBytes } from 'node:crypto';

export const GROUPS = 8;
const DIGITS = 6;
const CHECK = 11;
const BELOW = 2 ** 16;

/** What people put between groups. */
const BETWEEN = /[\s\-‐-―−_.,，、。·・:：;；|/]/gu;
/** As somebody writes down what is read to him; 幺 is how a one is said over the telephone. */
const SPOKEN: Record<string, string> = { 〇: '0', 零: '0', 幺: '1', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** 16 random bytes: what the code stands for. */
export const newRecoverySecret = (): Buffer => randomBytes(GROUPS * 2);

/** The groups of a secret, as they are printed. */
export function codeGroups(secret: Buffer): string[] {
  return Array.from({ length: GROUPS }, (_, i) => String(secret.readUInt16BE(i * 2) * CHECK).padStart(DIGITS, '0'));
}

export type ReadCode =
  | { state: 'whole'; secret: Buffer }
  /** Written like a code, and this group (from 1) cannot be right. */
  | { state: 'wrong-group'; group: number }
  /** As many digits as no code has; `digits` of 48. */
  | { state: 'wrong-length'; digits: number }
  /** Something else, e.g. a passphrase. */
  | { state: 'no-code' };

/** Fewer digits than this are taken for a passphrase of digits. */
const FEWEST = 30;
const MOST = 60;

/** Reads what somebody typed, with or without anything between the groups. */
export function readCode(typed: string): ReadCode {
  const text = [...typed.normalize('NFKC').replace(BETWEEN, '')].map((c) => SPOKEN[c] ?? c).join('');
  if (!/^\d+$/.test(text) || text.length < FEWEST || text.length > MOST) return { state: 'no-code' };
  const groups = groupsAsTyped(typed) ?? text.match(/\d{1,6}/g) ?? [];
  const wrong = groups.slice(0, GROUPS).findIndex((group) => !isGroup(group));
  // A missing digit shifts all that follow: the first group that cannot be right is where it is missing.
  if (wrong >= 0) return { state: 'wrong-group', group: wrong + 1 };
  if (groups.length !== GROUPS) return { state: 'wrong-length', digits: text.length };
  const secret = Buffer.alloc(GROUPS * 2);
  groups.forEach((group, i) => secret.writeUInt16BE(Number(group) / CHECK, i * 2));
  return { state: 'whole', secret };
}

/** The groups as somebody set them apart; null when he did not, or otherwise than they are printed. */
function groupsAsTyped(typed: string): string[] | null {
  const parts = typed.normalize('NFKC').split(BETWEEN).filter(Boolean).map((part) => [...part].map((c) => SPOKEN[c] ?? c).join(''));
  return parts.length === GROUPS ? parts : null;
}

function isGroup(group: string): boolean {
  return group.length === DIGITS && Number(group) % CHECK === 0 && Number(group) / CHECK < BELOW;
}
