// 归档: the bound file goes to its shelf. What the dossier still lacks (人民调解法 27) is said before anybody types.
import type { z } from 'zod';
import { Archive } from '../../../../main/domain/closing';
import { lackingForArchive } from '../../../../main/domain/moves/ending';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import type { SheetFormProps } from './form-props';
import { operatorRef } from './who';

const words = forms.archive;
const A = fieldsOf<z.input<typeof Archive>>();

export function ArchiveSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const lacking = lackingForArchive(file);
  if (!file.closing) return <Note>{words.notYet}</Note>;
  return (
    <CaseForm
      name="archive"
      schema={Archive}
      initialOf={({ assignment, binding }): z.input<typeof Archive> => ({
        on: today,
        retention: binding?.retention ?? '',
        shelf: '',
        filedBy: binding?.filedBy ?? assignment.recorder ?? operatorRef(settings),
        note: '',
      })}
      partOf={({ archive, closing }) => ({ archive, closing })}
      save={moving('archive', (archive: Archive) => ({ archive }))}
      pathOf={(path) => path.replace(/^archive\./, '')}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
      now
    >
      {lacking.length > 0 && <Note tone="now">{words.lacking(lacking.join('、'))}</Note>}
      <Fields>
        <A.Day name="on" label={words.on} required lean="past" span={7} />
        <A.Staff name="filedBy" label={words.filedBy} staff={settings.staff} span={5} />
        <A.Choice name="retention" label={words.retention} options={settings.retentions.map((value) => ({ value, label: value }))} />
        <A.Text name="shelf" label={words.shelf} hint={words.shelfHint} />
        <A.Prose name="note" label={words.note} rows={3} />
      </Fields>
    </CaseForm>
  );
}
