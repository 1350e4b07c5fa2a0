// What a stick needs to know of the room's recovery key; nothing of it is secret.
import type { RecoveryFor } from '../backup';
import type { Context } from './context';

/** Null: no data open, or the room has no recovery sheet. */
export function recoveryFor({ open }: Context): RecoveryFor | null {
  if (!open.ok) return null;
  const { recovery } = open.value.store.settings();
  return recovery === null ? null : { room: recovery.id, public: recovery.publicKey };
}
