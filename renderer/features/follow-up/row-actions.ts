// What can be done about a row, the likely thing first: right here in a sheet, or where its case is.
import type { DueItem } from '../../../main/contract/shapes';
import type { Day } from '../../../main/domain/day';
import type { FollowUpAction } from '../../journeys/follow-up/follow-up-sheet';

export type RowAction = Exclude<FollowUpAction, `edit-${string}` | 'settle' | 'breach' | 'drop-visit' | 'aid'> | 'sign' | 'look';

/** One or two; the first is the one that Enter does. */
export function actionsOf({ kind, ref, rolled }: Pick<DueItem, 'kind' | 'ref' | 'rolled'>, today: Day): RowAction[] {
  switch (kind) {
    case 'obligation':
      return rolled < today ? ['urge', 'performance'] : ['performance', 'urge'];
    case 'visit':
      return ['visit', 'plan-visit'];
    case 'signature':
      return ['sign'];
    case 'clock':
      return ref === 'confirmation' ? ['confirmation'] : ['look'];
    default:
      return ['look'];
  }
}
