// 参加人: invited people (人民调解法 20), witnesses, interpreters.
import type { z } from 'zod';
import { Participant, PARTICIPANT_NAMES, PARTICIPANT_ROLES } from '../../../../main/domain/participant';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { useHouse } from '../../../house';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';

const words = forms.participant;
const F = fieldsOf<z.input<typeof Participant>>();
const ROLES = PARTICIPANT_ROLES.map((value) => ({ value, label: PARTICIPANT_NAMES[value] }));

export function ParticipantSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { today } = useHouse();
  return (
    <CaseForm
      name="participant"
      about={subject ?? 'new'}
      schema={Participant}
      initialOf={(file): z.input<typeof Participant> => file.participants.find(({ id }) => id === subject) ?? { id: '', name: '', role: 'invitee', identity: '', phone: '', partiesAgreed: true, agreedOn: today }}
      partOf={(file) => file.participants.find(({ id }) => id === subject)}
      save={moving('put-participant', (item: Participant) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <F.Choice name="role" label={words.role} options={ROLES} />
        <F.Text name="name" label={words.name} required span={5} />
        <F.Text name="identity" label={words.identity} hint={words.identityHint} span={7} />
        <F.Phone name="phone" label={words.phone} span={5} />
        <F.Check name="partiesAgreed" label={words.partiesAgreed} />
        <F.Day name="agreedOn" label={words.agreedOn} lean="past" />
      </Fields>
    </CaseForm>
  );
}
