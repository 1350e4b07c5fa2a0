// Holidays and swapped working days by year, as the clocks count with them.
import { useState } from 'react';
import { yearOf } from '../../../main/domain/day';
import type { HolidayYear } from '../../../main/domain/holidays';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { Note } from '../../ui/panels';
import { dayShown } from '../../ui/when';
import { spansOf } from './holiday-spans';

const own = words.holidays;

export function HolidaysSection() {
  const { reference, today } = useHouse();
  const years = reference.holidays.toSorted((a, b) => b.year - a.year);
  const [at, setAt] = useState(() => yearOf(today));
  const year = years.find((y) => y.year === at) ?? years[0];
  return (
    <>
      <p className="settings-intro">{own.intro}</p>
      <fieldset>
        <legend className="visually-hidden">{own.year}</legend>
        <div className="choices">
          {years.map((y) => (
            <label className="choice" key={y.year}>
              <input type="radio" name="holiday-year" checked={y === year} onChange={() => setAt(y.year)} />
              {own.yearOf(y.year)}
            </label>
          ))}
        </div>
      </fieldset>
      {year && <YearTable year={year} />}
    </>
  );
}

function YearTable({ year }: { year: HolidayYear }) {
  return (
    <div className="holiday-year">
      {year.provisional && <Note tone="soon">{own.provisional}</Note>}
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{own.name}</th>
            <th scope="col">{own.off}</th>
            <th scope="col">{own.count}</th>
          </tr>
        </thead>
        <tbody>
          {spansOf(year).map(({ name, from, to, days }) => (
            <tr key={from}>
              <th scope="row">{name}</th>
              <td>{from === to ? dayShown(from) : `${dayShown(from)} — ${dayShown(to)}`}</td>
              <td>{own.dayCount(days)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{own.work}</th>
            <td colSpan={2}>{year.work.length === 0 ? own.none : year.work.map(dayShown).join(own.between)}</td>
          </tr>
        </tbody>
      </table>
      <p>{own.source(year.source)}</p>
    </div>
  );
}
