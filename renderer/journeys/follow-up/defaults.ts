// What the sheets of follow-up start with: the open sum, today, the way money was paid before. Two presses then record it.
import type { z } from 'zod';
import type { Fen } from '../../../main/domain/amount';
import type { CaseFile } from '../../../main/domain/case';
import type { Day } from '../../../main/domain/day';
import type { Performance, Urge } from '../../../main/domain/performance';
import type { StaffRef } from '../../../main/domain/staff';
import { firstOpen, openAmount, promisesOf, type Promised } from './promises';

export type PerformanceValues = z.input<typeof Performance>;
export type UrgeValues = z.input<typeof Urge>;

/** All promises in force, of all agreements. */
export function allPromises(file: CaseFile, today: Day): Promised[] {
  return promisesOf(file, today).flatMap(({ promises }) => promises);
}

/** A promise by id, else the first with something open, else the first. Something never to be done has nothing to record. */
export function promiseFor(promises: readonly Promised[], id: string | null): Promised | undefined {
  const some = promises.filter(({ obligation }) => obligation.schedule.type !== 'standing');
  return some.find(({ obligation }) => obligation.id === id) ?? some.find(({ dues }) => firstOpen(dues) !== undefined) ?? some[0];
}

/** The open sum of a part (or, where none is named, of the first one open) in 分; null for what is not money. */
export function offeredAmount(promised: Promised | undefined, part: string | null): Fen | null {
  const due = promised?.dues.find((d) => d.part === part) ?? firstOpen(promised?.dues ?? []);
  if (promised?.obligation.kind !== 'money' || due === undefined) return null;
  const open = openAmount(due);
  return open === 0 ? null : open;
}

/** How it was paid last time, else how the agreement says it is to be paid. */
export function usualWay(promised: Promised | undefined): string {
  if (promised?.obligation.kind !== 'money') return '';
  return promised.performances.findLast(({ how }) => how !== '')?.how ?? promised.obligation.how;
}

/** Which part a new record is for: the one named, else the first open one; null where there is only one. */
export function offeredPart(promised: Promised | undefined, part: string | null): string | null {
  if (promised === undefined || promised.obligation.schedule.type === 'once') return null;
  return (promised.dues.find((due) => due.part === part) ?? firstOpen(promised.dues))?.part ?? null;
}

/** A new record of performance: all that is open of that part, today. */
export function newPerformance(promised: Promised | undefined, wanted: string | null, today: Day): PerformanceValues {
  const part = offeredPart(promised, wanted);
  return { id: '', obligation: promised?.obligation.id ?? '', part, on: today, amount: offeredAmount(promised, part), how: usualWay(promised), by: '', proof: '', proofScan: null, note: '' };
}

/** `obligation` null: the agreement as a whole. */
export function newUrge(obligation: string | null, by: StaffRef | null, today: Day): UrgeValues {
  return { id: '', obligation, on: today, how: 'phone', by, reply: '', refused: false, promisedOn: null };
}
