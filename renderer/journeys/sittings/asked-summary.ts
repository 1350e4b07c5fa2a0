// Who of the parties knows of a sitting, in a few words.
import type { Party } from '../../../main/domain/party';
import type { Session } from '../../../main/domain/session';
import { sittings } from '../../strings/sittings';

const words = sittings.asking;

/** '已通知 2/3 方，1 方答应来'; empty for a case without parties. */
export function askedSummary({ asked }: Pick<Session, 'asked'>, parties: readonly Pick<Party, 'id'>[]): string {
  if (parties.length === 0) return '';
  const lines = asked.filter(({ party }) => parties.some(({ id }) => id === party));
  return words.summary(lines.length, parties.length, lines.filter(({ coming }) => coming === true).length, lines.filter(({ coming }) => coming === false).length);
}
