// One year: each holiday with its days, and the weekends that are worked.
import type { HolidayYear } from '../../../../main/domain/holidays';
import { holidays as words } from '../../../strings/almanac';
import { dayShown } from '../../../ui/when';
import { spansOf } from './spans';

export function YearTable({ year }: { year: HolidayYear }) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.off}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {spansOf(year).map(({ name, from, to, days }) => (
          <tr key={from}>
            <th scope="row">{name}</th>
            <td>{from === to ? dayShown(from) : `${dayShown(from)} — ${dayShown(to)}`}</td>
            <td>{words.dayCount(days)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.work}</th>
          <td colSpan={2}>{year.work.length === 0 ? words.none : year.work.map(dayShown).join(words.between)}</td>
        </tr>
      </tbody>
    </table>
  );
}
