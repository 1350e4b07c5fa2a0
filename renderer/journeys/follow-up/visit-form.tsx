// 记录回访: after asking, one press on what they said records it; below it everything else that can be said of a visit.
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CaseFile } from '../../../main/domain/case';
import { addDays, isDay, shortDayInChinese } from '../../../main/domain/day';
import { VISIT_WAYS, VISIT_WAY_NAMES, SATISFACTION, SATISFACTION_NAMES, type Visit } from '../../../main/domain/visit';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { visits } from '../../strings/visits';
import { fieldsOf } from '../../ui/fields-of';
import { Fold } from '../../ui/fold';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { PhraseBar } from '../phrases/phrase-bar';
import { performanceInWords } from './findings';
import type { FollowUpFormProps } from './form-props';
import { QuickSave } from './quick-save';
import { newVisit, NEXT_DAYS, stillWanted, VisitInForm, type VisitValues } from './visit-values';
import { wantedVisit } from './wanted';
import { visitorOf } from './who';
import './follow-up.css';

const words = visits.record;
const V = fieldsOf<VisitValues>();
const WAYS = VISIT_WAYS.map((value) => ({ value, label: VISIT_WAY_NAMES[value] }));
const SATISFACTIONS = SATISFACTION.map((value) => ({ value, label: SATISFACTION_NAMES[value] }));

/** `subject`: with `mend`, the visit to change. `part`: key of the wanted visit that is being made. */
export function VisitForm({ subject, part, mend = false, onDone, onCancel }: FollowUpFormProps & { mend?: boolean }) {
  const { settings, today, book } = useHouse();
  const { file } = useOpenCase();
  const record = mend ? file.visits.find(({ id }) => id === subject) : undefined;
  const standing = useMemo(() => performanceInWords(file, today), [file, today]);
  if (mend && record === undefined) return <Note>{visits.section.noneYet}</Note>;
  return (
    <CaseForm
      name="visit"
      about={record?.id ?? 'new'}
      schema={VisitInForm}
      initialOf={(present): VisitValues =>
        present.visits.find(({ id }) => id === record?.id) ?? newVisit(present, visitorOf(present, settings), today, standing, wantedVisit(present, book, today, part))
      }
      partOf={(present) => present.visits.find(({ id }) => id === record?.id)}
      save={moving('put-visit', (item: Visit) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
      extra={<kbd className="save-keys">{followUp.performance.keys}</kbd>}
    >
      {record === undefined && <QuickSave standing={standing} />}
      <Fields>
        <V.Prose name="findings" label={words.findings} hint={words.findingsHint} required rows={3} autoFocus />
        <PhraseBar name="findings" use="findings" made={standing === '' ? [] : [{ title: words.standing, text: standing }]} />
        <V.Choice name="how" label={words.how} options={WAYS} span={6} />
        <V.Choice name="satisfaction" label={words.satisfaction} options={SATISFACTIONS} clearable span={6} />
        <V.Check name="riskRemains" label={words.riskRemains} />
        <V.Day name="nextOn" label={words.nextOn} hint={words.nextHint} lean="future" />
        <NextDays file={file} />
        <V.Day name="on" label={words.on} required lean="past" span={7} />
        <V.Staff name="by" label={words.by} staff={settings.staff} span={5} />
        <V.Checks name="parties" label={words.parties} options={file.parties.map(({ id, label, name }) => ({ value: id, label: label === '' ? name : `${label} ${name}` }))} />
        {record !== undefined && <V.Check name="reached" label={words.reached} />}
      </Fields>
      <Fold title={words.more} says={words.moreHint} paths={['reason']}>
        <Fields>
          <V.Text name="reason" label={words.reason} />
        </Fields>
      </Fold>
    </CaseForm>
  );
}

/** Usual days for the next visit, and what is wanted besides: so that nobody leaves it empty and thinks that nothing more comes. */
function NextDays({ file }: { file: CaseFile }) {
  const { today, book, almanac } = useHouse();
  const { setValue } = useFormContext<VisitValues>();
  const visit = useWatch<VisitValues>() as VisitValues;
  const from = typeof visit.on === 'string' && isDay(visit.on) ? visit.on : today;
  const list = stillWanted(file, visit, book, today);
  const [market] = almanac.proposals(from, 1);
  const days = [...NEXT_DAYS.map((n) => ({ say: words.inDays(n), on: addDays(from, n) })), ...(market ? [{ say: words.nextMarket(market.towns.join('、')), on: market.day }] : [])];
  return (
    <div className="next-days span-12">
      {days.map(({ say, on }) => (
        <button key={say} type="button" className="text-button" aria-label={words.setNext(say, shortDayInChinese(on))} onClick={() => setValue('nextOn', on, { shouldDirty: true, shouldValidate: true })}>
          {say}
        </button>
      ))}
      <span role="status">{list === '' ? words.noneWanted : words.stillWanted(list)}</span>
    </div>
  );
}
