// What the page shows is in its address: view, day, filters; and which sheet is open.
import type { Query } from '../../route';
import type { Day } from '../../../main/domain/day';
import { SORTS, type Filter } from './lines';
import { dayNamed, viewNamed, type View } from './span';

export interface Shown {
  view: View;
  at: Day;
  filter: Filter;
}

export function shownBy(query: Query, today: Day): Shown {
  const named = (query['kinds'] ?? '').split(',');
  return {
    view: viewNamed(query['view']),
    at: dayNamed(query['on'], today),
    filter: { sorts: SORTS.filter((sort) => named.includes(sort)), mediator: query['mediator'] ?? '', room: query['room'] ?? '' },
  };
}

/** The address of what is shown; what goes without saying is left out. */
export function queryOf({ view, at, filter }: Shown, today: Day): Query {
  return {
    ...(view === 'month' ? {} : { view }),
    ...(at === today ? {} : { on: at }),
    ...(filter.sorts.length === 0 ? {} : { kinds: filter.sorts.join(',') }),
    ...(filter.mediator === '' ? {} : { mediator: filter.mediator }),
    ...(filter.room === '' ? {} : { room: filter.room }),
  };
}
