// Who mediates and who writes (人民调解法 19).
import { staffWith } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { dispute as words } from '../../strings/dispute';
import { ChoiceField } from '../../ui/choice-fields';
import { StaffField, StaffListField } from '../../ui/select-fields';

const WAYS = (['committee', 'parties'] as const).map((value) => ({ value, label: words.chosenBys[value] }));

/** To stand in a grid of fields. */
export function AssignmentFields({ path }: { path: string }) {
  const { settings } = useHouse();
  const mediators = staffWith(settings, 'mediator', 'director');
  const recorders = staffWith(settings);
  return (
    <>
      <StaffField name={`${path}.lead`} label={words.lead} staff={mediators} span={4} />
      <StaffListField name={`${path}.others`} label={words.others} staff={mediators} span={4} />
      <StaffField name={`${path}.recorder`} label={words.recorder} staff={recorders} span={4} />
      <ChoiceField name={`${path}.chosenBy`} label={words.chosenBy} options={WAYS} />
    </>
  );
}
