// Said quietly on 备份 as long as the room has no recovery sheet.
import { recoverySheet as words } from '../../strings/keys';
import { useCall } from '../../use-call';

export function SheetLine() {
  const { value } = useCall('recovery.state', {}, ['house-changed']);
  return value?.madeOn === null && <p className="field-hint">{words.noneShort}</p>;
}
