// The book of exchanges with the room's other PCs (ledgers/exchanges.json): what went out, what was taken in, and what each knows of the other.
import { z } from 'zod';
import { CaseId } from './case';
import { Instant } from './day';
import { PcId } from './pcs';
import { Line } from './text';

export const Outgoing = z.object({ id: z.string().max(64), at: Instant, name: Line, cases: z.int().min(0) });
export type Outgoing = z.infer<typeof Outgoing>;

export const Incoming = z.object({
  id: z.string().max(64),
  /** The PC that made it, and when it did. */
  pc: PcId,
  pcName: Line,
  made: Instant,
  /** When it was taken in here, and by whom. */
  at: Instant,
  by: Line,
  /** False while it is being taken in: found so at a start, it was broken off and can be taken in once more. */
  done: z.boolean(),
  added: z.int().min(0),
  updated: z.int().min(0),
  /** Asked about and left for later, or failed: they come again with the next package. */
  open: z.int().min(0),
});
export type Incoming = z.infer<typeof Incoming>;

export const Alias = z.object({ pc: PcId, theirs: CaseId, ours: CaseId });
export type Alias = z.infer<typeof Alias>;

export const ExchangeBook = z.object({
  out: z.array(Outgoing),
  in: z.array(Incoming),
  /** Cases of another PC that had to come in under another id, because theirs was taken by another matter. */
  aliases: z.array(Alias),
  /** Of each other PC, when the newest package of ours was made that it says it has taken in whole. */
  known: z.record(PcId, Instant),
});
export type ExchangeBook = z.infer<typeof ExchangeBook>;

export const EMPTY_BOOK: ExchangeBook = { out: [], in: [], aliases: [], known: {} };

/** Of each PC, when its newest package was made that was taken in here whole, with nothing left for later. */
export function takenFrom({ in: taken }: ExchangeBook): Record<string, Instant> {
  const newest: Record<string, Instant> = {};
  for (const { pc, made, done, open } of taken) if (done && open === 0 && (newest[pc] ?? '') < made) newest[pc] = made;
  return newest;
}

/** Since when something must have changed here to be news to one of the others; null: they have had nothing yet, all is. */
export function newsSince({ known }: ExchangeBook, others: readonly string[]): Instant | null {
  const each = others.map((id) => known[id] ?? null);
  return each.includes(null) ? null : (each.toSorted()[0] ?? null);
}
