// 口令和恢复单: who can open the backups; another passphrase for a stick, and the sheet that opens all of them.
import { keys as words } from '../../../strings/keys';
import { Button } from '../../../ui/button';
import { ChangePart } from './change-part';
import { RecoveryPart } from './recovery-part';
import './keys.css';

export function KeysPage({ onBack }: { onBack(): void }) {
  return (
    <div className="keys">
      <RecoveryPart />
      <ChangePart />
      <div>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
