// One thing to follow up: how near, who and what, in which case, on what day, and what can be done right here.
import type { DueItem } from '../../../main/contract/shapes';
import { countedDay } from '../../../main/domain/clock';
import { dayInChinese, daysBetween, yearOf, type Day } from '../../../main/domain/day';
import { isFollowUpAction } from '../../journeys/follow-up/follow-up-sheet';
import { placeOfAgenda, routeTo } from '../../places';
import { go, hashOf } from '../../route';
import { followUp } from '../../strings/follow-up';
import { Button } from '../../ui/button';
import { DayTag, WaitedTag } from '../../ui/tags';
import { dayShown } from '../../ui/when';
import { groupOf, keyOf, type Group } from './groups';
import { actionsOf, type RowAction } from './row-actions';

const words = followUp.page;

interface Props {
  item: DueItem;
  today: Day;
  soonDays: number;
  /** The one thing that matters now. */
  first: boolean;
  onAct(item: DueItem, action: RowAction): void;
}

export function FollowUpRow({ item, today, soonDays, first, onAct }: Props) {
  const group = groupOf(item, today);
  const waiting = group === 'unsigned';
  const what = item.kind === 'clock' ? (group === 'lapsed' ? words.lapsed(item.what) : words.clock(item.what)) : item.what;
  return (
    <li className="follow-row" data-row={keyOf(item)}>
      <div className="follow-near">
        <Near item={item} group={group} today={today} soonDays={soonDays} />
      </div>
      <div className="follow-what">
        <p>{what}</p>
        <a href={hashOf({ page: 'case', id: item.caseId, tab: 'follow-up', query: {} })}>{item.title}</a>
        <span className="follow-number">{item.number || words.noNumber}</span>
      </div>
      <div className="follow-day">
        <p>{waiting ? words.since(shown(item.day, today)) : shown(item.day, today)}</p>
        {item.rolled !== item.day && <p>{words.rolled(shown(item.rolled, today))}</p>}
      </div>
      <div className="follow-buttons">
        {actionsOf(item, today).map((action, i) => (
          <Button key={action} kind={i > 0 ? 'quiet' : first ? 'now' : 'plain'} label={words.verbLabel(words.verbs[action], what, item.title)} onClick={() => onAct(item, action)}>
            {words.verbs[action]}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** With the year when it is another than this one. */
const shown = (day: Day, today: Day) => (yearOf(day) === yearOf(today) ? dayShown(day) : dayInChinese(day));

/** Does what a row asks for where it is not done on this page: in its case. */
export function goTo(item: DueItem, action: RowAction): void {
  if (isFollowUpAction(action)) return;
  const place = action === 'sign' ? placeOfAgenda(item, false) : { tab: 'follow-up' as const, action: null };
  go(routeTo(item.caseId, place, item.ref));
}

function Near({ item, group, today, soonDays }: Pick<Props, 'item' | 'today' | 'soonDays'> & { group: Group }) {
  if (group === 'lapsed') return <span className="near later">{words.passed(daysBetween(item.rolled, today))}</span>;
  return group === 'unsigned' ? <WaitedTag since={item.day} today={today} /> : <DayTag day={countedDay(item.day, item.rolled, today)} today={today} soonDays={soonDays} />;
}
