// What to make: forms, how many parties, and either plain sets or sets with numbers that are kept back first.
import { useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import type { Result } from '../../../../main/contract/errors';
import type { Answer } from '../../../../main/contract/methods';
import { yearOf } from '../../../../main/domain/day';
import type { ReservedNumber } from '../../../../main/domain/numbering';
import type { Form } from '../../../../main/domain/paper';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { blanks as words } from '../../../strings/blanks';
import { useCall } from '../../../use-call';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import { BlanksForm, firstBlanks } from './blanks-values';
import { FormsField } from './forms-field';

const F = fieldsOf<z.input<typeof BlanksForm>>();
const HOWS = [
  { value: 'plain' as const, label: words.plain, hint: words.plainHint },
  { value: 'kept' as const, label: words.kept, hint: words.keptHint },
];

export type MadeBlanks = Answer<'blanks.make'>;

interface Props {
  there: readonly Form[];
  begun: BlanksForm | null;
  make(question: { forms: Form[]; parties: number; sets: number; numbers: { year: number; serial: number }[] }): Promise<Result<MadeBlanks>>;
  onMade(made: MadeBlanks, values: BlanksForm, kept: readonly ReservedNumber[]): void;
}

export function BlanksFields({ there, begun, make, onMade }: Props) {
  // Numbers kept back by a first try that then failed: the next try is about them, not about others.
  const [kept, setKept] = useState<readonly ReservedNumber[]>([]);
  const outcome = useRef<(() => void) | null>(null);
  const save = async (values: BlanksForm): Promise<Result<unknown>> => {
    let numbers = values.how === 'kept' ? kept : [];
    if (values.how === 'kept' && kept.length === 0) {
      const reserved = await call('numbers.reserve', { count: values.count });
      if (!reserved.ok) return reserved;
      ({ numbers } = reserved.value);
      setKept(numbers);
    }
    const done = await make({ forms: values.forms, parties: values.parties, sets: values.sets, numbers: numbers.map(({ year, serial }) => ({ year, serial })) });
    if (done.ok) outcome.current = () => onMade(done.value, values, numbers);
    return done;
  };
  return (
    <FormFrame schema={BlanksForm} initial={begun ?? firstBlanks(there)} onSave={save} onSaved={() => outcome.current?.()} saveWords={words.make}>
      <p className="sheet-hint">{words.intro}</p>
      <Fields>
        <FormsField name="forms" there={there} />
        <F.Number name="parties" label={words.parties} hint={words.partiesHint} low={1} high={30} unit={words.partiesUnit} span={6} />
        <F.Choice name="how" label={words.number} options={HOWS} stacked />
        <HowMany />
      </Fields>
      {kept.length > 0 && <Note tone="info">{words.haveKept(kept.map(({ text }) => text))}</Note>}
    </FormFrame>
  );
}

function HowMany() {
  const { today } = useHouse();
  const how: unknown = useWatch({ name: 'how' });
  const next = useCall('cases.nextNumber', how === 'kept' ? { year: yearOf(today) } : null);
  if (how !== 'kept') return <F.Number name="sets" label={words.sets} low={1} high={99} unit={words.setsUnit} span={6} />;
  return <F.Number name="count" label={words.count} {...(next.value ? { hint: words.next(next.value.text) } : {})} low={1} high={50} unit={words.countUnit} span={6} />;
}
