// One of the copies on a stick: which stick, its passphrase, which copy. Restoring and checking both begin with it.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Snapshot } from '../../../main/contract/shapes';
import { call } from '../../api';
import { passphrase as passphraseWords, restore as words } from '../../strings/drives';
import { sticks as stickWords } from '../../strings/sticks';
import { PasswordField } from '../../ui/password-field';
import { Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { DriveChooser, type Place } from '../drives/drive-chooser';
import { SnapshotList } from './snapshot-list';

export interface Copies {
  place: Place | null;
  passphrase: string;
  /** null until asked for. */
  snapshots: Snapshot[] | null;
  chosen: string | null;
  /** The room remembers a newer copy on this stick than any that is there. */
  goneBack: { at: string; name: string } | null;
  failure: AppError | null;
  asking: boolean;
  /** Lists what is on the stick; gives the newest copy's id. */
  look(): Promise<string | null>;
  choose(id: string): void;
  setPlace(place: Place | null): void;
  setPassphrase(text: string): void;
}

/** `onForget`: what was listed no longer holds, because stick or passphrase changed. */
export function useCopies(onForget: () => void): Copies {
  const [place, setPlace] = useState<Place | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [snapshots, setSnapshots] = useState<Snapshot[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [asking, setAsking] = useState(false);
  const [goneBack, setGoneBack] = useState<Copies['goneBack']>(null);
  const forget = () => {
    setSnapshots(null);
    setGoneBack(null);
    setFailure(null);
    onForget();
  };
  const look = async () => {
    if (place === null || asking) return null;
    forget();
    setAsking(true);
    const listed = await call('backup.snapshots', { drive: place.token, passphrase });
    setAsking(false);
    if (!listed.ok) {
      setFailure(listed.error);
      return null;
    }
    const newest = listed.value.snapshots[0]?.id ?? null;
    setSnapshots(listed.value.snapshots);
    setGoneBack(listed.value.goneBack);
    setChosen(newest);
    return newest;
  };
  return {
    place,
    passphrase,
    snapshots,
    chosen,
    goneBack,
    failure,
    asking,
    look,
    choose: setChosen,
    setPlace: (next) => {
      forget();
      setPlace(next);
    },
    setPassphrase: (text) => {
      setPassphrase(text);
      if (snapshots !== null) forget();
    },
  };
}

export function CopyChooser({ copies, onLook, onChoose }: { copies: Copies; onLook(): void; onChoose(id: string): void }) {
  const { place, passphrase, snapshots, chosen } = copies;
  return (
    <>
      <DriveChooser purpose="restore" place={place} onPlace={copies.setPlace} />
      <PasswordField label={passphraseWords.label} hint={passphraseWords.hint} value={passphrase} onChange={copies.setPassphrase} onEnter={onLook} />
      {copies.goneBack && (
        <Note tone="now" title={stickWords.goneBack(copies.goneBack.name, whenShown(copies.goneBack.at, true))}>
          {stickWords.goneBackWords}
        </Note>
      )}
      {snapshots !== null && snapshots.length === 0 && <Note tone="soon">{words.empty}</Note>}
      {snapshots !== null && snapshots.length > 0 && <SnapshotList snapshots={snapshots} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}
