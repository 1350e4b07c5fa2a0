// Beginning anew in three short steps. All stay mounted once reached, so that going back and forth loses nothing.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ok } from '../../../main/contract/errors';
import type { Chosen, HouseState } from '../../../main/contract/shapes';
import { call } from '../../api';
import { setup as words } from '../../strings/setup';
import { Button } from '../../ui/button';
import { settingsFrom } from './blank-settings';
import { PeopleStep, type PeopleAnswers } from './people-step';
import { PlaceStep, type PlaceAnswers } from './place-step';
import { WhoStep, type WhoAnswers } from './who-step';

interface Props {
  suggested: Chosen;
  large: boolean;
  onBack(): void;
  onState(state: HouseState): void;
}

const TITLES = [words.steps.who, words.steps.people, words.steps.place] as const;

export function CreateSteps({ suggested, large, onBack, onState }: Props) {
  const [step, setStep] = useState(0);
  const [reached, setReached] = useState(0);
  const [who, setWho] = useState<WhoAnswers | null>(null);
  const [people, setPeople] = useState<PeopleAnswers | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);

  const goTo = (next: number) => {
    setStep(next);
    setReached((most) => Math.max(most, next));
  };
  const create = async (place: PlaceAnswers, folder: Chosen) => {
    if (who === null || people === null) return ok(null);
    const made = await call('setup.create', { folder: folder.token, settings: settingsFrom({ ...who, ...people, ...place }, large) });
    if (made.ok) onState(made.value);
    return made;
  };
  const previous = step === 0 ? { words: words.backToDoors, run: onBack } : { words: words.steps.previous, run: () => goTo(step - 1) };
  const back = (
    <Button kind="quiet" onClick={previous.run}>
      {previous.words}
    </Button>
  );
  return (
    <div className="page">
      <p className="step-count">{words.steps.of(step + 1, TITLES.length)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {TITLES[step]}
      </h1>
      <Step shown={step === 0}>
        <WhoStep
          extra={back}
          onDone={(answers) => {
            setWho(answers);
            goTo(1);
          }}
        />
      </Step>
      <Step shown={step === 1}>
        {reached >= 1 && (
          <PeopleStep
            extra={back}
            onDone={(answers) => {
              setPeople(answers);
              goTo(2);
            }}
          />
        )}
      </Step>
      <Step shown={step === 2}>{reached >= 2 && <PlaceStep committee={who?.committee.name ?? ''} suggested={suggested} extra={back} onDone={create} />}</Step>
    </div>
  );
}

function Step({ shown, children }: { shown: boolean; children: ReactNode }) {
  return <div hidden={!shown}>{children}</div>;
}
