// 记录回访: how things stand can be written in with one press; satisfaction, danger, and when to look in again.
import { useMemo } from 'react';
import { Visit, VISIT_WAYS, VISIT_WAY_NAMES, SATISFACTION, SATISFACTION_NAMES } from '../../../main/domain/visit';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { fieldsOf } from '../../ui/fields-of';
import { Fold } from '../../ui/fold';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { PhraseBar } from '../phrases/phrase-bar';
import { newVisit, type VisitValues } from './defaults';
import { performanceInWords } from './findings';
import type { FollowUpFormProps } from './form-props';
import { visitorOf } from './who';
import './follow-up.css';

const words = followUp.visit;
const V = fieldsOf<VisitValues>();
const WAYS = VISIT_WAYS.map((value) => ({ value, label: VISIT_WAY_NAMES[value] }));
const SATISFACTIONS = SATISFACTION.map((value) => ({ value, label: SATISFACTION_NAMES[value] }));

const VisitInForm = Visit.superRefine(({ findings, on, nextOn }, context) => {
  if (findings === '') context.addIssue({ code: 'custom', path: ['findings'], message: words.findingsWanted });
  if (nextOn !== null && nextOn <= on) context.addIssue({ code: 'custom', path: ['nextOn'], message: words.nextLater });
});

/** `subject`: with `mend`, the visit to change. */
export function VisitForm({ subject, mend = false, onDone, onCancel }: FollowUpFormProps & { mend?: boolean }) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const record = mend ? file.visits.find(({ id }) => id === subject) : undefined;
  const standing = useMemo(() => performanceInWords(file, today), [file, today]);
  if (mend && record === undefined) return <Note>{followUp.tab.noVisits}</Note>;
  return (
    <CaseForm
      name="visit"
      about={record?.id ?? 'new'}
      schema={VisitInForm}
      initialOf={(present): VisitValues => present.visits.find(({ id }) => id === record?.id) ?? newVisit(present, visitorOf(present, settings), today)}
      partOf={({ visits }) => visits.find(({ id }) => id === record?.id)}
      save={moving('put-visit', (item: Visit) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
      extra={<kbd className="save-keys">{followUp.performance.keys}</kbd>}
    >
      <Fields>
        <V.Prose name="findings" label={words.findings} hint={words.findingsHint} required rows={4} autoFocus />
        <PhraseBar name="findings" use="findings" made={standing === '' ? [] : [{ title: words.standing, text: standing }]} />
        <V.Choice name="satisfaction" label={words.satisfaction} options={SATISFACTIONS} clearable />
        <V.Check name="riskRemains" label={words.riskRemains} />
        <V.Day name="nextOn" label={words.nextOn} hint={words.nextHint} lean="future" />
        <V.Day name="on" label={words.on} required lean="past" span={7} />
        <V.Staff name="by" label={words.by} staff={settings.staff} span={5} />
        <V.Choice name="how" label={words.how} options={WAYS} />
        <V.Checks name="parties" label={words.parties} options={file.parties.map(({ id, label, name }) => ({ value: id, label: label === '' ? name : `${label} ${name}` }))} />
      </Fields>
      <Fold title={words.more} says={words.moreHint} paths={['reason']}>
        <Fields>
          <V.Text name="reason" label={words.reason} />
        </Fields>
      </Fold>
    </CaseForm>
  );
}
