// 调查记录: what was found out on the spot or from somebody.
import { Inquiry } from '../../../../main/domain/inquiry';
import { staffWith } from '../../../../main/domain/settings';
import type { z } from 'zod';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';
import { mediatorRefs, operatorRef } from './who';

const words = forms.inquiry;
const InquiryForm = Inquiry.refine(({ from, to }) => from === '' || to === '' || to >= from, { path: ['to'], message: forms.session.endsEarly });
const F = fieldsOf<z.input<typeof Inquiry>>();

export function InquirySheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const people = file.parties.map(({ name }) => name);
  return (
    <CaseForm
      name="inquiry"
      about={subject ?? 'new'}
      schema={InquiryForm}
      initialOf={(present): z.input<typeof Inquiry> =>
        present.inquiries.find(({ id }) => id === subject) ?? {
          ...Inquiry.parse({ id: '' }),
          on: today,
          place: present.dispute.place,
          investigators: mediatorRefs(present),
          recorder: present.assignment.recorder ?? operatorRef(settings),
        }
      }
      partOf={(present) => present.inquiries.find(({ id }) => id === subject)}
      save={moving('put-inquiry', (item: Inquiry) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <F.Day name="on" label={words.on} lean="past" span={6} />
        <F.Time name="from" label={words.from} span={3} />
        <F.Time name="to" label={words.to} span={3} />
        <F.Text name="place" label={words.place} span={6} />
        <F.Suggest name="subject" label={words.subject} hint={words.subjectHint} suggestions={people} span={6} />
        <F.Prose name="present" label={words.present} rows={1} />
        <F.StaffList name="investigators" label={words.investigators} staff={staffWith(settings, 'mediator', 'director')} span={7} />
        <F.Staff name="recorder" label={words.recorder} staff={staffWith(settings)} span={5} />
        <F.Prose name="record" label={words.record} hint={words.recordHint} rows={6} maxRows={18} />
      </Fields>
    </CaseForm>
  );
}
