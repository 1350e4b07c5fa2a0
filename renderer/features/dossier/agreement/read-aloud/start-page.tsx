// Before the first word: how it goes, who is there, and where the last reading stopped.
import type { CaseFile } from '../../../../../main/domain/case';
import { inOrder } from '../../../../../main/domain/labels';
import { readAloud as words } from '../../../../strings/read-aloud';
import { Button } from '../../../../ui/button';
import { Note } from '../../../../ui/panels';
import { partyPresent } from './present';
import { firstUnread, goToPart } from './steps';
import type { ReadingUnderWay } from './use-reading';

interface Props {
  file: CaseFile;
  reading: ReadingUnderWay;
  onClose(): void;
}

export function StartPage({ file, reading: { parts, state, found, change }, onClose }: Props) {
  const toggle = (id: string) => change({ ...state, present: state.present.includes(id) ? state.present.filter((other) => other !== id) : [...state.present, id] });
  const stopped = state.read.length > 0;
  const next = firstUnread(state, parts);
  return (
    <div className="reading-start">
      <h2>{words.start.title}</h2>
      {stopped && <Note tone="info">{words.start.stopped(state.read.length, parts.length)}</Note>}
      {found === 'changed' && <Note tone="soon">{words.start.changed}</Note>}
      <p>{words.start.parts(parts.length)}</p>
      <fieldset className="reading-present">
        <legend>{words.start.present}</legend>
        <div>
          {inOrder(file.parties).map(({ id }) => (
            <label key={id} className="choice">
              <input type="checkbox" checked={state.present.includes(id)} onChange={() => toggle(id)} />
              <span>{partyPresent(file, id)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="reading-start-buttons">
        <Button kind="now" big autoFocus onClick={() => change(goToPart(state, next, parts))}>
          {stopped && next < parts.length ? words.goOn(next + 1) : words.begin}
        </Button>
        {stopped && (
          <Button big onClick={() => change({ ...state, read: [], at: 0 })}>
            {words.anew}
          </Button>
        )}
        <Button kind="quiet" big onClick={onClose}>
          {words.leave}
        </Button>
      </div>
      <p className="reading-keys">{words.start.keys}</p>
    </div>
  );
}
