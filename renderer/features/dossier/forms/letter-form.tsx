// 函件与报告: answers to whoever handed the case over, reports of danger (人民调解法 25), other letters.
import type { z } from 'zod';
import { type Letter, LETTER_KINDS, LETTER_NAMES, type LetterKind } from '../../../../main/domain/letter';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import type { SheetFormProps } from './form-props';
import { blankLetter, LetterForm } from './letter-values';

const words = forms.letter;
const F = fieldsOf<z.input<typeof LetterForm>>();
const KINDS = LETTER_KINDS.map((value) => ({ value, label: LETTER_NAMES[value] }));
const HOWS = (['oral', 'written'] as const).map((value) => ({ value, label: words.hows[value] }));

/** A sheet for letters of any kind; a new one is of `kind`. */
function letterSheet(kind: LetterKind) {
  return function LetterSheet({ subject, onDone, onCancel }: SheetFormProps) {
    const { today } = useHouse();
    const { file } = useOpenCase();
    const risky = kind === 'report' && file.dispute.riskNote !== '';
    return (
      <CaseForm
        name={`letter-${kind}`}
        about={subject ?? 'new'}
        schema={LetterForm}
        initialOf={(present) => present.letters.find(({ id }) => id === subject) ?? blankLetter(kind, present, today)}
        partOf={(present) => present.letters.find(({ id }) => id === subject)}
        save={moving('put-letter', (item: Letter) => ({ item }))}
        onDone={onDone}
        onCancel={onCancel}
      >
        {risky && <Note title={words.riskNote}>{file.dispute.riskNote}</Note>}
        <Fields>
          <F.Choice name="kind" label={words.kind} options={KINDS} />
          <F.Text name="organ" label={words.organ} hint={words.organHint} required span={7} />
          <F.Text name="documentNumber" label={words.documentNumber} span={5} />
          <F.Day name="on" label={words.on} lean="past" span={7} />
          <F.Choice name="how" label={words.how} options={HOWS} span={5} />
          <F.Prose name="about" label={words.about} rows={3} />
        </Fields>
      </CaseForm>
    );
  };
}

export const LetterSheet = letterSheet('other');
export const ReportSheet = letterSheet('report');
export const ReplySheet = letterSheet('reply');
