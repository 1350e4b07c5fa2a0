// What was agreed and what came of it: agreements, signatures, effect, performance, urging, visits, the court.
import { effectOf, FORM_NAMES, SIGNING_NAMES, type Agreement, type SignEvent } from '../../../../main/domain/agreement';
import { yuan } from '../../../../main/domain/amount';
import { partyById, type CaseFile } from '../../../../main/domain/case';
import { CONFIRMATION_NAMES } from '../../../../main/domain/confirmation';
import { dayInChinese, type Day } from '../../../../main/domain/day';
import { readingProgress } from '../../../../main/domain/reading';
import { URGE_NAMES } from '../../../../main/domain/performance';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES } from '../../../../main/domain/visit';
import { course as words } from '../../../strings/dossier-course';
import { visits } from '../../../strings/visits';
import { readAloud } from '../../../strings/read-aloud';
import { entry, type Entry } from './entry';

export function agreementEntries(file: CaseFile): Entry[] {
  return [...file.agreements.flatMap((agreement) => ofAgreement(file, agreement)), ...followUp(file), ...court(file)];
}

function ofAgreement(file: CaseFile, agreement: Agreement): Entry[] {
  const { id, form, concludedOn, clauses, supplements } = agreement;
  const effect = effectOf(agreement, file.parties);
  const title = supplements === null ? words.agreement(FORM_NAMES[form]) : words.supplement(FORM_NAMES[form]);
  const days = [...new Set(agreement.signs.map(({ on }) => on))];
  return [
    // A draft on which nobody agreed yet is work, not something that happened.
    ...(concludedOn === null ? [] : [entry({ key: `agreement ${id}`, kind: 'agreement', day: concludedOn, title, facts: [clauses.length > 0 ? words.clauses(clauses.length) : ''], edit: { action: 'write-agreement', ref: id } })]),
    ...reading(file, agreement, effect.on !== null),
    ...days.map((day) =>
      entry({
        key: `signed ${id} ${day}`,
        kind: 'signed',
        day,
        title: words.signed,
        facts: [agreement.signs.filter(({ on }) => on === day).map((sign) => signInWords(file, sign)).join('；')],
        edit: { action: 'sign', ref: id },
      }),
    ),
    ...(effect.on === null ? [] : [entry({ key: `effective ${id}`, kind: 'effective', day: effect.on, title: words.effective })]),
  ];
}

/** That it was read out; once it holds, that is not changed any more. */
function reading(file: CaseFile, agreement: Agreement, holds: boolean): Entry[] {
  const { id, reading: was } = agreement;
  if (was === null) return [];
  const { read, parts } = readingProgress(agreement, was);
  const present = file.parties.flatMap((party) => (was.present.includes(party.id) ? [party.name] : [])).join('、');
  const facts = [readAloud.entryParts(read, parts), was.by === '' ? '' : readAloud.entryBy(was.by), present === '' ? '' : readAloud.present(present)];
  return [entry({ key: `read ${id}`, kind: 'read', day: was.on, title: readAloud.entry, facts, prose: was.note, edit: holds ? null : { action: 'read-aloud', ref: id } })];
}

/** '杨昌禄签名、按指印', '龙小豹代龙小虎签名', '调委会盖章' */
export function signInWords(file: CaseFile, sign: SignEvent): string {
  const ways = sign.ways.map((way) => SIGNING_NAMES[way]).join('、');
  if (sign.who === 'committee-seal') return words.seal;
  if (sign.who === 'party') {
    const party = partyById(file, sign.subject ?? '');
    const standIn = party?.standIns.find(({ id }) => id === sign.standIn);
    return words.signedBy(standIn && party ? words.forParty(standIn.name, party.name) : (party?.name ?? ''), ways);
  }
  return words.signedBy(signerName(file, sign.subject), ways);
}

/** Name of a mediator, recorder or witness of the case by id. */
function signerName(file: CaseFile, id: string | null): string {
  const staff = [file.assignment.lead, ...file.assignment.others, file.assignment.recorder, ...file.sessions.flatMap((s) => [...s.mediators, s.recorder])];
  return [...staff, ...file.participants].find((person) => person?.id === id)?.name ?? '';
}

function followUp(file: CaseFile): Entry[] {
  const obligations = new Map(file.agreements.flatMap((a) => a.obligations.map((o) => [o.id, o] as const)));
  const partyNames = (ids: readonly string[]) => ids.map((id) => partyById(file, id)?.name ?? '').filter(Boolean).join('、');
  return [
    ...file.performances.map(({ id, obligation, on, amount, how, by, proof, note }) =>
      entry({
        key: `performance ${id}`,
        kind: 'performance',
        day: on,
        title: words.performance([partyNames(obligations.get(obligation)?.debtors ?? []), obligations.get(obligation)?.what].filter(Boolean).join(' ')),
        facts: [[amount === null ? '' : words.paid(yuan(amount), partyNames(obligations.get(obligation)?.creditors ?? [])), how, by].filter(Boolean).join('　'), proof && words.proof(proof)],
        prose: note,
        edit: { action: 'edit-performance', ref: id },
        remove: { list: 'performances', id },
      }),
    ),
    ...file.urges.map(({ id, on, how, by, reply, refused, promisedOn }) =>
      entry({
        key: `urge ${id}`,
        kind: 'urge',
        day: on,
        title: words.urge(URGE_NAMES[how]),
        facts: [by?.name ?? '', refused ? words.refused : '', promisedOn === null ? '' : words.promised(dayInChinese(promisedOn))],
        prose: reply,
        edit: { action: 'edit-urge', ref: id },
        remove: { list: 'urges', id },
      }),
    ),
    ...file.breaches.map(({ id, obligation, on, note }) =>
      entry({
        key: `breach ${id}`,
        kind: 'breach',
        day: on,
        title: words.breach([partyNames(obligations.get(obligation)?.debtors ?? []), obligations.get(obligation)?.what].filter(Boolean).join(' ')),
        prose: note,
        edit: { action: 'edit-breach', ref: id },
        remove: { list: 'breaches', id },
      }),
    ),
    ...file.visits.map(({ id, on, how, by, parties, findings, satisfaction, riskRemains, nextOn, reached }) =>
      entry({
        key: `visit ${id}`,
        kind: 'visit',
        day: on,
        title: [words.visit(VISIT_WAY_NAMES[how]), reached ? (satisfaction === null ? '' : SATISFACTION_NAMES[satisfaction]) : visits.section.unreached].filter(Boolean).join('　'),
        facts: [by?.name ?? '', parties.length > 0 ? words.visited(partyNames(parties)) : '', riskRemains ? words.riskRemains : '', nextOn === null ? '' : words.nextVisit(dayInChinese(nextOn))],
        prose: findings,
        edit: { action: 'edit-visit', ref: id },
        remove: { list: 'visits', id },
      }),
    ),
  ];
}

function court({ confirmation: c }: CaseFile): Entry[] {
  if (!c) return [];
  const steps: [keyof typeof words.confirmation, Day | null, string[]][] = [
    ['declined', c.declinedOn, []],
    ['applied', c.appliedOn, [c.court]],
    ['accepted', c.acceptedOn, [c.court]],
    ['decided', c.decidedOn, [c.result === null ? '' : CONFIRMATION_NAMES[c.result], c.documentNumber]],
  ];
  return steps.flatMap(([step, day, facts]) =>
    day === null ? [] : [entry({ key: `confirmation ${step}`, kind: 'confirmation', day, title: words.confirmation[step], facts, prose: step === 'decided' ? c.note : '', edit: { action: 'confirmation', ref: null } })],
  );
}
