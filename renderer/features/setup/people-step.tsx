// Second step: who mediates and who writes. Names and duties are enough; the rest can be added in 设置.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { ok } from '../../../main/contract/errors';
import { DUTY_NAMES, Settings, STAFF_DUTIES } from '../../../main/domain/settings';
import { setup as words } from '../../strings/setup';
import { ChecksField } from '../../ui/choice-fields';
import { Fields, FormFrame } from '../../ui/form-frame';
import { RepeatField } from '../../ui/repeat-field';
import { TextField } from '../../ui/text-fields';
import { blankPerson } from './blank-settings';

const People = z.object({ staff: Settings.shape.staff });
export type PeopleAnswers = z.output<typeof People>;

const DUTIES = STAFF_DUTIES.map((value) => ({ value, label: DUTY_NAMES[value] }));

// Most rooms: a director who mediates, one more mediator, a recorder.
const initial = (): z.input<typeof People> => ({ staff: [blankPerson('director', 'mediator'), blankPerson('recorder')] });

export function PeopleStep({ onDone, extra }: { onDone(answers: PeopleAnswers): void; extra: ReactNode }) {
  const save = async (answers: PeopleAnswers) => {
    onDone(answers);
    return ok(null);
  };
  const { people } = words;
  return (
    <FormFrame schema={People} initial={initial()} onSave={save} saveWords={words.steps.next} extra={extra}>
      <p className="step-intro">{people.hint}</p>
      <RepeatField name="staff" itemName={people.item} blank={() => blankPerson('mediator')} least={1} compact>
        {(path) => (
          <Fields>
            <TextField name={`${path}.name`} label={people.name} required span={5} />
            <ChecksField name={`${path}.duties`} label={people.duties} options={DUTIES} span={7} />
          </Fields>
        )}
      </RepeatField>
    </FormFrame>
  );
}
