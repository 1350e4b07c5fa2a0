// What stands beside a day that was entered: the fixed solar day, its lunar date and what else it is; and the choice where it may be two.
import type { AlmanacDay } from '../../main/domain/almanac';
import { dayInChinese, weekdayInChinese, type Day } from '../../main/domain/day';
import { lunarText } from '../../main/domain/lunar';
import { termOf } from '../../main/domain/solar-terms';
import type { Reading, SpokenDay } from '../../main/domain/spoken';
import { kit } from '../strings/kit';

interface ReadingProps {
  day: Day;
  /** How words were read; null when the day was typed in figures or picked. */
  said: string | null;
  about: AlmanacDay | null;
  /** Only the day of the week, where many days stand in a row. */
  brief: boolean;
}

/** '2027年1月30日 周六 · 腊月廿三，含当天' for words; '周六 农历腊月廿三' beside figures. */
export function DayReading({ day, said, about, brief }: ReadingProps) {
  if (brief && said === null) return <span className="field-reading">{weekdayInChinese(day)}</span>;
  const more = [termOf(day), about?.holiday, about?.localHoliday, about?.swappedWork ? kit.day.work : null, ...(about?.markets ?? [])].filter((word) => word && !said?.includes(word));
  const lunar = kit.day.lunar(lunarText(day));
  const words = said === null ? `${weekdayInChinese(day)} ${lunar}` : `${dayInChinese(day)} ${weekdayInChinese(day)} · ${readAs(said, lunar)}`;
  return <span className="field-reading">{[words, ...more].join(' ')}</span>;
}

/** The lunar date stands beside every day; what else was said goes with it. */
function readAs(said: string, lunar: string): string {
  return said.includes(lunar) ? said : [said, lunar].filter(Boolean).join('，');
}

interface ChoiceProps {
  found: SpokenDay;
  onPick(day: Day, said: string): void;
}

/** One button for each day the words may mean. */
export function WhichDay({ found, onPick }: ChoiceProps) {
  const readings: Reading[] = [found, ...found.others];
  return (
    <div className="day-which" role="group" aria-label={kit.day.which}>
      <p>{kit.day.which}</p>
      {readings.map(({ day, said }) => (
        <button type="button" key={day} className="choice" onClick={() => onPick(day, said)}>
          {said}
          <span>{`${dayInChinese(day)} ${weekdayInChinese(day)}`}</span>
        </button>
      ))}
    </div>
  );
}
