// 记违反: on what day somebody did what they had promised not to do, and what it was.
import type { z } from 'zod';
import { Breach } from '../../../main/domain/breach';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { kit } from '../../strings/kit';
import { promises } from '../../strings/promises';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { allPromises } from './defaults';
import type { FollowUpFormProps } from './form-props';
import { promiseName } from './performance-form';

const words = promises.breach;
const BreachInForm = Breach.superRefine(({ note }, context) => {
  if (note === '') context.addIssue({ code: 'custom', path: ['note'], message: words.noteWanted });
});
type Values = z.input<typeof Breach>;
const B = fieldsOf<Values>();

/** `subject`: the promise that was broken, or with `mend` the record to change. */
export function BreachForm({ subject, mend = false, onDone, onCancel }: FollowUpFormProps & { mend?: boolean }) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const record = mend ? file.breaches.find(({ id }) => id === subject) : undefined;
  const kept = allPromises(file, today).filter(({ obligation }) => obligation.kind === 'forbearance');
  const about = kept.find(({ obligation }) => obligation.id === (record?.obligation ?? subject)) ?? kept[0];
  if (mend ? record === undefined : about === undefined) return <Note>{followUp.performance.nothing}</Note>;
  const obligation = record?.obligation ?? about?.obligation.id ?? '';
  return (
    <CaseForm
      name="breach"
      about={record?.id ?? obligation}
      schema={BreachInForm}
      initialOf={(present): Values => present.breaches.find(({ id }) => id === record?.id) ?? { id: '', obligation, on: today, note: '' }}
      partOf={({ breaches }) => breaches.find(({ id }) => id === record?.id)}
      save={moving('put-breach', (item: Breach) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={record ? kit.save : followUp.performance.save}
      extra={<kbd className="save-keys">{followUp.performance.keys}</kbd>}
    >
      {about && (
        <p className="promise-line">
          <b>{promiseName(about)}</b>
        </p>
      )}
      <Fields>
        <B.Prose name="note" label={words.note} hint={words.noteHint} required rows={3} autoFocus />
        <B.Day name="on" label={words.on} required lean="past" span={7} />
      </Fields>
    </CaseForm>
  );
}
