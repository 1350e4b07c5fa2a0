// One piece of work: how near, what, in which case, on what day, and the button that leads to where it is done.
import { useState } from 'react';
import type { DueItem } from '../../../main/contract/shapes';
import { isWaiting } from '../../../main/domain/agenda';
import type { Piece, WorkGroup } from '../../../main/domain/agenda/work';
import { countedDay } from '../../../main/domain/clock';
import { useHouse } from '../../house';
import { placeOfAgenda, routeTo } from '../../places';
import { go, hashOf } from '../../route';
import { snooze as snoozeWords } from '../../strings/snooze';
import { today as words } from '../../strings/today';
import { Button } from '../../ui/button';
import { DayTag, WaitedTag } from '../../ui/tags';
import { dayShown } from '../../ui/when';
import { ClockWhy, SittingAnswers } from './row-more';

interface Props {
  piece: Piece<DueItem>;
  group?: WorkGroup;
  /** The one thing that matters now. */
  first: boolean;
  /** The line above is of the same case, which need not be named twice. */
  under?: boolean;
  onSnooze?: (piece: Piece<DueItem>) => void;
}

export function WorkRow({ piece, group, first, under = false, onSnooze }: Props) {
  const { today, settings } = useHouse();
  const [open, setOpen] = useState(false);
  const { first: item, others } = piece;
  const place = placeOfAgenda(item, item.nearness === 'overdue', item.day > today);
  const waiting = isWaiting(item.kind);
  const verb = place.action === null ? words.look : words.verbs[place.action];
  return (
    <li className={under ? 'work-row under' : 'work-row'}>
      <div className="work-near">{waiting ? <WaitedTag since={item.day} today={today} /> : <DayTag day={countedDay(item.day, item.rolled, today)} today={today} soonDays={settings.soonDays} />}</div>
      <div className="work-what">
        <p>{said(item)}</p>
        {item.kind === 'session' && group === 'sittings' && <SittingAnswers caseId={item.caseId} session={item.ref} />}
        {item.kind === 'clock' && (
          <button type="button" className="text-button work-others" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.othersFold : words.why}
          </button>
        )}
        {item.kind === 'clock' && open && <ClockWhy caseId={item.caseId} rule={item.ref} />}
        {others.length > 0 && (
          <button type="button" className="text-button work-others" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.othersFold : words.others(others.length)}
          </button>
        )}
        {open && others.length > 0 && (
          <ul>
            {others.map((other) => (
              <li key={`${other.ref} ${other.part}`}>
                {dayShown(other.day)}　{said(other)}
              </li>
            ))}
          </ul>
        )}
        {!under && (
          <p className="work-case">
            <a href={hashOf({ page: 'case', id: item.caseId, tab: 'course', query: {} })}>{item.title}</a>
            <span className="work-number">{item.number || words.noNumber}</span>
          </p>
        )}
      </div>
      <div className="work-day">
        <p>{waiting ? words.since(dayShown(item.day)) : words.due(dayShown(item.day))}</p>
        {item.rolled !== item.day && <p>{words.rolled(dayShown(item.rolled))}</p>}
      </div>
      <div className="work-buttons">
        <Button kind={first ? 'now' : 'plain'} label={`${verb}：${item.title}`} onClick={() => go(routeTo(item.caseId, place, item.ref))}>
          {verb}
        </Button>
        {onSnooze && maySnooze(item) && (
          <Button kind="quiet" label={snoozeWords.verbLabel(item.what, item.title)} onClick={() => onSnooze(piece)}>
            {snoozeWords.verb}
          </Button>
        )}
      </div>
    </li>
  );
}

const said = ({ kind, what }: DueItem) => (kind === 'clock' ? words.clock(what) : what);

/** The move says no to these whatever the day: a button that never works is not offered. */
const maySnooze = ({ kind, nearness }: DueItem) => kind !== 'report' && (kind !== 'session' || nearness === 'overdue');
