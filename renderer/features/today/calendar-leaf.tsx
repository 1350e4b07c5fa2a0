// Today as a leaf of a tear-off calendar: the day as offices count it, and as villages do.
import { parts, weekday, weekdayInChinese, type Day } from '../../../main/domain/day';
import { kit } from '../../strings/kit';
import { useKit } from '../../ui/kit-context';
import { lunarOf, lunarYear } from '../../../main/domain/lunar';

export function CalendarLeaf({ day }: { day: Day }) {
  const { calendar } = useKit();
  const [year, month, date] = parts(day);
  const lunar = lunarOf(day);
  const holiday = calendar?.holidayName(day) ?? null;
  const free = calendar !== null && !calendar.isWorkday(day);
  const swapped = calendar !== null && weekday(day) > 5 && !free;
  return (
    <div className={free ? 'leaf free' : 'leaf'}>
      <p className="leaf-month">{kit.day.month(year, month)}</p>
      <p className="leaf-date">{date}</p>
      <p className="leaf-week">
        {weekdayInChinese(day)}
        {holiday !== null && ` · ${holiday}`}
        {swapped && ` · ${kit.day.work}`}
      </p>
      <p className="leaf-lunar">
        {kit.day.lunar(`${lunarYear(day)}${lunar.month}${lunar.day}`)}
      </p>
    </div>
  );
}
