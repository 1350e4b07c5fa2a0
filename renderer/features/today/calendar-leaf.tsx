// Today as a leaf of a tear-off calendar: the day as offices count it, and as villages do.
import { parts, weekday, weekdayInChinese, type Day } from '../../../main/domain/day';
import { kit } from '../../strings/kit';
import { useKit } from '../../ui/kit-context';
import { lunarText, lunarYear } from '../../../main/domain/lunar';
import { termOf } from '../../../main/domain/solar-terms';

export function CalendarLeaf({ day }: { day: Day }) {
  const { almanac } = useKit();
  const [year, month, date] = parts(day);
  const about = almanac?.about(day) ?? null;
  const free = about === null ? weekday(day) > 5 : !about.isWorkday;
  const names = [weekdayInChinese(day), about?.holiday, about?.localHoliday, about?.swappedWork ? kit.day.work : null];
  const village = [termOf(day), ...(about?.markets ?? []), about?.busy];
  return (
    <div className={free ? 'leaf free' : 'leaf'}>
      <p className="leaf-month">{kit.day.month(year, month)}</p>
      <p className="leaf-date">{date}</p>
      <p className="leaf-week">{names.filter(Boolean).join(' · ')}</p>
      <p className="leaf-lunar">{kit.day.lunar(`${lunarYear(day)}${lunarText(day)}`)}</p>
      {village.some(Boolean) && <p className="leaf-village">{village.filter(Boolean).join(' · ')}</p>}
    </div>
  );
}
