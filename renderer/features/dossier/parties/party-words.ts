// What the card of a party says, worked out from its facts.
import { ageOn, dayInChinese, type Day } from '../../../../main/domain/day';
import { readIdNumber } from '../../../../main/domain/identity';
import { capacityOn, maySettleFor, STAND_IN_NAMES, type Party, type PersonParty, type StandIn } from '../../../../main/domain/party';
import { partiesTab as words } from '../../../strings/dossier-parties';

/** Birth date as entered, else as a good ID number says it. */
export function birthOf(person: Pick<PersonParty, 'birthDate' | 'document'>): Day | null {
  if (person.birthDate !== null) return person.birthDate;
  const reading = person.document.type === '居民身份证' ? readIdNumber(person.document.number) : null;
  return reading?.ok ? reading.birthDate : null;
}

/** '土家族　1962年3月5日出生　务农' */
export function aboutPerson(person: PersonParty): string {
  const birth = birthOf(person);
  return [person.ethnicity, birth === null ? '' : words.bornOn(dayInChinese(birth)), person.occupation].filter(Boolean).join('　');
}

/** '男　登记时 64 岁'; before registration the age of `today`. */
export function sexAndAgeOf(person: Pick<PersonParty, 'sex' | 'birthDate' | 'document'>, registeredOn: Day | null, today: Day): string {
  const birth = birthOf(person);
  const on = registeredOn ?? today;
  const age = birth === null || birth > on ? '' : registeredOn === null ? words.ageNow(ageOn(birth, on)) : words.ageThen(ageOn(birth, on));
  return [person.sex, age].filter(Boolean).join('　');
}

/** '3月9日口头同意调解' and whether it stands in the way of mediation. */
export function consentInWords({ consent: { answer, on, how } }: Pick<Party, 'consent'>): { say: string; tone: 'good' | 'soon' | 'now' } {
  if (answer === 'pending') return { say: words.consents.pending, tone: 'soon' };
  const say = words.consents[answer](on === null ? '' : dayInChinese(on), words.hows[how]);
  return { say, tone: answer === 'agreed' ? 'good' : 'now' };
}

/** '同日告知权利义务', or with its own day. */
export function rightsInWords({ consent, rightsToldOn }: Pick<Party, 'consent' | 'rightsToldOn'>): { say: string; tone: 'good' | 'soon' } {
  if (rightsToldOn === null) return { say: words.rightsNotTold, tone: 'soon' };
  return { say: rightsToldOn === consent.on ? words.rightsToldSameDay : words.rightsTold(dayInChinese(rightsToldOn)), tone: 'good' };
}

/** What a stand-in may do: '特别授权，可以代签协议　委托书 2026年1月16日'. */
export function authorityInWords(standIn: StandIn): string {
  if (standIn.kind !== 'agent') return '';
  const authority = standIn.authority === null ? words.noAuthority : words.authorities[standIn.authority];
  return [authority, standIn.authorisedOn === null ? '' : words.authorisedOn(dayInChinese(standIn.authorisedOn))].filter(Boolean).join('　');
}

/** '委托代理人（弟）' */
export function standInRole({ kind, relation }: Pick<StandIn, 'kind' | 'relation'>): string {
  return words.actsFor(STAND_IN_NAMES[kind], relation);
}

/** True when somebody who cannot decide alone has nobody who may decide for them (民法典 19, 20). */
export function lacksGuardian(party: Party, on: Day): boolean {
  if (party.kind !== 'person') return false;
  const capacity = capacityOn(party, on);
  return (capacity === 'limited' || capacity === 'none') && !party.standIns.some((s) => s.kind === 'guardian' && maySettleFor(s));
}
