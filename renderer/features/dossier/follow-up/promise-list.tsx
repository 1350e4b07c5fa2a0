// One agreement in force and its promises.
import type { InForce } from '../../../journeys/follow-up/promises';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { settleable } from '../../../journeys/follow-up/settle-form';
import { useHouse } from '../../../house';
import { followUp } from '../../../strings/follow-up';
import { promises as promiseWords } from '../../../strings/promises';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/section';
import { dayInChinese } from '../../../../main/domain/day';
import { useCaseRoute } from '../use-case-route';
import { FormerPromises } from './former-promises';
import { PromiseView } from './promise-view';
import { UrgeRecord } from './records';

const words = followUp.tab;

export function PromiseList({ held, index }: { held: InForce; index: number }) {
  const { file } = useOpenCase();
  const { today } = useHouse();
  const { toTab, open } = useCaseRoute();
  const { agreement, effectiveOn, promises, former } = held;
  const settles = index === 0 && file.archive === null && settleable(file, today).length > 0;
  const whole = index === 0 ? file.urges.filter(({ obligation }) => obligation === null) : [];
  return (
    <Section title={words.promises} hint={words.agreement(index, dayInChinese(effectiveOn))} actions={settles && <Button onClick={() => open('settle')}>{promiseWords.settle.button}</Button>}>
      {promises.length + former.length === 0 && (
        <div className="no-promises">
          <p>
            {words.noPromises}
            {words.noPromisesHint}
          </p>
          <Button onClick={() => toTab('agreement', { ref: agreement.id })}>{words.toAgreement}</Button>
        </div>
      )}
      {promises.map((promised) => (
        <PromiseView key={promised.obligation.id} promised={promised} />
      ))}
      {former.length > 0 && <FormerPromises former={former} />}
      {whole.length > 0 && (
        <div className="promise">
          <h3>{words.urgedWhole}</h3>
          <ul className="promise-records">
            {whole.map((urge) => (
              <UrgeRecord key={urge.id} urge={urge} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
