// 下一步: the one thing a case asks for now, with the one red button that does it.
import type { ReactNode } from 'react';
import { kit } from '../strings/kit';
import { Button } from './button';
import './panels.css';

interface Props {
  say: ReactNode;
  /** Nothing can be done but wait: no red. */
  waiting?: boolean;
  /** What the button does, as a verb; none when there is nothing to press. */
  action?: { words: string; run(): void };
  /** A quieter second button. */
  also?: ReactNode;
}

export function NextStepBar({ say, waiting = false, action, also }: Props) {
  return (
    <section className={waiting ? 'next-step waiting' : 'next-step'} aria-label={kit.nextStep.name}>
      <span className="next-step-name">{waiting ? kit.nextStep.waiting : kit.nextStep.name}</span>
      <p className="next-step-say">{say}</p>
      {also}
      {action && (
        <Button kind={waiting ? 'plain' : 'now'} onClick={action.run}>
          {action.words}
        </Button>
      )}
    </section>
  );
}
