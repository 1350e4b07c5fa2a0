// A new passphrase as it is typed twice and written down; what it still lacks.
import { backup } from '../../strings/backup';
import { isTooShort, LEAST_PASSPHRASE } from '../../ui/passphrase-strength';

export interface ChosenPassphrase {
  first: string;
  second: string;
  /** The person says it stands on paper. */
  written: boolean;
}

export const NOT_CHOSEN: ChosenPassphrase = { first: '', second: '', written: false };

/** In a person's words; empty when nothing is lacking. */
export function lackingIn({ first, second, written }: ChosenPassphrase): string {
  if (isTooShort(first)) return backup.missing.length(LEAST_PASSPHRASE);
  if (first !== second) return backup.missing.same;
  return written ? '' : backup.missing.written;
}
