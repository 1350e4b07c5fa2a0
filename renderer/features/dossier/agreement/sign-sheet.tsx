// 登记签字盖章: who put what on the paper, and when. The day from which the agreement holds follows as one ticks.
import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import type { z } from 'zod';
import type { Agreement } from '../../../../main/domain/agreement';
import { shortDayInChinese } from '../../../../main/domain/day';
import { paperInForce } from '../../../../main/domain/paper';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useHouse } from '../../../house';
import { agreement as words } from '../../../strings/dossier-agreement';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { EffectLine } from './effect-line';
import { ReadLine } from './read-aloud/read-line';
import { SignRows } from './sign-rows';
import { allSigned, signFormOf, signRows, signsOf, type SignRow } from './signing-values';
import './sign.css';

interface Props {
  agreement: Agreement;
  onDone(): void;
  onCancel(): void;
  /** Leads to where the day of the agreement is filled in. */
  onEdit(): void;
  /** Leads to where the agreement is printed for signing. */
  onPrint(): void;
  /** Leads to reading it out. */
  onRead(): void;
}

export function SignForm({ agreement, onDone, onCancel, onEdit, onPrint, onRead }: Props) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { id, concludedOn } = agreement;
  const schema = useMemo(() => signFormOf(concludedOn ?? today, today), [concludedOn, today]);
  if (concludedOn === null) return <Note tone="soon" action={<Button onClick={onEdit}>{words.sign.goEdit}</Button>}>{words.sign.noDay}</Note>;
  const printed = paperInForce(file.papers, 'F7', id) !== undefined;
  return (
    <CaseForm
      name="sign"
      about={id}
      schema={schema}
      initialOf={(present) => ({ rows: signRows(present, agreement) }) as z.input<typeof schema>}
      partOf={(present) => present.agreements.find((other) => other.id === id)}
      save={moving('sign', ({ rows }: z.output<typeof schema>) => ({ agreement: id, signs: signsOf(rows) }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.sign.save}
    >
      <p className="sign-hint">{words.sign.hint}</p>
      {!printed && (
        <p className="sign-hint">
          {words.sign.notPrinted}
          <button type="button" className="text-button" onClick={onPrint}>
            {words.sign.goPrint}
          </button>
        </p>
      )}
      <ReadLine file={file} agreement={agreement} onRead={onRead} />
      <Quick concludedOn={concludedOn} />
      <EffectLine agreement={agreement} />
      <SignRows />
    </CaseForm>
  );
}

/** All at once; each row can be changed afterwards. */
function Quick({ concludedOn }: { concludedOn: string }) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { getValues, setValue } = useFormContext<{ rows: SignRow[] }>();
  const set = (rows: SignRow[]) => setValue('rows', rows, { shouldDirty: true, shouldValidate: true });
  return (
    <div className="sign-quick">
      <Button kind="main" autoFocus onClick={() => set(allSigned(getValues('rows'), today, file.parties))}>
        {words.sign.allToday}
      </Button>
      {concludedOn !== today && <Button onClick={() => set(allSigned(getValues('rows'), concludedOn, file.parties))}>{words.sign.allOn(shortDayInChinese(concludedOn))}</Button>}
      <Button kind="quiet" onClick={() => set(getValues('rows').map((row) => ({ ...row, done: false })))}>
        {words.sign.nobody}
      </Button>
    </div>
  );
}
