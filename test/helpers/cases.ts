// Cases for tests: built by the same moves the program uses, with fixed clock and ids.
import { numberText } from '../../main/domain/numbering';
import type { CaseFile } from '../../main/domain/case';
import { Intake, openCase } from '../../main/domain/moves/intake';
import { makeMove, MOVES, type MoveInput, type MoveName } from '../../main/domain/moves/all';
import type { MoveContext, Refusal } from '../../main/domain/moves/move';
import type { Result } from '../../main/domain/result';
import { ruleBook } from '../../main/domain/rule-book';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import type { Sample, UnacceptedSample } from '../../main/reference/samples/sample';

export const TODAY = '2026-11-23';

export function context(today = TODAY): MoveContext {
  let next = 0;
  return { today, now: `${today}T02:00:00.000Z`, by: '吴晓雨', book: BOOK, newId: () => `id${(next += 1)}` };
}

export const BOOK = ruleBook(SHIPPED_REFERENCE, SAMPLE_SETTINGS);

/** Makes a move from what a form would hold; the answer of the rules. */
export function tryMove<N extends MoveName>(file: CaseFile, name: N, input: MoveInput<N>, today = TODAY): Result<CaseFile, Refusal> {
  return makeMove(file, name, MOVES[name].input.parse(input) as never, context(today));
}

/** Makes a move that must be allowed. */
export function mustMove<N extends MoveName>(file: CaseFile, name: N, input: MoveInput<N>, today = TODAY): CaseFile {
  const result = tryMove(file, name, input, today);
  if (!result.ok) throw new Error(`${name}: ${result.error.rule} ${result.error.say}`);
  return result.value;
}

export function mustOpen(intake: Sample['intake'], id = '2026-0001', today = TODAY): CaseFile {
  const result = openCase(id, Intake.parse(intake), context(today));
  if (!result.ok) throw new Error(result.error.say);
  return result.value;
}

/** The sample taken on, before any further step. */
export function accepted(sample: Sample, id = '2026-0001'): CaseFile {
  const number = { year: 2026, serial: sample.serial, text: numberText(SAMPLE_SETTINGS.numbering, 2026, sample.serial) };
  return mustMove(mustOpen(sample.intake, id), 'accept', { on: sample.acceptedOn, by: null, number });
}

/** The sample after its first `steps` moves, or after all of them. */
export function told(sample: Sample | UnacceptedSample, steps = sample.steps.length, id = '2026-0001'): CaseFile {
  const start = 'acceptedOn' in sample ? accepted(sample, id) : mustOpen(sample.intake, id);
  return sample.steps.slice(0, steps).reduce((file, { move, input }) => mustMove(file, move, input as never), start);
}

/** The sample up to and with the first move of a name. */
export function toldUntil(sample: Sample, move: MoveName, id = '2026-0001'): CaseFile {
  return told(sample, sample.steps.findIndex((s) => s.move === move) + 1, id);
}
