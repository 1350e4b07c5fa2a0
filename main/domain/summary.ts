// One line about a case for lists and searches: what the catalog keeps. Worked out from the case file, never edited.
import { z } from 'zod';
import { AGENDA_KINDS, agendaOf, ROUNDS_AHEAD, type AgendaItem } from './agenda';
import { CaseId, titleOf, type CaseFile } from './case';
import { standsStill } from './case-clocks';
import { addDays, Day, Instant } from './day';
import { mayAccelerate, type Obligation } from './obligation';
import type { RuleBook } from './rule-book';
import { mediatorsOf } from './staff';
import { SittingEntry, sittingEntries } from './sitting-entry';
import { STAGES, stageOf } from './stage';

export const AgendaEntry = z.object({
  kind: z.enum(AGENDA_KINDS),
  ref: z.string(),
  part: z.string(),
  what: z.string(),
  day: Day,
  rolled: Day,
  snoozed: z.object({ until: Day, reason: z.string() }).nullable(),
});

export const CaseSummary = z.object({
  id: CaseId,
  revision: z.int(),
  savedAt: Instant,
  /** Printed 卷号; empty before acceptance. */
  number: z.string(),
  year: z.int().nullable(),
  serial: z.int().nullable(),
  title: z.string(),
  stage: z.enum(STAGES),
  category: z.string(),
  village: z.string(),
  place: z.string(),
  brief: z.string(),
  registeredOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  /** Names of the parties and of those who stand for them, for lists and the same-person hint. */
  people: z.array(z.object({ name: z.string(), otherName: z.string(), id: z.string(), phones: z.array(z.string()) })),
  mediators: z.array(z.object({ id: z.string(), name: z.string() })),
  external: z.boolean(),
  agenda: z.array(AgendaEntry),
  /** All its sittings, for the calendar and its clashes. */
  sittings: z.array(SittingEntry).default([]),
  /**
   * Promises without an end, or with one beyond what was laid out, or with a default clause that a delay may still bring into play, or a
   * limit that stands still: their agenda is laid out anew as time goes on.
   */
  endless: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** Length of the brief that lists and searches keep. */
const BRIEF_KEPT = 300;

export function summaryOf(file: CaseFile, book: RuleBook, today: Day): CaseSummary {
  const horizon = addDays(today, ROUNDS_AHEAD);
  const people = file.parties.flatMap((party) => {
    const own = party.kind === 'person' ? { otherName: party.otherName, id: party.document.number } : { otherName: '', id: party.creditCode };
    const head = party.kind === 'organisation' && party.head.name ? [{ name: party.head.name, otherName: '', id: party.head.document.number, phones: [] }] : [];
    return [
      { name: party.name, ...own, phones: party.phones.map((p) => p.number) },
      ...head,
      ...party.standIns.map((s) => ({ name: s.name, otherName: s.otherName, id: s.document.number, phones: s.phones.map((p) => p.number) })),
    ];
  });
  const agenda = agendaOf(file, book, today);
  return {
    id: file.id,
    revision: file.revision,
    savedAt: file.savedAt,
    number: file.number?.text ?? '',
    year: file.number?.year ?? null,
    serial: file.number?.serial ?? null,
    title: titleOf(file),
    stage: stageOf(file),
    category: file.dispute.category,
    village: file.dispute.village,
    place: file.dispute.place,
    brief: [...file.dispute.brief].slice(0, BRIEF_KEPT).join(''),
    registeredOn: file.registeredOn,
    acceptedOn: file.acceptance?.on ?? null,
    people,
    mediators: mediatorsOf(file.assignment).map(({ id, name }) => ({ id, name })),
    external: file.external !== null && file.external.number !== '',
    agenda,
    sittings: sittingEntries(file),
    endless: standsStill(file) || file.agreements.some((a) => a.obligations.some((o) => goesOn(o, horizon) || mayFallDue(o, agenda))),
  };
}

const goesOn = ({ schedule }: Obligation, horizon: Day) => schedule.type === 'recurring' && (schedule.until === null || schedule.until > horizon);

const mayFallDue = (obligation: Obligation, agenda: readonly AgendaItem[]) =>
  obligation.acceleration !== null && mayAccelerate(obligation) && agenda.some(({ kind, ref }) => kind === 'obligation' && ref === obligation.id);
