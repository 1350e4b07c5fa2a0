// 回访: which visits are to be made and why on that day, which were dropped by hand, and those that were made, the latest first.
import { countedDay } from '../../../../main/domain/clock';
import { inDayOrder, shortDayInChinese } from '../../../../main/domain/day';
import { visitPlan, visitsToMake, type VisitToMake, type WantedVisit } from '../../../../main/domain/visit-plan';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { whyWanted } from '../../../journeys/follow-up/wanted';
import { visits as words } from '../../../strings/visits';
import { Button } from '../../../ui/button';
import { ErrorPanel } from '../../../ui/panels';
import { Section } from '../../../ui/section';
import { DayTag } from '../../../ui/tags';
import { dayShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';
import { VisitRecord } from './records';

export function VisitsSection() {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const toMake = visitsToMake(file, book, today);
  const dropped = visitPlan(file, book, today).filter(({ state }) => state === 'dropped');
  const made = inDayOrder(file.visits, ({ on }) => on).toReversed();
  return (
    <Section title={words.section.title}>
      <div className="next-visit">
        {toMake.length === 0 && <p>{made.length === 0 ? words.section.noneYet : words.section.none}</p>}
        {toMake.length > 0 && (
          <ul className="visits-to-make">
            {toMake.map((one) => (
              <ToMake key={one.visit.key} one={one} />
            ))}
          </ul>
        )}
        {file.archive === null && (
          <div className="section-buttons">
            {toMake.length === 0 && <Button onClick={() => open('visit')}>{words.section.record}</Button>}
            <Button kind="quiet" onClick={() => open('plan-visit')}>
              {words.section.plan}
            </Button>
            {file.parties.some(({ kind }) => kind === 'person') && (
              <Button kind="quiet" onClick={() => open('aid')}>
                {words.aid.open}
              </Button>
            )}
          </div>
        )}
      </div>
      {dropped.length > 0 && (
        <ul className="visits-dropped">
          {dropped.map((one) => (
            <Dropped key={one.key} visit={one} />
          ))}
        </ul>
      )}
      {made.length > 0 && (
        <ul className="visits">
          {made.map((visit) => (
            <VisitRecord key={visit.id} visit={visit} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ToMake({ one: { visit, also } }: { one: VisitToMake }) {
  const { today, settings } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { key, on, until, why, by, attempts } = visit;
  const day = shortDayInChinese(on);
  const said = [
    whyWanted(visit),
    by === null ? '' : `${words.section.who(by.name)}。`,
    until === null ? '' : `${words.section.until(shortDayInChinese(until))}。`,
    also.length === 0 ? '' : `${words.section.also(also.map((other) => other.why).join('、'))}。`,
  ];
  return (
    <li>
      <div>
        <p>
          <b>{why}</b>
          {dayShown(on)}
          <DayTag day={countedDay(on, until ?? on, today)} today={today} soonDays={settings.soonDays} />
          {attempts > 0 && <span className="visit-attempts">{words.section.attempts(attempts)}</span>}
        </p>
        <p className="next-why">{said.join('')}</p>
      </div>
      {file.archive === null && (
        <div className="section-buttons">
          <Button label={words.section.recordLabel(why, day)} onClick={() => open('visit', { ref: 'visit', part: key })}>
            {words.section.record}
          </Button>
          <Button kind="quiet" label={words.section.moveLabel(why, day)} onClick={() => open('plan-visit', { ref: 'visit', part: key })}>
            {words.section.move}
          </Button>
          <Button kind="quiet" label={words.section.dropLabel(why, day)} onClick={() => open('drop-visit', { ref: 'visit', part: key })}>
            {words.section.drop}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Dropped by hand: said, with who and why, and easily taken back. */
function Dropped({ visit: { key, on, why, change } }: { visit: WantedVisit }) {
  const { file } = useOpenCase();
  const { failure, ask } = useConfirmedMove();
  const day = shortDayInChinese(on);
  const { restoreQuestion } = words.section;
  return (
    <li>
      <p>
        {words.section.dropped(day, why)}
        {change !== null && <span className="next-why">{words.section.droppedBy(change.by, shortDayInChinese(change.notedOn), change.reason)}</span>}
        {file.archive === null && (
          <button
            type="button"
            className="text-button"
            aria-label={words.section.restoreLabel(why, day)}
            onClick={() => void ask({ title: restoreQuestion.title(day, why), children: restoreQuestion.words, yes: words.section.restore }, 'change-visit', { visit: key, to: on, reason: '' })}
          >
            {words.section.restore}
          </button>
        )}
      </p>
      {failure && <ErrorPanel error={failure} />}
    </li>
  );
}
