// The name of this PC and the range of 卷号 it gives.
import { z } from 'zod';
import type { ExchangeState } from '../../../../main/contract/exchange-shapes';
import { PcFields } from '../../../../main/domain/pcs';
import { call } from '../../../api';
import { pcs } from '../../../strings/pcs';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { NumberField, TextField } from '../../../ui/text-fields';

const words = pcs.join;
const Part = z.object({ name: PcFields.shape.name, from: PcFields.shape.from, to: PcFields.shape.to });

export function JoinForm({ state, onDone, onCancel }: { state: ExchangeState; onDone(): void; onCancel?: () => void }) {
  const initial = state.me ? { name: state.me.name, from: state.me.from, to: state.me.to } : { name: '', ...state.proposed };
  return (
    <FormFrame schema={Part} initial={initial} onSave={(values) => call('exchange.join', values)} onSaved={onDone} saveWords={words.save} foot="inline" {...(onCancel ? { onCancel } : {})}>
      <h2>{words.title}</h2>
      <Fields>
        <TextField name="name" label={words.name} hint={words.nameHint} span={12} />
        <NumberField name="from" label={words.from} hint={words.rangeHint} low={1} high={999_999} span={6} />
        <NumberField name="to" label={words.to} low={1} high={999_999} span={6} />
      </Fields>
    </FormFrame>
  );
}
