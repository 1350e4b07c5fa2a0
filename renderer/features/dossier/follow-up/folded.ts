// Of a promise with many days, which are in sight at first: a pension of ten years is a hundred and twenty of them.
import type { Day } from '../../../../main/domain/day';
import type { DueStanding } from '../../../../main/domain/performance';

/** Days still to come that are shown at first; a promise with no more days than FEW is shown whole. */
const AHEAD = 3;
const FEW = 6;

/** Of a long row of days: those performed, folded away; those that matter now; those far off. */
export function folded(dues: readonly DueStanding[], today: Day): { earlier: DueStanding[]; shown: DueStanding[]; later: DueStanding[] } {
  if (dues.length <= FEW) return { earlier: [], shown: [...dues], later: [] };
  const earlier = dues.filter(({ doneOn }) => doneOn !== null);
  const open = dues.filter(({ doneOn }) => doneOn === null);
  const due = open.filter((d) => d.due === null || d.due <= today);
  const ahead = open.filter((d) => d.due !== null && d.due > today);
  return { earlier, shown: [...due, ...ahead.slice(0, AHEAD)], later: ahead.slice(AHEAD) };
}
