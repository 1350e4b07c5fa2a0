// The clocks that run: nominal and rolled last day, how near, and the law behind them for whoever points, tabs or listens.
import { Tooltip } from 'antd';
import { useState } from 'react';
import type { CaseFile } from '../../../../main/domain/case';
import { caseClocks, type CaseClock } from '../../../../main/domain/case-clocks';
import { countedDay, lengthInChinese } from '../../../../main/domain/clock';
import { dayInChinese, weekdayInChinese, yearOf, shortDayInChinese, type Day } from '../../../../main/domain/day';
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
        <Clock key={clock.rule.id} clock={clock} />
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

function Clock({ clock }: { clock: CaseClock }) {
  const { today, settings } = useHouse();
  const { rule, nominal, rolled } = clock;
  const law = clockLaw(clock);
  return (
    <li>
      <Tooltip title={law} trigger={['hover', 'focus']} placement="bottomLeft" styles={{ root: { maxWidth: '28rem' } }}>
        {/* It takes the focus so that the law behind it can be read without a mouse. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <span className="case-clock" tabIndex={0}>
          <b>{rule.name}</b>
          <span>
            {rolled === nominal ? dayWithWeekday(nominal, today) : words.clockNominal(dayWithWeekday(nominal, today))}
            {rolled !== nominal && ` → ${words.clockRolled(dayWithWeekday(rolled, today))}`}
          </span>
          {/* A right that lapsed is nobody's lateness. */}
          {rule.whose !== 'room' && rolled < today ? <span className="near later">{words.clockPassed}</span> : <DayTag day={countedDay(nominal, rolled, today)} today={today} soonDays={settings.soonDays} />}
          <span className="visually-hidden">{law}</span>
        </span>
      </Tooltip>
    </li>
  );
}

/** Length, source, and what is uncertain about a clock. */
export function clockLaw({ rule, certain, extended }: Pick<CaseClock, 'rule' | 'certain' | 'extended'>): string {
  return [
    words.clockLaw(lengthInChinese(rule.length), rule.source),
    rule.statutory ? '' : words.clockPractice,
    extended ? `${words.clockExtended}。` : '',
    certain ? '' : words.clockUncertain,
  ]
    .filter(Boolean)
    .join('');
}
