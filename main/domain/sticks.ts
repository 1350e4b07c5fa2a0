// The sticks a room backs up to: known by a mark of ours on them and not by their letter, called by a name people gave them.
import { z } from 'zod';
import { Instant } from './day';
import { Line } from './text';

export const KnownStick = z.object({
  /** The id of the backup on it (repo.json): what the stick is recognised by. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: Line,
  /** What the stick called itself when it was last seen. */
  label: Line,
  firstSeen: Instant,
  lastSeen: Instant,
  /** The newest backup on it that was read back and found whole; `pc`: the computer it was made on. */
  lastBackup: z.object({ at: Instant, snapshot: Line, cases: z.int(), pc: Line }).nullable().default(null),
  /** When one of its backups was last read from end to end, and what was found. */
  lastCheck: z.object({ at: Instant, whole: z.boolean() }).nullable().default(null),
  /** No longer used: it is asked for and missed by nobody. */
  retired: z.boolean().default(false),
});
export type KnownStick = z.infer<typeof KnownStick>;

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/** A name for the next stick: the first of 甲, 乙, 丙 … that none has; after ten, its number. */
export function freeName(sticks: readonly KnownStick[]): string {
  const taken = new Set(sticks.map(({ name }) => name));
  return NAMES.find((name) => !taken.has(name)) ?? `第${sticks.length + 1}个`;
}

/** Those in use, in the order in which they came. */
export const sticksInUse = (sticks: readonly KnownStick[]): KnownStick[] => sticks.filter(({ retired }) => !retired);

/** Whose turn it is, of two or more in use: the one with the oldest backup. Null where there is nothing to take turns with. */
export function stickInTurn(sticks: readonly KnownStick[]): KnownStick | null {
  const [first, ...others] = sticksInUse(sticks);
  if (first === undefined || others.length === 0) return null;
  const age = (stick: KnownStick) => (stick.lastBackup === null ? 0 : Date.parse(stick.lastBackup.at));
  return others.reduce((oldest, stick) => (age(stick) < age(oldest) ? stick : oldest), first);
}

const DAY_MS = 86_400_000;

/** Whole days since a stick was last seen; 0 when that lies ahead, as after the PC's date was set back. */
export const daysUnseen = ({ lastSeen }: KnownStick, now: Instant): number => Math.max(0, Math.floor((Date.parse(now) - Date.parse(lastSeen)) / DAY_MS));

/** Sticks in use that nobody has plugged in for so many days. */
export const missedSticks = (sticks: readonly KnownStick[], days: number, now: Instant): KnownStick[] => sticksInUse(sticks).filter((stick) => daysUnseen(stick, now) >= days);

/**
 * True when a stick has gone back: it once had a backup of ours that is newer than anything on it now. Somebody put an older copy of it in
 * its place, or removed what was newer.
 */
export function hasGoneBack(stick: KnownStick, newestThere: Instant | null): boolean {
  return stick.lastBackup !== null && (newestThere === null || Date.parse(newestThere) < Date.parse(stick.lastBackup.at));
}
