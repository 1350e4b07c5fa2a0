// 组字描述 completed afterwards: its drawing, and what is to be known about it. How it is written stays, because words of the case hold it.
import { useState } from 'react';
import { z } from 'zod';
import { Line } from '../../../../main/domain/text';
import { call } from '../../../api';
import { CaseForm } from '../../../journeys/case-file/case-form';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { DrawingPad } from '../../../journeys/described-characters/drawing-pad';
import { describedWords as words } from '../../../strings/described';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';

const Form = z.object({ note: Line });
const F = fieldsOf<z.input<typeof Form>>();

export function DescribedSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { file: shown } = useOpenCase();
  const [drawing, setDrawing] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const one = shown.describedCharacters.find(({ id }) => id === subject);
  if (!one) return null;
  const { written, character } = one;
  return (
    <CaseForm
      name="described"
      about={one.id}
      schema={Form}
      initialOf={() => ({ note: one.note })}
      partOf={(file) => file.describedCharacters.find(({ id }) => id === one.id)}
      save={({ note }, { file, revision }) => call('described.put', { id: file.id, revision, written, character, note, drawing: drawing ?? 'keep' })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="described-written">{written}</p>
      {one.drawing !== null && <p className="described-since">{words.pad.kept}</p>}
      <Fields>
        <F.Text name="note" label={words.note} hint={words.noteHint} unprinted />
      </Fields>
      <DrawingPad onDrawn={setDrawing} />
    </CaseForm>
  );
}
