// The card of one party: name, number and telephone in sight, everything else folded.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, DownOutlined, RightOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { readCreditCode } from '../../../main/domain/identity';
import { SIDES, type Side } from '../../../main/domain/party';
import { kit } from '../../strings/kit';
import { parties as words } from '../../strings/parties';
import { ChoiceField } from '../../ui/choice-fields';
import { Fields } from '../../ui/form-frame';
import { useHiddenError } from '../../ui/has-error';
import { IdNumberField } from '../../ui/id-number-field';
import { useKit } from '../../ui/kit-context';
import { PhoneField, TextField } from '../../ui/text-fields';
import { OrganisationFields } from './organisation-fields';
import { sexAndAge, type PartyInForm } from './party-values';
import { PersonFields, useCheckedDocument } from './person-fields';
import { StandInList } from './stand-in-fields';

interface Props {
  path: string;
  side: Side;
  /** 甲; empty while the card is. */
  label: string;
  fallbackTitle: string;
  required: boolean;
  onRemove: ((title: string) => void) | null;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

/** Fields of a card that are never folded (numbers of further telephones are warned about, never refused). */
const IN_SIGHT = ['name', 'creditCode', 'document', 'phones'];
const SIDE_OPTIONS = SIDES.map((value) => ({ value, label: words.side[value] }));

export function PartyCard({ path, side, label, fallbackTitle, required, onRemove, onUp, onDown }: Props) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { setValue } = useFormContext();
  const kind: unknown = useWatch({ name: `${path}.kind` });
  const isPerson = kind !== 'organisation';
  // A mistake in the folded part must be seen.
  const wrong = useHiddenError(path, IN_SIGHT);
  const open = opened || wrong;
  return (
    <div className="party-card" role="group" aria-labelledby={`${id}-title`}>
      <CardHead id={`${id}-title`} path={path} side={side} label={label} fallbackTitle={fallbackTitle} onRemove={onRemove} onUp={onUp} onDown={onDown}>
        <button type="button" className="text-button" onClick={() => setValue(`${path}.kind`, isPerson ? 'organisation' : 'person', { shouldDirty: true })}>
          {isPerson ? words.toOrganisation : words.toPerson}
        </button>
      </CardHead>
      <Fields>
        {isPerson ? <PersonEssentials path={path} required={required} /> : <OrganisationEssentials path={path} required={required} />}
      </Fields>
      <button type="button" className="party-more" aria-expanded={open} aria-controls={`${id}-more`} onClick={() => setOpened(!open)}>
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        {words.more}
        {!open && <span>{isPerson ? words.moreOfPerson : words.moreOfOrganisation}</span>}
      </button>
      <div id={`${id}-more`} className="party-rest">
        {open && (
          <>
            {isPerson ? <PersonFields path={path} /> : <OrganisationFields path={path} />}
            <h4>{words.standIns}</h4>
            <StandInList path={path} />
            <ChoiceField name={`${path}.side`} label={words.sideField} options={SIDE_OPTIONS} />
          </>
        )}
      </div>
    </div>
  );
}

function PersonEssentials({ path, required }: { path: string; required: boolean }) {
  const checked = useCheckedDocument(path);
  return (
    <>
      <TextField name={`${path}.name`} label={words.name} required={required} span={3} />
      <IdNumberField name={`${path}.document.number`} label={checked ? words.idNumber : words.otherNumber} checked={checked} span={5} />
      <PhoneField name={`${path}.phones.0.number`} label={words.phone} span={4} />
    </>
  );
}

function OrganisationEssentials({ path, required }: { path: string; required: boolean }) {
  const odd = (text: string) => {
    const reading = readCreditCode(text);
    return reading.ok ? undefined : words.creditCodeOdd[reading.problem];
  };
  return (
    <>
      <TextField name={`${path}.name`} label={words.organisationName} required={required} span={5} />
      <TextField name={`${path}.creditCode`} label={words.creditCode} warn={odd} span={4} />
      <PhoneField name={`${path}.phones.0.number`} label={words.phone} span={3} />
    </>
  );
}

interface HeadProps extends Pick<Props, 'path' | 'side' | 'label' | 'fallbackTitle' | 'onRemove' | 'onUp' | 'onDown'> {
  id: string;
  children: ReactNode;
}

/** The heading follows what is typed; the fields below need not be drawn again for it. */
function CardHead({ id, path, side, label, fallbackTitle, onRemove, onUp, onDown, children }: HeadProps) {
  const { today } = useKit();
  const party = useWatch({ name: path }) as PartyInForm | undefined;
  const name = party?.name ?? '';
  const title = name || fallbackTitle;
  return (
    <div className="party-head">
      <h3 id={id}>
        <span className={label === '' ? 'party-label waiting' : 'party-label'}>{label === '' ? words.side[side] : words.of(label)}</span>
        {label !== '' && <span className="party-side-name">{words.side[side]}</span>}
        {name !== '' && <strong>{name}</strong>}
        {party && <span className="party-brief">{sexAndAge(party, today)}</span>}
      </h3>
      {children}
      {onUp && <HeadButton label={kit.list.up(title)} icon={<ArrowUpOutlined aria-hidden />} onClick={onUp} />}
      {onDown && <HeadButton label={kit.list.down(title)} icon={<ArrowDownOutlined aria-hidden />} onClick={onDown} />}
      {onRemove && <HeadButton label={words.remove(title)} icon={<DeleteOutlined aria-hidden />} onClick={() => onRemove(title)} />}
    </div>
  );
}

function HeadButton({ label, icon, onClick }: { label: string; icon: ReactNode; onClick(): void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  );
}
