// The invented cases from which the forms are shown in the settings: between them they have a paper of most forms.
import type { CaseFile } from '../domain/case';
import { CaseNumber, numberText, type NumberingRule } from '../domain/numbering';
import { makeMove, MOVES } from '../domain/moves/all';
import { Intake, openCase } from '../domain/moves/intake';
import type { MoveContext } from '../domain/moves/move';
import type { Form } from '../domain/paper';
import { ruleBook } from '../domain/rule-book';
import { SHIPPED_REFERENCE } from '../reference';
import { BOUNDARY } from '../reference/samples/boundary';
import { DECLINED } from '../reference/samples/declined';
import { FAILED } from '../reference/samples/failed';
import { ORAL } from '../reference/samples/oral';
import { SAMPLE_SETTINGS } from '../reference/samples/room';
import type { Sample, UnacceptedSample } from '../reference/samples/sample';
import { WAGES } from '../reference/samples/wages';
import { WATER } from '../reference/samples/water';
import { WORKERS } from '../reference/samples/workers';
import { paperOffers } from '../documents';

/** The plainest first: a form is shown from the first case that has it. */
const SAMPLES: readonly (Sample | UnacceptedSample)[] = [BOUNDARY, WAGES, ORAL, FAILED, WORKERS, WATER, DECLINED];
/** After everything that happens in them. */
const TODAY = '2099-12-31';
const BOOK = ruleBook(SHIPPED_REFERENCE, SAMPLE_SETTINGS);

/** Told when first asked for, once. */
const told = new Map<Sample | UnacceptedSample, CaseFile | null>();

/** A case that has a paper of this form, and what that paper is about; null where none has. */
export function sampleWith(form: Form): { file: CaseFile; subject: string | null } | null {
  for (const sample of SAMPLES) {
    if (!told.has(sample)) told.set(sample, tell(sample));
    const file = told.get(sample);
    const offer = file && paperOffers(file).find((one) => one.form === form && one.lacking === '');
    if (file && offer) return { file, subject: offer.subject };
  }
  return null;
}

/** The same case as if it had been this room's: its committee, its way of writing numbers. */
export function asOurs(file: CaseFile, committee: string, numbering: NumberingRule): CaseFile {
  const number = file.number && { ...file.number, text: numberText(numbering, file.number.year, file.number.serial) };
  return { ...file, number, office: { ...file.office, committee } };
}

function tell(sample: Sample | UnacceptedSample): CaseFile | null {
  let ids = 0;
  const context: MoveContext = { today: TODAY, now: `${TODAY}T00:00:00.000Z`, by: '', book: BOOK, newId: () => `s${(ids += 1)}` };
  const opened = openCase('2026-0001', Intake.parse(sample.intake), context);
  if (!opened.ok) return null;
  const steps = 'acceptedOn' in sample ? [{ move: 'accept' as const, input: acceptance(sample) }, ...sample.steps] : sample.steps;
  return steps.reduce<CaseFile | null>((file, { move, input }) => {
    const made = file && makeMove(file, move, MOVES[move].input.parse(input) as never, context);
    return made?.ok ? made.value : null;
  }, opened.value);
}

function acceptance({ acceptedOn, serial }: Sample) {
  const year = Number(acceptedOn.slice(0, 4));
  return { on: acceptedOn, by: null, number: CaseNumber.parse({ year, serial, text: `${year}-${serial}` }) };
}
