// 困难群众转介: who needs help, of which kind, and who is asked; saved as a letter, and its slip (L6H) is opened to be printed.
import { z } from 'zod';
import type { CaseFile } from '../../../main/domain/case';
import { Day } from '../../../main/domain/day';
import { requiredLine, requiredProse } from '../../../main/domain/text';
import { useHouse } from '../../house';
import { routeToPaper } from '../../places';
import { go } from '../../route';
import { followUp } from '../../strings/follow-up';
import { visits } from '../../strings/visits';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import type { FollowUpFormProps } from './form-props';
import './follow-up.css';

const words = visits.aid;
const Aid = z.object({ party: requiredLine(words.partyWanted), organ: requiredLine(words.organWanted), about: requiredProse(words.needsWanted), on: Day });
const F = fieldsOf<z.input<typeof Aid>>();

/** Those marked as perhaps in need come first. */
function peopleOf({ parties }: Pick<CaseFile, 'parties'>) {
  const people = parties.filter((party) => party.kind === 'person');
  return [...people.filter(({ hardship }) => hardship), ...people.filter(({ hardship }) => !hardship)];
}

export function AidForm({ onDone, onCancel }: FollowUpFormProps) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const people = peopleOf(file);
  const flagged = people.filter(({ hardship }) => hardship);
  const [only] = flagged.length === 1 ? flagged : people.length === 1 ? people : [];
  if (people.length === 0) return <Note>{words.nobody}</Note>;
  const opened = (saved: CaseFile) => {
    const made = saved.letters.find(({ id }) => !file.letters.some((letter) => letter.id === id));
    if (made) go(routeToPaper(saved.id, 'L6H', made.id));
    else onDone();
  };
  return (
    <CaseForm
      name="aid"
      about="new"
      schema={Aid}
      initialOf={() => ({ party: only?.id ?? '', organ: '', about: '', on: today })}
      partOf={({ letters }) => letters.length}
      save={moving('put-letter', (values: z.output<typeof Aid>) => ({ item: { id: '', kind: 'aid' as const, how: 'written' as const, documentNumber: '', ...values } }))}
      onDone={opened}
      onCancel={onCancel}
      saveWords={words.save}
      extra={<kbd className="save-keys">{followUp.performance.keys}</kbd>}
    >
      <p className="sheet-hint">{words.intro}</p>
      <Fields>
        <F.Choice name="party" label={words.party} options={people.map(({ id, name, hardship }) => ({ value: id, label: name, ...(hardship ? { hint: words.flagged } : {}) }))} />
        <F.Suggest name="organ" label={words.organ} suggestions={[...words.organs]} required span={7} />
        <F.Day name="on" label={words.on} required lean="past" span={5} />
        <F.Prose name="about" label={words.needs} hint={words.needsHint} required rows={4} />
      </Fields>
    </CaseForm>
  );
}
