// 回访: the next one and why on that day, and those that were made, the latest first.
import { nextVisitDay } from '../../../../main/domain/agenda';
import { inDayOrder } from '../../../../main/domain/day';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { followUp } from '../../../strings/follow-up';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/section';
import { DayTag } from '../../../ui/tags';
import { dayShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';
import { VisitRecord } from './records';
import { whyThen } from './why-then';

const words = followUp.tab;

export function VisitsSection() {
  const { book, today, settings } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const next = nextVisitDay(file, book);
  const visits = inDayOrder(file.visits, ({ on }) => on).toReversed();
  return (
    <Section title={words.visits}>
      <div className="next-visit">
        <div>
          {next === null ? (
            <p>{visits.length === 0 ? words.noVisits : words.noVisitDue}</p>
          ) : (
            <>
              <p>
                <b>{words.nextVisit}</b>
                {dayShown(next)}
                <DayTag day={next} today={today} soonDays={settings.soonDays} />
              </p>
              <p className="next-why">{whyThen(file, next, settings)}</p>
            </>
          )}
        </div>
        {file.archive === null && (
          <div className="section-buttons">
            <Button onClick={() => open('visit')}>{words.recordVisit}</Button>
            {file.closing === null && (
              <Button kind="quiet" onClick={() => open('plan-visit')}>
                {words.planVisit}
              </Button>
            )}
          </div>
        )}
      </div>
      {visits.length > 0 && (
        <ul className="visits">
          {visits.map((visit) => (
            <VisitRecord key={visit.id} visit={visit} />
          ))}
        </ul>
      )}
    </Section>
  );
}
