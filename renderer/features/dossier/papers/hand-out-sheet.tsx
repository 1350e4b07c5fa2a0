// 交付: who received which original of an agreement, and when (人民调解法 29).
import { z } from 'zod';
import type { CaseFile } from '../../../../main/domain/case';
import { OptionalDay } from '../../../../main/domain/day';
import type { Paper } from '../../../../main/domain/paper';
import { requiredLine } from '../../../../main/domain/text';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { papers as words } from '../../../strings/dossier-papers';
import { DayField } from '../../../ui/day-field';
import { Fields } from '../../../ui/form-frame';
import { RepeatField } from '../../../ui/repeat-field';
import { SuggestField } from '../../../ui/select-fields';
import { NumberField } from '../../../ui/text-fields';
import { proposedHandOut } from './paper-lines';

const HandOutForm = z.object({ handedOut: z.array(z.object({ to: requiredLine(words.toWanted), copies: z.int().min(1).max(99), on: OptionalDay })) });

interface Props {
  paper: Paper;
  onDone(): void;
  onCancel(): void;
}

export function HandOutSheet({ paper: { id }, onDone, onCancel }: Props) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const noted = (present: CaseFile) => present.papers.find((paper) => paper.id === id)?.handedOut ?? [];
  const suggestions = [...file.parties.flatMap(({ name, standIns }) => [name, ...standIns.map((standIn) => standIn.name)]), words.committeeKeeps];
  return (
    <CaseForm
      name="hand-out"
      about={id}
      schema={HandOutForm}
      initialOf={(present): z.input<typeof HandOutForm> => ({ handedOut: noted(present).length > 0 ? noted(present) : proposedHandOut(present.parties, words.committeeKeeps, today) })}
      partOf={noted}
      save={moving('hand-out', ({ handedOut }: z.output<typeof HandOutForm>) => ({ paper: id, handedOut }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="sheet-hint">{words.handOutIntro}</p>
      <RepeatField name="handedOut" itemName={words.handOutItem} blank={() => ({ to: '', copies: 1, on: today })} compact>
        {(path) => (
          <Fields>
            <SuggestField name={`${path}.to`} label={words.to} suggestions={suggestions} required span={3} />
            <NumberField name={`${path}.copies`} label={words.copies} low={1} high={99} span={3} />
            <DayField name={`${path}.on`} label={words.handedOn} lean="past" span={6} />
          </Fields>
        )}
      </RepeatField>
    </CaseForm>
  );
}
