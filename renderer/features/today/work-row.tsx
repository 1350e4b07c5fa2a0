// One piece of work: how near, what, in which case, on what day, and the button that leads to where it is done.
import type { DueItem } from '../../../main/contract/shapes';
import { isWaiting } from '../../../main/domain/agenda';
import { countedDay } from '../../../main/domain/clock';
import type { Day } from '../../../main/domain/day';
import { placeOfAgenda, routeTo } from '../../places';
import { go, hashOf } from '../../route';
import { today as words } from '../../strings/today';
import { Button } from '../../ui/button';
import { DayTag, WaitedTag } from '../../ui/tags';
import { dayShown } from '../../ui/when';

interface Props {
  item: DueItem;
  today: Day;
  soonDays: number;
  /** The one thing that matters now. */
  first: boolean;
}

export function WorkRow({ item, today, soonDays, first }: Props) {
  const place = placeOfAgenda(item, item.nearness === 'overdue');
  const waiting = isWaiting(item.kind);
  const verb = place.action === null ? words.look : words.verbs[place.action];
  return (
    <li className="work-row">
      <div className="work-near">{waiting ? <WaitedTag since={item.day} today={today} /> : <DayTag day={countedDay(item.day, item.rolled, today)} today={today} soonDays={soonDays} />}</div>
      <div className="work-what">
        <p>{item.kind === 'clock' ? words.clock(item.what) : item.what}</p>
        <a href={hashOf({ page: 'case', id: item.caseId, tab: 'course', query: {} })}>{item.title}</a>
        <span className="work-number">{item.number || words.noNumber}</span>
      </div>
      <div className="work-day">
        <p>{waiting ? words.since(dayShown(item.day)) : words.due(dayShown(item.day))}</p>
        {item.rolled !== item.day && <p>{words.rolled(dayShown(item.rolled))}</p>}
      </div>
      <Button kind={first ? 'now' : 'plain'} label={`${verb}：${item.title}`} onClick={() => go(routeTo(item.caseId, place, item.ref))}>
        {verb}
      </Button>
    </li>
  );
}
