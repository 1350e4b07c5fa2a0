// First step: the committee and its rooms.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { ok } from '../../../main/contract/errors';
import { Committee, COMMITTEE_KIND_NAMES, COMMITTEE_KINDS, Settings } from '../../../main/domain/settings';
import { setup as words } from '../../strings/setup';
import { fieldsOf } from '../../ui/fields-of';
import { Fields, FormFrame } from '../../ui/form-frame';
import { RepeatField } from '../../ui/repeat-field';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-fields';
import { blankRoom } from './blank-settings';

const Who = z.object({ committee: Committee, rooms: Settings.shape.rooms });
export type WhoAnswers = z.output<typeof Who>;

const F = fieldsOf<z.input<typeof Who>>();
const KINDS = COMMITTEE_KINDS.map((value) => ({ value, label: COMMITTEE_KIND_NAMES[value] }));

const initial = (): z.input<typeof Who> => ({
  committee: { name: '', kind: 'township', town: '', court: '', phone: '' },
  rooms: [blankRoom(words.defaults.room)],
});

export function WhoStep({ onDone, extra }: { onDone(answers: WhoAnswers): void; extra: ReactNode }) {
  const save = async (answers: WhoAnswers) => {
    onDone(answers);
    return ok(null);
  };
  const { committee, rooms } = words;
  return (
    <FormFrame schema={Who} initial={initial()} onSave={save} saveWords={words.steps.next} extra={extra}>
      <Fields>
        <F.Text name="committee.name" label={committee.name} hint={committee.nameHint} required span={7} />
        <F.Select name="committee.kind" label={committee.kind} options={KINDS} span={5} />
        <F.Text name="committee.town" label={committee.town} span={4} />
        <F.Text name="committee.court" label={committee.court} hint={committee.courtHint} span={5} />
        <F.Phone name="committee.phone" label={committee.phone} span={3} />
      </Fields>
      <Section title={rooms.title} hint={rooms.hint}>
        <RepeatField name="rooms" itemName={rooms.item} blank={blankRoom} least={1} compact>
          {(path) => (
            <Fields>
              <TextField name={`${path}.name`} label={rooms.name} required span={5} />
              <TextField name={`${path}.place`} label={rooms.place} span={7} />
            </Fields>
          )}
        </RepeatField>
      </Section>
    </FormFrame>
  );
}
