// Holidays and swapped working days by year, as the clocks count with them: looked at, filled in from a notice, taken from a file.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { yearOf } from '../../../../main/domain/day';
import { yearInForce } from '../../../../main/domain/holiday-changes';
import type { HolidayYear } from '../../../../main/domain/holidays';
import { HOLIDAYS } from '../../../../main/reference/holidays';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { holidays as words } from '../../../strings/almanac';
import { Button } from '../../../ui/button';
import { useConfirm } from '../../../ui/confirm';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel, Note } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { HolidayExchange } from './exchange';
import { YearEditor } from './year-editor';
import { YearTable } from './year-table';

/** How many years beyond the shipped ones are shown: limits of two years reach there. */
const YEARS_AHEAD = 2;

export function HolidaysSection() {
  const { reference, today } = useHouse();
  const confirm = useConfirm();
  const { say } = useKit();
  const now = yearOf(today);
  const years = [...new Set([...reference.holidays.map(({ year }) => year), ...Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => now + i)])]
    .filter((year) => year >= now - 3)
    .toSorted((a, b) => a - b);
  const [at, setAt] = useState(now);
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const year = yearInForce(reference.holidays, at);
  const isOwn = isOwnYear(year, reference.holidays);

  const giveUp = async () => {
    if (!(await confirm({ title: words.giveUpTitle(at), children: words.giveUpWords, yes: words.giveUp }))) return;
    const saved = await call('holidays.save', { put: [], drop: [at] });
    setFailure(saved.ok ? null : saved.error);
    if (saved.ok) say(words.givenUp);
  };
  return (
    <>
      <p className="settings-intro">{words.intro}</p>
      <HolidayExchange />
      <fieldset className="holiday-choice">
        <legend className="visually-hidden">{words.year}</legend>
        <div className="choices">
          {years.map((y) => (
            <label className="choice" key={y}>
              <input type="radio" name="holiday-year" checked={y === at} onChange={() => setAt(y)} />
              <span>
                {words.yearOf(y)}
                {yearInForce(reference.holidays, y).provisional && <span className="choice-hint"> {words.computed}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {failure && <ErrorPanel error={failure} />}
      <div className="holiday-year">
        {year.provisional && <Note tone="soon">{words.provisional}</Note>}
        <YearTable year={year} />
        <p>
          {words.source(year.source)}
          {isOwn && ` ${words.own}`}
        </p>
        <div className="exchange-buttons">
          <Button onClick={() => setEditing(true)}>{year.provisional ? words.fill : words.change}</Button>
          {isOwn && <Button onClick={() => void giveUp()}>{words.giveUp}</Button>}
        </div>
      </div>
      <Sheet open={editing} title={words.editTitle(at)} onClose={() => setEditing(false)} wide>
        {editing && <YearEditor key={at} year={year} fresh={year.provisional && !isOwn} onDone={() => setEditing(false)} />}
      </Sheet>
    </>
  );
}

/** A list of the room's own: neither shipped nor computed. */
function isOwnYear(year: HolidayYear, inForce: readonly HolidayYear[]): boolean {
  const shipped = HOLIDAYS.find((y) => y.year === year.year);
  return inForce.includes(year) && JSON.stringify(shipped) !== JSON.stringify(year);
}
