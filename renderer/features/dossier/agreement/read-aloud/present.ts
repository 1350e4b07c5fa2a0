// Who is there when an agreement is read out: offered from the sitting that reached it, decided by the person.
import type { Reading } from '../../../../../main/domain/agreement';
import { partyById, type CaseFile } from '../../../../../main/domain/case';
import { inOrder } from '../../../../../main/domain/labels';
import { byTime } from '../../../../../main/domain/session';
import { readAloud as words } from '../../../../strings/read-aloud';

/** Ids of the parties who came, themselves or by a stand-in, to the last sitting that agreed; nobody when none did. */
export function usuallyPresent(file: Pick<CaseFile, 'sessions' | 'parties'>): string[] {
  const came = agreedSitting(file)?.attendance.filter(({ how }) => how === 'in-person' || how === 'by-stand-in').map(({ party }) => party) ?? [];
  return inOrder(file.parties).flatMap(({ id }) => (came.includes(id) ? [id] : []));
}

/** '丙方 龙小虎（龙小豹代为到场）': a party with whoever came for it to the sitting that agreed. */
export function partyPresent(file: Pick<CaseFile, 'sessions' | 'parties'>, id: string): string {
  const party = partyById(file, id);
  if (!party) return '';
  const name = words.party(party.label, party.name);
  const came = agreedSitting(file)?.attendance.find((attendance) => attendance.party === id);
  const standIn = came?.how === 'by-stand-in' ? party.standIns.find((other) => other.id === came.standIn) : undefined;
  return standIn ? words.byStandIn(name, standIn.name) : name;
}

/** The parties of a reading, one after the other, in the order of the paper. */
export function presentInWords(file: Pick<CaseFile, 'sessions' | 'parties'>, { present }: Pick<Reading, 'present'>): string {
  return inOrder(file.parties).flatMap(({ id }) => (present.includes(id) ? [partyPresent(file, id)] : [])).join('、');
}

function agreedSitting({ sessions }: Pick<CaseFile, 'sessions'>) {
  return byTime(sessions).findLast(({ outcome }) => outcome === 'agreed');
}
