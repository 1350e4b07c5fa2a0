// What narrows the calendar: kinds of things, one mediator, one place.
import { useHouse } from '../../house';
import { calendar as words } from '../../strings/calendar';
import { NarrowList } from '../../ui/narrow-list';
import { SORTS, type Filter, type Sort } from './lines';

interface Props {
  filter: Filter;
  /** Places of the sittings in sight, beside the rooms. */
  places: readonly string[];
  onChange(filter: Filter): void;
}

export function Filters({ filter, places, onChange }: Props) {
  const { settings } = useHouse();
  const rooms = [...new Set([...settings.rooms.filter(({ retired }) => !retired).map(({ name }) => name), ...places])];
  const toggle = (sort: Sort) => onChange({ ...filter, sorts: SORTS.filter((one) => (one === sort) !== filter.sorts.includes(one)) });
  return (
    <div className="cal-filters" role="group" aria-label={words.filters}>
      <div className="cal-sorts" role="group" aria-label={words.sort}>
        <button type="button" aria-pressed={filter.sorts.length === 0} onClick={() => onChange({ ...filter, sorts: [] })}>
          {words.allSorts}
        </button>
        {SORTS.map((sort) => (
          <button key={sort} type="button" aria-pressed={filter.sorts.includes(sort)} onClick={() => toggle(sort)}>
            {words.sorts[sort]}
          </button>
        ))}
      </div>
      <NarrowList className="cal-filter" label={words.mediator} any={words.anyMediator} value={filter.mediator} options={settings.staff.map(({ id, name }) => ({ value: id, label: name }))} onChange={(mediator) => onChange({ ...filter, mediator })} />
      <NarrowList className="cal-filter" label={words.room} any={words.anyRoom} value={filter.room} options={rooms.map((value) => ({ value, label: value }))} onChange={(room) => onChange({ ...filter, room })} />
    </div>
  );
}
