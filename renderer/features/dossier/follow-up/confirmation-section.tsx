// 司法确认: how it stands, until when it can be asked for, which clauses a court will not confirm.
import type { CaseFile } from '../../../../main/domain/case';
import { caseClocks } from '../../../../main/domain/case-clocks';
import { CONFIRMATION_NAMES } from '../../../../main/domain/confirmation';
import { dayInChinese, type Day } from '../../../../main/domain/day';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { UnconfirmableNotes } from '../../../journeys/follow-up/unconfirmable-notes';
import { followUp } from '../../../strings/follow-up';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/section';
import { DayTag } from '../../../ui/tags';
import { clockLaw, dayWithWeekday } from '../header/case-clocks';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

export function ConfirmationSection() {
  const { book, today, settings } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const clock = caseClocks(file, book, today).find(({ rule }) => rule.id === 'confirmation');
  const running = clock !== undefined && clock.metOn === null && !clock.moot;
  const lapsed = running && clock.rolled < today;
  return (
    <Section title={words.confirmation}>
      <div className="next-visit">
        <div>
          <p>{stateInWords(file, lapsed)}</p>
          {running && (
            <>
              <p>
                {clock.rolled === clock.nominal ? (
                  words.deadline(dayWithWeekday(clock.nominal, today))
                ) : (
                  <>
                    {words.nominal(dayWithWeekday(clock.nominal, today))}
                    {' → '}
                    {words.rolled(dayWithWeekday(clock.rolled, today))}
                  </>
                )}
                {!lapsed && <DayTag day={clock.nominal} today={today} soonDays={settings.soonDays} />}
              </p>
              <p className="next-why">{clockLaw(clock)}</p>
            </>
          )}
          {file.confirmation?.result === 'confirmed' && <p className="next-why">{words.confirmedLaw}</p>}
        </div>
        {file.archive === null && (
          <div className="section-buttons">
            <Button onClick={() => open('confirmation')}>{file.confirmation === null ? words.recordConfirmation : words.editConfirmation}</Button>
          </div>
        )}
      </div>
      {running && !lapsed && <UnconfirmableNotes />}
    </Section>
  );
}

/** Where the confirmation stands, the last known first. */
function stateInWords({ confirmation: c }: Pick<CaseFile, 'confirmation'>, lapsed: boolean): string {
  const said = words.confirmationState;
  const day = (d: Day) => dayInChinese(d);
  if (c?.declinedOn) return said.declined(day(c.declinedOn));
  if (c?.decidedOn && c.result) return said.decided(day(c.decidedOn), CONFIRMATION_NAMES[c.result], c.documentNumber);
  if (c?.acceptedOn) return said.accepted(day(c.acceptedOn));
  if (c?.appliedOn) return said.applied(day(c.appliedOn), c.court);
  return lapsed ? said.lapsed : said.open;
}
