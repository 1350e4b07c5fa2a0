// One day on which something falls due: how it stands, the sum, how near, and the two things to do about it.
import { CheckCircleFilled, CheckCircleOutlined } from '@ant-design/icons';
import { yuan } from '../../../../main/domain/amount';
import { countedDay } from '../../../../main/domain/clock';
import { dayInChinese, shortDayInChinese, yearOf } from '../../../../main/domain/day';
import { rollForward } from '../../../../main/domain/holidays';
import type { DueStanding } from '../../../../main/domain/performance';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { openAmount } from '../../../journeys/follow-up/promises';
import { followUp } from '../../../strings/follow-up';
import { promises as promiseWords } from '../../../strings/promises';
import { Button } from '../../../ui/button';
import { DayTag } from '../../../ui/tags';
import { dayShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

interface Props {
  due: DueStanding;
  /** The nth of several; null where there is only one. */
  number: number | null;
  what: string;
}

export function DueRow({ due, number, what }: Props) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const about = { ref: due.obligation, part: due.part };
  const name = [number === null ? '' : words.part(number), what].filter(Boolean).join(' ');
  return (
    <li className={`due ${due.state}`}>
      <div className="due-state">
        <State due={due} />
      </div>
      <div className="due-day">
        {number !== null && <b>{words.part(number)}</b>}
        <DueDay due={due} />
      </div>
      <div className="due-sum">
        {due.amount !== null && <p>{words.sum(yuan(due.amount))}</p>}
        {due.doneOn === null && due.paid > 0 && <p>{words.paidSoFar(yuan(due.paid), yuan(openAmount(due) ?? 0))}</p>}
      </div>
      <div className="due-buttons">
        {due.doneOn === null && file.archive === null && (
          <>
            <Button label={words.recordLabel(name)} onClick={() => open('performance', about)}>
              {words.record}
            </Button>
            <Button kind={due.due !== null && due.due < today ? 'plain' : 'quiet'} label={words.urgeLabel(name)} onClick={() => open('urge', about)}>
              {words.urge}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function State({ due }: { due: DueStanding }) {
  const { today, settings, book } = useHouse();
  if (due.doneOn !== null) {
    const Sign = due.state === 'done' ? CheckCircleFilled : CheckCircleOutlined;
    return (
      <span className="due-done">
        <Sign aria-hidden />
        {words.states[due.state]}
      </span>
    );
  }
  if (due.due === null) return <span className="near later">{words.states[due.state]}</span>;
  const rolled = rollForward(due.due, book.calendar);
  return <DayTag day={countedDay(due.due, rolled, today)} today={today} soonDays={settings.soonDays} />;
}

/** The day it falls due, the day after holidays, the day it was done. */
function DueDay({ due }: { due: DueStanding }) {
  const { today, book } = useHouse();
  const day = due.due;
  if (day === null) return <span>{due.doneOn === null ? words.noDay : words.doneOn(shortDayInChinese(due.doneOn))}</span>;
  const rolled = rollForward(day, book.calendar);
  const shown = yearOf(day) === yearOf(today) ? dayShown(day) : dayInChinese(day);
  return (
    <>
      <span>{shown}</span>
      {due.agreed !== null && due.agreed !== day && <span className="due-aside">{promiseWords.cameForward(yearOf(due.agreed) === yearOf(today) ? shortDayInChinese(due.agreed) : dayInChinese(due.agreed))}</span>}
      {due.doneOn !== null ? <span className="due-aside">{words.doneOn(shortDayInChinese(due.doneOn))}</span> : rolled !== day && <span className="due-aside">{words.rolled(dayShown(rolled))}</span>}
    </>
  );
}
