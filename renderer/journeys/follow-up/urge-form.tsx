// 记督促 (人民调解法 31): whom to ring up stands beside, with the number; then what they answered.
import { useWatch } from 'react-hook-form';
import { partyById, type CaseFile } from '../../../main/domain/case';
import { Urge, URGE_NAMES, URGE_WAYS } from '../../../main/domain/performance';
import { useHouse } from '../../house';
import { routeToPaper } from '../../places';
import { go } from '../../route';
import { followUp } from '../../strings/follow-up';
import { kit } from '../../strings/kit';
import { promises as promiseWords } from '../../strings/promises';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { allPromises, newUrge, type UrgeValues } from './defaults';
import type { FollowUpFormProps } from './form-props';
import { promiseName } from './performance-form';
import { WaysNote } from './ways-note';
import { visitorOf } from './who';
import './follow-up.css';

const words = followUp.urge;
const U = fieldsOf<UrgeValues>();
const WAYS = URGE_WAYS.map((value) => ({ value, label: URGE_NAMES[value] }));

/** `subject`: the obligation to urge, or with `mend` the record to change. */
export function UrgeForm({ subject, mend = false, onDone, onCancel }: FollowUpFormProps & { mend?: boolean }) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const record = mend ? file.urges.find(({ id }) => id === subject) : undefined;
  const promises = allPromises(file, today);
  const about = promises.find(({ obligation }) => obligation.id === subject)?.obligation.id ?? null;
  /** A letter is opened at once: the notice is printed from there. */
  const after = (saved: CaseFile) => {
    const made = saved.urges.find(({ id }) => !file.urges.some((u) => u.id === id));
    if (made?.how === 'letter') go(routeToPaper(saved.id, 'L6F', made.id));
    else onDone();
  };
  if (mend && record === undefined) return <Note>{followUp.performance.nothing}</Note>;
  return (
    <CaseForm
      name="urge"
      about={record?.id ?? about ?? 'new'}
      schema={Urge}
      initialOf={(present): UrgeValues => present.urges.find(({ id }) => id === record?.id) ?? newUrge(about ?? (promises.length === 1 ? (promises[0]?.obligation.id ?? null) : null), visitorOf(present, settings), today)}
      partOf={({ urges }) => urges.find(({ id }) => id === record?.id)}
      save={moving('put-urge', (item: Urge) => ({ item }))}
      onDone={(saved) => (record ? onDone() : after(saved))}
      onCancel={onCancel}
      saveWords={record ? kit.save : followUp.performance.save}
      extra={<kbd className="save-keys">{followUp.performance.keys}</kbd>}
    >
      <WhomToCall file={file} />
      <Fields>
        <U.Prose name="reply" label={words.reply} hint={words.replyHint} rows={2} autoFocus />
        <U.Day name="promisedOn" label={words.promisedOn} lean="future" />
        <U.Check name="refused" label={words.refused} />
      </Fields>
      <WhenRefused />
      <Fields>
        <U.Choice name="how" label={words.how} options={WAYS} hint={<LetterHint fresh={record === undefined} />} />
        <U.Day name="on" label={words.on} required lean="past" span={7} />
        <U.Staff name="by" label={words.by} staff={settings.staff} span={5} />
        {promises.length > 1 && (
          <U.Select name="obligation" label={words.obligation} options={promises.map((p) => ({ value: p.obligation.id, label: promiseName(p) }))} placeholder={words.whole} clearable />
        )}
      </Fields>
    </CaseForm>
  );
}

/** The people who owe, with their numbers: the next thing somebody does is to ring them up. */
function WhomToCall({ file }: { file: CaseFile }) {
  const { today } = useHouse();
  const about = useWatch<UrgeValues, 'obligation'>({ name: 'obligation' });
  const promises = allPromises(file, today).filter(({ obligation }) => about === null || obligation.id === about);
  const debtors = [...new Set(promises.flatMap(({ obligation }) => obligation.debtors))].map((id) => partyById(file, id)).filter((party) => party !== undefined);
  if (debtors.length === 0) return null;
  return (
    <dl className="whom-to-call">
      {debtors.map(({ id, name, phones }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{phones.length === 0 ? words.noPhone : phones.map(({ number, owner }) => words.phone(number, owner)).join('　')}</dd>
        </div>
      ))}
    </dl>
  );
}

function WhenRefused() {
  const refused = useWatch<UrgeValues, 'refused'>({ name: 'refused' });
  return refused === true ? <WaysNote /> : null;
}

function LetterHint({ fresh }: { fresh: boolean }) {
  const how = useWatch<UrgeValues, 'how'>({ name: 'how' });
  return <span role="status">{fresh && how === 'letter' && promiseWords.letterHint}</span>;
}
