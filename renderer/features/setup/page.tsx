// 首次设置: three doors: begin anew, restore from a backup, open data that is already here.
import { FolderOpenOutlined, PlusOutlined, UsbOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { HouseState } from '../../../main/contract/shapes';
import { call } from '../../api';
import { RestoreJourney } from '../../journeys/restore/restore-journey';
import { setup as words } from '../../strings/setup';
import { PageFrame } from '../../ui/page-frame';
import { ErrorPanel } from '../../ui/panels';
import { CreateSteps } from './create-steps';
import { CoverLayout } from './layout';

interface Props {
  state: Extract<HouseState, { state: 'first-run' }>;
  large: boolean;
  onLarge(large: boolean): void;
  onState(state: HouseState): void;
}

export function SetupPage({ state, large, onLarge, onState }: Props) {
  const [door, setDoor] = useState<'none' | 'create' | 'restore'>('none');
  const corner = (
    <label className="choice alone">
      <input type="checkbox" checked={large} onChange={(event) => onLarge(event.target.checked)} />
      {words.large}
    </label>
  );
  const back = () => setDoor('none');
  return (
    <CoverLayout corner={corner}>
      {door === 'none' && <Doors state={state} onDoor={setDoor} onState={onState} />}
      {door === 'create' && <CreateSteps suggested={state.suggested} large={large} onBack={back} onState={onState} />}
      {door === 'restore' && (
        <PageFrame title={words.doors.restore.title}>
          <RestoreJourney into={{ first: state.suggested }} onState={onState} onBack={back} />
        </PageFrame>
      )}
    </CoverLayout>
  );
}

function Doors({ state, onDoor, onState }: Pick<Props, 'state' | 'onState'> & { onDoor(door: 'create' | 'restore'): void }) {
  const [failure, setFailure] = useState<AppError | null>(null);
  const open = async (token: string) => {
    const result = await call('setup.open', { folder: token });
    if (result.ok) onState(result.value);
    else setFailure(result.error);
  };
  const elsewhere = async () => {
    const chosen = await call('folders.choose', { purpose: 'data' });
    if (!chosen.ok) setFailure(chosen.error);
    else if (chosen.value !== null) await open(chosen.value.token);
  };
  const { doors } = words;
  return (
    <PageFrame title={words.title} intro={words.intro}>
      {failure && <ErrorPanel error={failure} />}
      <ul className="doors">
        {state.foundData && <Door icon={<FolderOpenOutlined aria-hidden />} {...doors.open} main onClick={() => void open(state.suggested.token)} />}
        <Door icon={<PlusOutlined aria-hidden />} {...doors.create} main={!state.foundData} onClick={() => onDoor('create')} />
        <Door icon={<UsbOutlined aria-hidden />} {...doors.restore} onClick={() => onDoor('restore')} />
      </ul>
      <button type="button" className="text-button" onClick={() => void elsewhere()}>
        {doors.elsewhere}
      </button>
    </PageFrame>
  );
}

function Door({ icon, title, hint, main = false, onClick }: { icon: ReactNode; title: string; hint: string; main?: boolean; onClick(): void }) {
  return (
    <li>
      <button type="button" className={main ? 'door main' : 'door'} onClick={onClick}>
        {icon}
        <span>
          <strong>{title}</strong>
          <span>{hint}</span>
        </span>
      </button>
    </li>
  );
}
