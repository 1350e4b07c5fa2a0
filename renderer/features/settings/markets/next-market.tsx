// The next market by what is chosen just now: whoever knows the town sees at once whether the digits are right.
import { useWatch } from 'react-hook-form';
import { dayInChinese, weekdayInChinese } from '../../../../main/domain/day';
import { lunarText } from '../../../../main/domain/lunar';
import { marketName, nextMarketDay } from '../../../../main/domain/market-day';
import { useHouse } from '../../../house';
import { markets as words } from '../../../strings/almanac';
import { kit } from '../../../strings/kit';
import { marketOf, type Part } from './values';

export function NextMarket({ path }: { path: string }) {
  const { today } = useHouse();
  const town = useWatch({ name: path }) as Part['towns'][number] | undefined;
  if (!town || town.digits.length === 0) return null;
  const name = town.name === '' ? '' : marketName({ name: town.name });
  const next = nextMarketDay(today, [{ id: town.id, name: town.name, market: marketOf(town.calendar, town.digits), note: '' }]);
  return next && <p className="field-hint">{words.next(`${dayInChinese(next.day)} ${weekdayInChinese(next.day)} ${kit.day.lunar(lunarText(next.day))}`, name)}</p>;
}
