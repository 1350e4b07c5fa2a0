// Where a restore goes on a computer that has no data yet.
import { FolderOutlined } from '@ant-design/icons';
import type { Chosen } from '../../../main/contract/shapes';
import { call } from '../../api';
import { restore as words } from '../../strings/drives';
import { Button } from '../../ui/button';

export function TargetRow({ target, onTarget }: { target: Chosen; onTarget(target: Chosen): void }) {
  const choose = async () => {
    const chosen = await call('folders.choose', { purpose: 'data' });
    if (chosen.ok && chosen.value !== null) onTarget(chosen.value);
  };
  return (
    <div>
      <p className="field-label">{words.target}</p>
      <div className="folder-row">
        <FolderOutlined aria-hidden />
        <span>{target.shown}</span>
        <Button onClick={() => void choose()}>{words.change}</Button>
      </div>
    </div>
  );
}
