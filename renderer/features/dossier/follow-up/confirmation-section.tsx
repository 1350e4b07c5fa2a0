// 司法确认: how it stands, until when it can be asked for, which clauses a court will not confirm.
import { useMemo } from 'react';
import type { CaseFile } from '../../../../main/domain/case';
import { caseClocks } from '../../../../main/domain/case-clocks';
import { CONFIRMATION_NAMES } from '../../../../main/domain/confirmation';
import { confirmationStanding, wantedForCourt } from '../../../../main/domain/confirmation-standing';
import { dayInChinese, type Day } from '../../../../main/domain/day';
import { explainClock } from '../../../../main/domain/explain-clock';
import { agreementsInForce } from '../../../../main/domain/in-force';
import { nothingConfirmable, unconfirmable } from '../../../../main/domain/unconfirmable';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { UnconfirmableNotes } from '../../../journeys/follow-up/unconfirmable-notes';
import { paperKey } from '../../../places';
import { followUp } from '../../../strings/follow-up';
import { promises as court } from '../../../strings/promises';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { Section } from '../../../ui/section';
import { DayTag } from '../../../ui/tags';
import { dayWithWeekday } from '../header/case-clocks';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

export function ConfirmationSection() {
  const { book, today, settings, reference } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const clocks = caseClocks(file, book, today);
  const clock = clocks.find(({ rule }) => rule.id === 'confirmation') ?? null;
  const barred = useMemo(() => unconfirmable(file, reference.words, book, today), [file, reference.words, book, today]);
  const { state, next } = confirmationStanding(file, clock, nothingConfirmable(file, barred), today);
  const enforcement = clocks.find(({ rule }) => rule.id === 'enforcement');
  if (state === 'nothing') return null;
  const running = clock !== null && (state === 'open' || state === 'missed');
  const step = next === null || next === 'tell-enforcement' || next === 'tell-lawsuit' ? null : next;
  return (
    <Section title={words.confirmation}>
      <div className="next-visit">
        <div>
          <p>{state === 'not-confirmable' ? court.notConfirmable : stateInWords(file, state === 'missed')}</p>
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
                {state === 'open' && <DayTag day={clock.nominal} today={today} soonDays={settings.soonDays} />}
              </p>
              <p className="next-why">{explainClock(clock, file, book)}</p>
            </>
          )}
          {next === 'tell-enforcement' && (
            <p className="next-why">
              {words.confirmedLaw}
              {enforcement && court.court.enforcement(dayWithWeekday(enforcement.nominal, today))}
            </p>
          )}
          {next === 'tell-lawsuit' && <p className="next-why">{court.court.dismissed}</p>}
        </div>
        {file.archive === null && (
          <div className="section-buttons">
            <Button kind={state === 'applied' || state === 'accepted' ? 'main' : 'plain'} onClick={() => open('confirmation')}>
              {step !== null ? court.court.steps[step] : file.confirmation === null ? words.recordConfirmation : words.editConfirmation}
            </Button>
          </div>
        )}
      </div>
      {state === 'open' && <UnconfirmableNotes />}
      {state === 'not-confirmable' && <Note>{court.nothingConfirmable}</Note>}
      {(state === 'open' || state === 'applied') && <Application />}
    </Section>
  );
}

/** The joint application: its two papers, and what the case does not have yet of what the court wants with it (民诉法解释 354). */
function Application() {
  const { file } = useOpenCase();
  const { toTab } = useCaseRoute();
  const agreement = agreementsInForce(file).find((held) => held.agreement.form !== 'none')?.agreement;
  if (!agreement) return null;
  const wanted = wantedForCourt(file, agreement.id);
  return (
    <div className="court-application">
      {wanted.length === 0 ? (
        <p>{court.court.ready}</p>
      ) : (
        <>
          <p>{court.court.prepare}</p>
          <ul>
            {wanted.map(({ what, names }) => (
              <li key={what}>{court.court.wanted[what](names.join('、'))}</li>
            ))}
          </ul>
        </>
      )}
      <div className="section-buttons">
        <Button kind="quiet" onClick={() => toTab('papers', { paper: paperKey('F10A', agreement.id) })}>
          {court.court.application}
        </Button>
        <Button kind="quiet" onClick={() => toTab('papers', { paper: paperKey('F10B', agreement.id) })}>
          {court.court.certificate}
        </Button>
      </div>
    </div>
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
