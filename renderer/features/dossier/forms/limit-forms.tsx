// Limits of the case: 延期 by consent of all, 期限中止, and days of law from which clocks start that nothing else starts.
import type { z } from 'zod';
import { Milestone, MILESTONE_KINDS, MILESTONE_NAMES } from '../../../../main/domain/closing';
import { Day } from '../../../../main/domain/day';
import { Extension, Pause } from '../../../../main/domain/dispute';
import { useHouse } from '../../../house';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';

const ExtensionForm = Extension.extend({ until: Day });
const E = fieldsOf<z.input<typeof ExtensionForm>>();

export function ExtensionSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { today } = useHouse();
  const words = forms.extension;
  return (
    <CaseForm
      name="extension"
      about={subject ?? 'new'}
      schema={ExtensionForm}
      initialOf={(file) => (file.extensions.find(({ id }) => id === subject) ?? { id: '', on: today, until: null, reason: '', agreedByAll: false }) as z.input<typeof ExtensionForm>}
      partOf={(file) => file.extensions.find(({ id }) => id === subject)}
      save={moving('put-extension', (item: Extension) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <E.Day name="until" label={words.until} required lean="future" autoFocus />
        <E.Day name="on" label={words.on} lean="past" />
        <E.Check name="agreedByAll" label={words.agreedByAll} hint={words.agreedHint} />
        <E.Prose name="reason" label={words.reason} rows={2} />
      </Fields>
    </CaseForm>
  );
}

const PauseForm = Pause.refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: forms.pause.endsEarly });
const P = fieldsOf<z.input<typeof Pause>>();

export function PauseSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { today } = useHouse();
  const words = forms.pause;
  return (
    <CaseForm
      name="pause"
      about={subject ?? 'new'}
      schema={PauseForm}
      initialOf={(file): z.input<typeof Pause> => file.pauses.find(({ id }) => id === subject) ?? { id: '', from: today, to: null, reason: '' }}
      partOf={(file) => file.pauses.find(({ id }) => id === subject)}
      save={moving('put-pause', (item: Pause) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="sheet-hint">{words.intro}</p>
      <Fields>
        <P.Day name="from" label={words.from} required lean="past" />
        <P.Day name="to" label={words.to} hint={words.toHint} />
        <P.Prose name="reason" label={words.reason} rows={2} />
      </Fields>
    </CaseForm>
  );
}

const MilestoneForm = Milestone;
const M = fieldsOf<z.input<typeof MilestoneForm>>();
const KINDS = MILESTONE_KINDS.map((value) => ({ value, label: MILESTONE_NAMES[value] }));

export function MilestoneSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const words = forms.milestone;
  return (
    <CaseForm
      name="milestone"
      about={subject ?? 'new'}
      schema={MilestoneForm}
      initialOf={(file) => (file.milestones.find(({ id }) => id === subject) ?? { id: '', kind: 'harm-known', on: null, note: '' }) as z.input<typeof MilestoneForm>}
      partOf={(file) => file.milestones.find(({ id }) => id === subject)}
      save={moving('put-milestone', (item: Milestone) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="sheet-hint">{words.intro}</p>
      <Fields>
        <M.Choice name="kind" label={words.kind} options={KINDS} />
        <M.Day name="on" label={words.on} required lean="past" />
        <M.Text name="note" label={words.note} />
      </Fields>
    </CaseForm>
  );
}
