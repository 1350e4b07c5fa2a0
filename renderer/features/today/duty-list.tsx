// What the room does by the calendar and for no case (排查, 例会), with the one button that notes it as done.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { countedDay } from '../../../main/domain/clock';
import type { DutyItem } from '../../../main/domain/duty';
import { call } from '../../api';
import { useHouse } from '../../house';
import { today as words } from '../../strings/today';
import { Button } from '../../ui/button';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel } from '../../ui/panels';
import { DayTag } from '../../ui/tags';
import { dayShown } from '../../ui/when';

export function DutyList({ duties }: { duties: readonly DutyItem[] }) {
  const { today, settings } = useHouse();
  const { say } = useKit();
  const [error, setError] = useState<AppError | null>(null);
  if (duties.length === 0) return null;
  const done = async ({ rule, period }: DutyItem) => {
    const noted = await call('duties.done', { rule, period, on: null, note: '' });
    setError(noted.ok ? null : noted.error);
    if (noted.ok) say(words.duties.noted);
  };
  return (
    <section className="work-group" aria-labelledby="work-duties">
      <h2 id="work-duties">
        {words.duties.title}
        <span>{words.groupCount(duties.length)}</span>
      </h2>
      {error !== null && <ErrorPanel error={error} />}
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.rule} ${duty.period}`} className="work-row">
            <div className="work-near">
              <DayTag day={countedDay(duty.day, duty.rolled, today)} today={today} soonDays={settings.soonDays} />
            </div>
            <div className="work-what">
              <p>{duty.name}</p>
              <p className="work-case">{duty.periodName}</p>
            </div>
            <div className="work-day">
              <p>{words.due(dayShown(duty.day))}</p>
              {duty.rolled !== duty.day && <p>{words.rolled(dayShown(duty.rolled))}</p>}
            </div>
            <div className="work-buttons">
              <Button label={words.duties.doneLabel(duty.name, duty.periodName)} onClick={() => void done(duty)}>
                {words.duties.done}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
