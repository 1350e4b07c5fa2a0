// 谁到场了: a line for each party; mostly everybody came, so that is one press.
import { CheckOutlined } from '@ant-design/icons';
import { useFormContext, useWatch } from 'react-hook-form';
import { maySettleFor, STAND_IN_NAMES, type Party } from '../../../../main/domain/party';
import { ATTENDANCE, type Attendance } from '../../../../main/domain/session';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { forms } from '../../../strings/dossier-forms';
import { dossier } from '../../../strings/dossier';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-fields';
import { useKit } from '../../../ui/kit-context';
import './attendance.css';

const words = forms.session;

export function AttendanceFields({ name }: { name: string }) {
  const { file } = useOpenCase();
  const { getValues, setValue } = useFormContext();
  const { say } = useKit();
  const allCame = () => {
    const lines = getValues(name) as { party: string }[];
    setValue(
      name,
      lines.map(({ party }) => ({ party, how: 'in-person', standIn: null })),
      { shouldDirty: true },
    );
    say(words.allCame);
  };
  if (file.parties.length === 0) return <p className="sheet-hint">{words.noParties}</p>;
  return (
    <div className="attendance">
      <Button icon={<CheckOutlined aria-hidden />} onClick={allCame}>
        {words.allCame}
      </Button>
      {file.parties.map((party, i) => (
        <AttendanceLine key={party.id} party={party} path={`${name}.${i}`} />
      ))}
    </div>
  );
}

function AttendanceLine({ party, path }: { party: Party; path: string }) {
  const how = useWatch({ name: `${path}.how` }) as Attendance | null | undefined;
  const { standIns } = party;
  const ways = ATTENDANCE.filter((value) => value !== 'by-stand-in' || standIns.length > 0 || how === value).map((value) => ({ value, label: words.hows[value] }));
  return (
    <div className="attendance-line">
      <p className="attendance-name" aria-hidden>
        <b>{dossier.label(party.label)}</b> {party.name}
      </p>
      <ChoiceField name={`${path}.how`} label={words.how(party.name)} labelHidden options={ways} clearable />
      {how === 'by-stand-in' && standIns.length > 1 && (
        <div className="attendance-stand-in">
          <ChoiceField
            name={`${path}.standIn`}
            label={words.standIn}
            options={standIns.map((s) => ({ value: s.id, label: s.name, hint: maySettleFor(s) ? STAND_IN_NAMES[s.kind] : words.generalOnly }))}
            clearable
          />
        </div>
      )}
    </div>
  );
}
