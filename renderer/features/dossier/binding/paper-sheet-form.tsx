// 纸质材料: what is in the bound file on paper only, where it stands and how many pages it takes.
import type { z } from 'zod';
import { PaperSheet, SECTION_NAMES, SECTIONS } from '../../../../main/domain/dossier';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { binding } from '../../../strings/dossier-binding';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from '../forms/form-props';

const words = binding.sheet;
const S = fieldsOf<z.input<typeof PaperSheet>>();
const PLACES = SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] }));

/** `subject`: a sheet's id, or the part into which a new one goes. */
export function PaperSheetSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const section = SECTIONS.find((name) => name === subject) ?? 'identity';
  return (
    <CaseForm
      name="paper-sheet"
      about={subject ?? 'new'}
      schema={PaperSheet}
      initialOf={({ paperSheets }): z.input<typeof PaperSheet> => paperSheets.find(({ id }) => id === subject) ?? { id: '', section, title: '', pages: 1, note: '' }}
      partOf={({ paperSheets }) => paperSheets.find(({ id }) => id === subject)}
      save={moving('put-paper-sheet', (item: PaperSheet) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="sheet-hint">{words.intro}</p>
      <Fields>
        <S.Text name="title" label={words.name} hint={words.nameHint} required autoFocus />
        <S.Select name="section" label={words.section} options={PLACES} span={7} />
        <S.Number name="pages" label={words.pages} low={1} high={9999} unit={words.unit} span={5} />
        <S.Text name="note" label={words.note} />
      </Fields>
    </CaseForm>
  );
}
