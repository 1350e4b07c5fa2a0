// Which stick or folder: those found, those chosen by hand, with what a person needs to tell them apart.
import { FolderOpenOutlined, ReloadOutlined } from '@ant-design/icons';
import { useEffect, useId, useState } from 'react';
import type { Drive } from '../../../main/contract/shapes';
import { call } from '../../api';
import { drives as words } from '../../strings/drives';
import { sticks as stickWords } from '../../strings/sticks';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { ErrorPanel, Note } from '../../ui/panels';
import './drives.css';

/** A drive, or a folder chosen by hand, of which only its name is known yet. */
export type Place = Pick<Drive, 'token' | 'shown'> & Partial<Drive>;

/** Asking Windows what is plugged in costs about a second. */
const LOOK_AGAIN_MS = 6000;

interface Props {
  /** `exchange`: any place will do, whatever else is on it. `probe`: sticks only, no folder and no disk of this PC. */
  purpose: 'backup' | 'restore' | 'exchange' | 'probe';
  place: Place | null;
  onPlace(place: Place | null): void;
  disabled?: boolean;
}

export function DriveChooser({ purpose, place, onPlace, disabled = false }: Props) {
  const found = useCall('backup.drives', {});
  const [folder, setFolder] = useState<Place | null>(null);
  const known = useCall('sticks.list', purpose === 'backup' ? {} : null, ['house-changed']).value;
  const inTurn = known?.inTurn ?? null;
  const id = useId();
  const drives = sorted(found.value?.drives ?? [], purpose);
  const places: Place[] = folder === null ? drives : [...drives.filter((d) => d.token !== folder.token), folder];

  const chosenStick = place?.stick ?? null;
  const other = chosenStick !== null && inTurn !== null && chosenStick.id !== inTurn ? known?.sticks.find((one) => one.id === inTurn)?.name : undefined;

  // The obvious one is chosen already: a stick of ours by its mark (whose turn it is first), the only one there is, the only one with a backup.
  useEffect(() => {
    if (place !== null || found.value === null) return;
    const sticks = drives.filter((d) => d.removable && usable(d, purpose));
    const ours = drives.filter((d) => d.stick !== null && usable(d, purpose));
    const known = sticks.filter((d) => d.hasBackup);
    const next = ours.find((d) => d.stick?.id === inTurn) ?? (ours.length === 1 ? ours[0] : undefined);
    const obvious = next ?? (known.length === 1 ? known[0] : sticks.length === 1 ? sticks[0] : undefined);
    if (obvious) onPlace(obvious);
  });

  useLookAgain(place === null && !disabled && !found.loading, found.again);

  const choose = async () => {
    const chosen = await call('folders.choose', { purpose: 'drive' });
    if (!chosen.ok || chosen.value === null) return;
    const known = { ...chosen.value, ...(await whatIsOn(chosen.value.token)) };
    setFolder(known);
    onPlace(known);
  };
  return (
    <fieldset className="drives" disabled={disabled}>
      <legend className="field-label">{words.legend[purpose]}</legend>
      {found.error && <ErrorPanel error={found.error} />}
      {found.loading && found.value === null && <p role="status">{words.looking}</p>}
      {found.value !== null && places.length === 0 && <Note title={words.none}>{words.noneHint}</Note>}
      <div className="choices stacked">
        {places.map((drive) => (
          <label key={drive.token} className="choice">
            <input type="radio" name={id} checked={drive.token === place?.token} disabled={!usable(drive, purpose)} onChange={() => onPlace(drive)} />
            <span className="drive">
              <strong>{drive.shown}</strong>
              {marksOf(drive, purpose).map((mark) => (
                <span key={mark} className="tag">
                  {mark}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
      {other && place !== null && (
        <Note tone="soon" title={stickWords.useOther(other)}>
          {stickWords.useOtherWords}
        </Note>
      )}
      <div className="drive-buttons">
        <Button icon={<ReloadOutlined aria-hidden />} onClick={found.again} busy={found.loading}>
          {words.again}
        </Button>
        {purpose !== 'probe' && (
          <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void choose()}>
            {words.folder}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** While no stick is chosen, looks again every few seconds: plugging one in is enough. */
function useLookAgain(waiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => document.hasFocus() && again(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, again]);
}

/** Sticks before fixed disks; those that fit the purpose first. */
function sorted(drives: readonly Drive[], purpose: Props['purpose']): Drive[] {
  const rank = (d: Drive) => (usable(d, purpose) ? 0 : 4) + (d.removable ? 0 : 2) + (d.hasBackup ? 0 : 1);
  return drives.toSorted((a, b) => rank(a) - rank(b));
}

function usable(drive: Place, purpose: Props['purpose']): boolean {
  if (purpose === 'exchange') return true;
  if (purpose === 'probe') return drive.removable === true && drive.readOnly !== true;
  return purpose === 'backup' ? drive.readOnly !== true : drive.hasBackup !== false;
}

/** What a folder chosen by hand is: whether there is a backup in it, and whose; nothing where it cannot be told. */
async function whatIsOn(token: string): Promise<Partial<Drive>> {
  const asked = await call('backup.look', { drive: token });
  if (!asked.ok) return {};
  const { hasBackup, stick, readOnly } = asked.value;
  return { hasBackup, stick, readOnly };
}

function marksOf(drive: Place, purpose: Props['purpose']): string[] {
  const mark = drive.stick ? [stickWords.mark(drive.stick.name)] : [];
  const others = [
    drive.hasBackup === true && words.hasBackup,
    drive.hasBackup === false && purpose !== 'exchange' && (purpose !== 'restore' ? words.firstUse : words.noBackup),
    drive.readOnly === true && words.readOnly,
    drive.removable === false && words.fixed,
  ].filter((one) => one !== false);
  return [...mark, ...others];
}
