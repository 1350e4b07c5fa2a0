// The row above the calendar: where one is, back and forth, today, and how it is looked at.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { Day } from '../../../main/domain/day';
import { calendar as words } from '../../strings/calendar';
import { Button } from '../../ui/button';
import { spanTitle, turned, VIEWS, type View } from './span';

interface Props {
  view: View;
  at: Day;
  today: Day;
  onView(view: View): void;
  onDay(day: Day): void;
}

export function Toolbar({ view, at, today, onView, onDay }: Props) {
  return (
    <div className="cal-toolbar">
      <div className="cal-turn">
        <Button icon={<LeftOutlined aria-hidden />} label={words.previous[view]} title={words.previous[view]} onClick={() => onDay(turned(view, at, -1))}>
          {null}
        </Button>
        <Button icon={<RightOutlined aria-hidden />} label={words.next[view]} title={words.next[view]} onClick={() => onDay(turned(view, at, 1))}>
          {null}
        </Button>
        <Button onClick={() => onDay(today)}>{words.today}</Button>
        <h2 aria-live="polite">{spanTitle(view, at)}</h2>
      </div>
      <div className="cal-views" role="group" aria-label={words.view}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
            {words.views[one]}
          </button>
        ))}
      </div>
    </div>
  );
}
