// Why the next visit is wanted on its day.
import type { CaseFile } from '../../../../main/domain/case';
import type { Day } from '../../../../main/domain/day';
import { lastDue } from '../../../../main/domain/obligation';
import { obligationsInForce } from '../../../../main/domain/stage';
import { followUp } from '../../../strings/follow-up';

const words = followUp.tab;

/** Whether somebody named the day or the room's custom did; a custom is never told as law. */
export function whyThen(file: CaseFile, next: Day, settings: { visitDaysAfterDue: number; visitDaysAfterEffect: number }): string {
  if (file.visitWantedOn === next || file.visits.some(({ nextOn }) => nextOn === next)) return words.visitWhy.named;
  return lastDue(obligationsInForce(file)) === null ? words.visitWhy.effect(settings.visitDaysAfterEffect) : words.visitWhy.due(settings.visitDaysAfterDue);
}
