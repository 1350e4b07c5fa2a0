// 记录调解: who came, what was said, how it ended. One 调解记录 is printed from each.
import type { z } from 'zod';
import { OUTCOME_NAMES, SESSION_OUTCOMES } from '../../../../main/domain/session';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { PhraseBar } from '../../../journeys/phrases/phrase-bar';
import { plannedById, sessionById } from '../../../journeys/sittings/plan-values';
import { WhenAndWho } from '../../../journeys/sittings/when-and-who';
import { forms } from '../../../strings/dossier-forms';
import { Button } from '../../../ui/button';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Section } from '../../../ui/section';
import { useCaseRoute } from '../use-case-route';
import { AttendanceFields } from './attendance-fields';
import type { SheetFormProps } from './form-props';
import { RecordForm, recordedSession, recordStart } from './session-values';

const words = forms.session;
const R = fieldsOf<z.input<typeof RecordForm>>();
const OUTCOMES = SESSION_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }));

export function RecordSessionSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const about = sessionById(file, subject)?.id ?? null;
  const planned = plannedById(file, about);
  const others = file.participants.map(({ id, name, identity }) => ({ value: id, label: name, ...(identity === '' ? {} : { hint: identity }) }));
  return (
    <CaseForm
      name="record-session"
      about={about ?? 'new'}
      schema={RecordForm}
      // The result is the one thing nobody can propose: the schema asks for it on saving.
      initialOf={(present) => recordStart(present, sessionById(present, about), settings, today) as z.input<typeof RecordForm>}
      partOf={(present) => sessionById(present, about)}
      save={moving('put-session', (values: RecordForm, present) => ({ item: recordedSession(values, sessionById(present, about), present.parties) }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.saveRecord}
      now
      extra={
        planned && (
          <>
            <Button onClick={() => open('plan-session', { ref: planned.id })}>{words.changePlan}</Button>
            <Button onClick={() => open('cancel-session', { ref: planned.id })}>{words.cancel}</Button>
          </>
        )
      }
    >
      <Section title={words.whenAndWhere}>
        <Fields>
          <WhenAndWho lean="past" />
        </Fields>
      </Section>
      <Section title={words.attendance}>
        <AttendanceFields name="attendance" />
        <Fields>
          {others.length > 0 ? <R.Checks name="participants" label={words.participants} options={others} /> : <p className="sheet-hint span-12">{words.noParticipants}</p>}
        </Fields>
      </Section>
      <Section title={words.what}>
        <Fields>
          <R.Check name="rightsTold" label={words.rightsTold} />
          <R.Prose name="record" label={words.record} hint={words.recordHint} rows={6} maxRows={18} />
          <PhraseBar name="record" use="record" />
          <R.Choice name="outcome" label={words.outcome} required options={OUTCOMES} />
          <R.Check name="readBack" label={words.readBack} />
        </Fields>
      </Section>
      <Section title={words.privateNote} folded={words.privateNoteHint}>
        <Fields>
          <R.Prose name="privateNote" label={words.privateNote} labelHidden rows={3} unprinted />
        </Fields>
      </Section>
    </CaseForm>
  );
}
