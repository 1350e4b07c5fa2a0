// The clocks that run: nominal and rolled last day, how near, and why that day, folded beneath.
import { useId, useState } from 'react';
import type { CaseFile } from '../../../../main/domain/case';
import { caseClocks, type CaseClock } from '../../../../main/domain/case-clocks';
import { countedDay } from '../../../../main/domain/clock';
import { dayInChinese, weekdayInChinese, yearOf, shortDayInChinese, type Day } from '../../../../main/domain/day';
import { explainClock } from '../../../../main/domain/explain-clock';
import { useHouse } from '../../../house';
import { dossier as words } from '../../../strings/dossier';
import { DayTag } from '../../../ui/tags';

/** Clocks in the head at once; the far ones are behind a button. */
const SHOWN = 2;

/** Clocks that still run: not met, not moot. */
export function runningClocks(clocks: readonly CaseClock[]): CaseClock[] {
  return clocks.filter(({ metOn, moot }) => metOn === null && !moot);
}

/** '4月19日（周日）', with the year when it is another than that of `today`. */
export function dayWithWeekday(day: Day, today: Day): string {
  return `${yearOf(day) === yearOf(today) ? shortDayInChinese(day) : dayInChinese(day)}（${weekdayInChinese(day)}）`;
}

export function CaseClocks({ file }: { file: CaseFile }) {
  const { book, today } = useHouse();
  const [all, setAll] = useState(false);
  if (file.closing) return null;
  const clocks = runningClocks(caseClocks(file, book, today));
  if (clocks.length === 0) return null;
  const shown = all ? clocks : clocks.slice(0, SHOWN);
  return (
    <ul className="case-clocks" aria-label={words.clocks}>
      {shown.map((clock) => (
        <Clock key={clock.rule.id} clock={clock} file={file} />
      ))}
      {clocks.length > shown.length && (
        <li>
          <button type="button" className="text-button" onClick={() => setAll(true)}>
            {words.moreClocks(clocks.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

function Clock({ clock, file }: { clock: CaseClock; file: CaseFile }) {
  const { book, today, settings } = useHouse();
  const { rule, nominal, rolled, pausedSince } = clock;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={open ? 'case-clock open' : 'case-clock'}>
      <b>{rule.name}</b>
      <span>
        {rolled === nominal ? dayWithWeekday(nominal, today) : words.clockNominal(dayWithWeekday(nominal, today))}
        {rolled !== nominal && ` → ${words.clockRolled(dayWithWeekday(rolled, today))}`}
      </span>
      {pausedSince !== null && <span className="tag">{words.clockPaused}</span>}
      {/* A right that lapsed is nobody's lateness. */}
      {rule.whose !== 'room' && rolled < today ? <span className="near later">{words.clockPassed}</span> : <DayTag day={countedDay(nominal, rolled, today)} today={today} soonDays={settings.soonDays} />}
      <button type="button" className="text-button" aria-expanded={open} aria-controls={id} aria-label={words.clockWhyOf(rule.name)} onClick={() => setOpen(!open)}>
        {words.clockWhy}
      </button>
      <div id={id} className="case-clock-why" hidden={!open}>
        <p>{explainClock(clock, file, book)}</p>
        {rolled < today && rule.afterwards !== '' && <p>{rule.afterwards}</p>}
      </div>
    </li>
  );
}
