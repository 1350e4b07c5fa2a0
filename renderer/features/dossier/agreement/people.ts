// Names for the people of an agreement: parties with their labels, whoever signs, what is missing, in a person's words.
import type { Missing } from '../../../../main/domain/agreement';
import { partyById, type CaseFile } from '../../../../main/domain/case';
import { inOrder } from '../../../../main/domain/labels';
import { STAND_IN_NAMES, type Party, type StandIn } from '../../../../main/domain/party';
import { agreement as words } from '../../../strings/dossier-agreement';

/** '甲方、乙方' for the ids given; 各方 for all of many. Names where a party has no label. */
export function partiesInWords(ids: readonly string[], file: Pick<CaseFile, 'parties'>): string {
  const parties = inOrder(file.parties).filter(({ id }) => ids.includes(id));
  if (parties.length > 2 && parties.length === file.parties.length) return words.everybody;
  return parties.map(({ label, name }) => words.party(label, name)).join('、');
}

/** '甲方 杨昌禄' by id; empty when the case has no such party. */
export function partyInWords(file: Pick<CaseFile, 'parties'>, id: string | null): string {
  const party = partyById(file, id ?? '');
  return party ? words.party(party.label, party.name) : '';
}

/** What an agreement still waits for, one by one. */
export function missingInWords(missing: readonly Missing[], file: Pick<CaseFile, 'parties'>): string[] {
  return missing.map(({ what, party, unauthorised }) => {
    if (what !== 'party') return words.sign.lacking[what];
    return words.sign.lacking[unauthorised ? 'unauthorised' : 'party'](partyInWords(file, party ?? null));
  });
}

/** '代理人 龙小豹（特别授权）', with what that means for signing. */
export function standInInWords({ kind, name, authority }: StandIn): string {
  return words.sign.standIn(STAND_IN_NAMES[kind], name, kind === 'agent' ? words.sign.authority[authority ?? 'none'] : '');
}

/** Who signs when no stand-in does: the person, or the head of an organisation. */
export function selfInWords(party: Party): string {
  return party.kind === 'organisation' ? words.sign.head(party.head.name) : words.sign.self;
}

/** Name of a mediator, recorder or witness of the case by id. */
export function roomPersonName(file: CaseFile, id: string | null): string {
  const { lead, others, recorder } = file.assignment;
  const staff = [lead, ...others, recorder, ...file.sessions.flatMap((session) => [...session.mediators, session.recorder])];
  return [...staff, ...file.participants].find((person) => person?.id === id)?.name ?? '';
}
