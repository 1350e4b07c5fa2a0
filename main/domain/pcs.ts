// The PCs of a room that has several without a network: who they are, and which numbers each may give, so that none is given twice.
import { z } from 'zod';
import { Instant } from './day';
import { requiredLine } from './text';

/** Digits of a PC's id: the beginning of its public key's SHA-256, as digits, so that two people can compare it by telephone. */
const ID_DIGITS = 20;
export const PcId = z.string().regex(/^\d{20}$/, '电脑的识别码不对');

const Serial = z.int('请填写整数').min(1, '从1起').max(999_999, '卷号最多六位');

export const PcFields = z.object({
  id: PcId,
  name: requiredLine('请给这台电脑取个名字'),
  /** Ed25519, raw, base64: 32 bytes. Its packages are believed when signed with this. */
  publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  /** The 卷号 it may give, of every year, both included. */
  from: Serial,
  to: Serial,
  /** Its hundred thousand of internal case ids: 0 → 1–99,999, 1 → 100,001–199,999 … Nobody sees them, so nobody chooses. */
  ids: z.int().min(0).max(9),
  /** When this was last set; the later one counts when two lists meet. */
  at: Instant,
});
export const Pc = PcFields.refine(({ from, to }) => from <= to, { path: ['to'], message: '止号要不小于起号' });
export type Pc = z.infer<typeof Pc>;

export const MOST_PCS = 10;

/** The id of a public key: 20 digits out of its SHA-256 (`hash`, at least 10 bytes). */
export function pcIdOf(hash: Uint8Array): string {
  return Array.from(hash.slice(0, ID_DIGITS / 2), (byte) => String(byte % 100).padStart(2, '0')).join('');
}

/** '38170042991355208271' → '3817 0042 9913 5520 8271'. */
export function inGroups(id: string): string {
  return id.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Why this PC may take in no case at all: the room has several, and this is none of them. A restored or copied folder is known by it. */
export function unknownHere(pcs: readonly Pc[], me: string | null): { rule: string; say: string } | null {
  if (pcs.length === 0 || pcs.some(({ id }) => id === me)) return null;
  return { rule: 'no-range', say: '这台电脑还没有自己的号段，现在编号会和另一台电脑重复。请先到“备份→两台电脑”里给它一个号段。' };
}

/** Why this PC may give no 卷号 now, in a person's words; null when it may. Without PCs there is only one, and it may. */
export function numbersForbidden(pcs: readonly Pc[], me: string | null): { rule: string; say: string } | null {
  const mine = pcs.find(({ id }) => id === me);
  if (!mine) return unknownHere(pcs, me);
  const other = pcs.find((pc) => pc.id !== mine.id && meet(pc, mine));
  return other ? { rule: 'ranges-overlap', say: `这台电脑的号段和“${other.name}”的重叠（${rangeInWords(mine)}，${rangeInWords(other)}）。请先到“备份→两台电脑”里改一台的号段。` } : null;
}

/** The PC among these, other than `me`, whose range has this serial. */
export function rangeHolder(pcs: readonly Pc[], me: string | null, serial: number): Pc | undefined {
  return pcs.find(({ id, from, to }) => id !== me && from <= serial && serial <= to);
}

export const rangeInWords = ({ from, to }: Pick<Pc, 'from' | 'to'>) => `第${from}号至第${to}号`;

const meet = (a: Pick<Pc, 'from' | 'to'>, b: Pick<Pc, 'from' | 'to'>) => a.from <= b.to && b.from <= a.to;

/** The others whose range meets this one. */
export function meeting(pcs: readonly Pc[], range: Pick<Pc, 'id' | 'from' | 'to'>): Pc[] {
  return pcs.filter((pc) => pc.id !== range.id && meet(pc, range));
}

/** A range to propose: five hundred numbers behind all that are spoken for; the first PC of a room begins at one. */
export function proposedRange(pcs: readonly Pc[]): { from: number; to: number } {
  const last = Math.max(0, ...pcs.map(({ to }) => to));
  const from = Math.ceil(last / 500) * 500 + 1;
  return { from, to: from + 499 };
}

/** The lowest hundred thousand of ids that no other PC has; null when all are taken. */
export function freeIds(pcs: readonly Pc[], me: string): number | null {
  const taken = new Set(pcs.filter(({ id }) => id !== me).map(({ ids }) => ids));
  for (let ids = 0; ids < MOST_PCS; ids += 1) if (!taken.has(ids)) return ids;
  return null;
}

/** Two lists of PCs as one: whoever is in either; of the same PC what was set later. In order of id, so that both sides write the same. */
export function mergedPcs(ours: readonly Pc[], theirs: readonly Pc[]): Pc[] {
  const all = new Map(ours.map((pc) => [pc.id, pc]));
  for (const pc of theirs) {
    const own = all.get(pc.id);
    if (!own || own.at < pc.at) all.set(pc.id, pc);
  }
  return idsApart([...all.values()]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Two PCs that did not know of each other took the same ids: the one that was set later gets others. Nobody sees them, so nobody is asked. */
function idsApart(pcs: readonly Pc[]): Pc[] {
  const inOrder = pcs.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const firsts = inOrder.filter((pc, i) => !inOrder.slice(0, i).some(({ ids }) => ids === pc.ids));
  return inOrder.reduce<Pc[]>((apart, pc) => (firsts.includes(pc) ? apart : [...apart, { ...pc, ids: freeIds(apart, pc.id) ?? pc.ids }]), firsts);
}
