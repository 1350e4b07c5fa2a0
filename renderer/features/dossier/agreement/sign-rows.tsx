// One row for everybody whose signature is expected: ticked when it is there, with how and when, and who signed in whose place.
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { SIGNING_NAMES, SIGNING_WAYS } from '../../../../main/domain/agreement';
import { partyById } from '../../../../main/domain/case';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useHouse } from '../../../house';
import { agreement as words } from '../../../strings/dossier-agreement';
import { CheckField, ChecksField } from '../../../ui/choice-fields';
import { DayField } from '../../../ui/day-field';
import { SelectField } from '../../../ui/select-fields';
import { TextField } from '../../../ui/text-fields';
import { partyInWords, roomPersonName, selfInWords, standInInWords } from './people';
import type { SignRow } from './signing-values';

const WAYS = SIGNING_WAYS.map((value) => ({ value, label: SIGNING_NAMES[value] }));

export function SignRows() {
  const outline = useWatch({ name: 'rows', compute: (rows: unknown) => JSON.stringify(((rows ?? []) as SignRow[]).map(({ who, subject }) => [who, subject])) });
  const rows = JSON.parse(outline) as [SignRow['who'], string | null][];
  return (
    <ul className="sign-rows">
      {rows.map(([who, subject], i) => (
        <Row key={`${who} ${subject} ${i}`} path={`rows.${i}`} who={who} subject={subject} />
      ))}
    </ul>
  );
}

function Row({ path, who, subject }: { path: string; who: SignRow['who']; subject: string | null }) {
  const { file } = useOpenCase();
  const { today } = useHouse();
  const { getValues, setValue } = useFormContext();
  const done = useWatch({ name: `${path}.done` }) === true;
  const party = who === 'party' ? partyById(file, subject ?? '') : undefined;
  const name = who === 'party' ? partyInWords(file, subject) : who === 'committee-seal' ? words.sign.seal : `${words.sign.roles[who]} ${roomPersonName(file, subject)}`;
  const fillDay = () => {
    if (getValues(`${path}.on`) === null) setValue(`${path}.on`, today, { shouldDirty: true });
  };
  return (
    <li className={done ? 'sign-row done' : 'sign-row'} aria-label={words.sign.row(name)}>
      <div className="sign-who" onChange={fillDay}>
        <CheckField name={`${path}.done`} label={name} />
        {(who === 'recorder' || who === 'witness') && <span className="sign-quiet">{words.sign.notForEffect}</span>}
        {done && party && party.standIns.length > 0 && (
          <SelectField
            name={`${path}.standIn`}
            label={words.sign.by}
            empty=""
            clearable
            placeholder={selfInWords(party)}
            options={party.standIns.map((standIn) => ({ value: standIn.id, label: standInInWords(standIn) }))}
          />
        )}
      </div>
      {done && (
        <>
          <div className="sign-ways">{who !== 'committee-seal' && <ChecksField name={`${path}.ways`} label={words.sign.ways} labelHidden options={WAYS} />}</div>
          <DayField name={`${path}.on`} label={words.sign.on} labelHidden lean="past" hint="" />
          <SignNote path={path} />
        </>
      )}
    </li>
  );
}

/** Rarely needed, e.g. for somebody who cannot write: a line only when asked for. */
function SignNote({ path }: { path: string }) {
  const written = useWatch({ name: `${path}.note`, compute: (value: unknown) => typeof value === 'string' && value !== '' });
  const [open, setOpen] = useState(false);
  return (
    <div className="sign-note">
      {open || written ? (
        <TextField name={`${path}.note`} label={words.sign.note} hint={words.sign.noteHint} autoFocus={open} />
      ) : (
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {words.sign.addNote}
        </button>
      )}
    </div>
  );
}
