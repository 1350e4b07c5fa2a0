// 结案, where everything leads: the button when the rules let it be closed, what was decided when it is.
import { CLOSING_NAMES } from '../../../../main/domain/closing';
import { dayInChinese } from '../../../../main/domain/day';
import { nextStep } from '../../../../main/domain/next-step';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { followUp } from '../../../strings/follow-up';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/section';
import { closingResults, isUnperformed } from '../forms/ending-values';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

export function ClosingSection() {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  if (file.closing) {
    return (
      <Section title={words.closing}>
        <p>{words.closed(dayInChinese(file.closing.on), CLOSING_NAMES[file.closing.result])}</p>
        {file.closing.summary !== '' && <p className="record-prose">{file.closing.summary}</p>}
      </Section>
    );
  }
  if (closingResults(file).length === 0) return null;
  const ready = nextStep(file, book, today)?.step === 'close';
  return (
    <Section title={words.closing}>
      <div className="next-visit">
        <p>{closingHint(ready, isUnperformed(file, today))}</p>
        <div className="section-buttons">
          <Button kind={ready ? 'main' : 'plain'} onClick={() => open('close')}>
            {words.close}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function closingHint(ready: boolean, unperformed: boolean): string {
  if (ready) return words.readyToClose;
  return unperformed ? words.mayClose : words.notAskedFor;
}
