// 证据材料: a paper or picture that belongs to the case, and who brought it.
import type { z } from 'zod';
import { Evidence } from '../../../../main/domain/inquiry';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';

const words = forms.evidence;
const F = fieldsOf<z.input<typeof Evidence>>();

export function EvidenceSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const people = [...file.parties, ...file.participants].map(({ name }) => name);
  return (
    <CaseForm
      name="evidence"
      about={subject ?? 'new'}
      schema={Evidence}
      initialOf={(present): z.input<typeof Evidence> => present.evidence.find(({ id }) => id === subject) ?? { id: '', title: '', providedBy: '', providedOn: today, original: false, copies: 1, pages: 1, note: '' }}
      partOf={(present) => present.evidence.find(({ id }) => id === subject)}
      save={moving('put-evidence', (item: Evidence) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <F.Text name="title" label={words.name} required hint={words.nameHint} autoFocus />
        <F.Suggest name="providedBy" label={words.providedBy} suggestions={people} span={5} />
        <F.Day name="providedOn" label={words.providedOn} lean="past" span={7} />
        <F.Check name="original" label={words.original} />
        <F.Number name="copies" label={words.copies} low={0} high={999} unit={words.unitCopies} span={6} />
        <F.Number name="pages" label={words.pages} low={0} high={9999} unit={words.unitPages} span={6} />
        <F.Prose name="note" label={words.note} rows={2} />
      </Fields>
    </CaseForm>
  );
}
