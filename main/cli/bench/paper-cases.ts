// The cases that the paper rows print: a sample told move by move, a long record, and invented cases by the hundred.
import { paperContent, type PaperContent } from '../../documents';
import type { CaseFile } from '../../domain/case';
import { numberText } from '../../domain/numbering';
import { makeMove, MOVES, type MoveName } from '../../domain/moves/all';
import { Intake, openCase } from '../../domain/moves/intake';
import { ruleBook } from '../../domain/rule-book';
import { SHIPPED_REFERENCE } from '../../reference';
import { SAMPLE_SETTINGS } from '../../reference/samples/room';
import type { Sample } from '../../reference/samples/sample';
import { generateCase } from './generate';

/** What a paper of a case says; it must be possible. */
export function contentOf(file: CaseFile, form: 'F6' | 'F7', subject: string): PaperContent {
  const content = paperContent(file, form, subject, SAMPLE_SETTINGS, SHIPPED_REFERENCE);
  if (!content.ok) throw new Error(`paper bench: ${content.error.kind}`);
  return content.value;
}

/** Agreements of `count` invented cases, no two of them alike. */
export function* agreements(count: number): Generator<PaperContent> {
  for (let n = 0, made = 0; made < count; n += 1) {
    const file = generateCase(n);
    const [agreement] = file.agreements;
    if (!agreement || file.number === null) continue;
    made += 1;
    yield contentOf(file, 'F7', agreement.id);
  }
}

export function withRecord(file: CaseFile, characters: number): CaseFile {
  const speech = file.sessions[0]?.record ?? '';
  const record = `${speech}\n`.repeat(Math.ceil(characters / (speech.length + 1))).slice(0, characters);
  return { ...file, sessions: file.sessions.map((session) => ({ ...session, record })) };
}

/** A sample, told move by move. */
export function sampleCase(sample: Sample): CaseFile {
  let next = 0;
  const context = { today: '2026-11-23', now: '2026-11-23T02:00:00.000Z', by: '', book: ruleBook(SHIPPED_REFERENCE, SAMPLE_SETTINGS), newId: () => `id${(next += 1)}` };
  const opened = openCase('2026-0001', Intake.parse(sample.intake), context);
  if (!opened.ok) throw new Error(opened.error.rule);
  const number = { year: 2026, serial: sample.serial, text: numberText(SAMPLE_SETTINGS.numbering, 2026, sample.serial) };
  const steps = [{ move: 'accept' as MoveName, input: { on: sample.acceptedOn, by: null, number } as unknown }, ...sample.steps];
  return steps.reduce((file, { move, input }) => {
    const made = makeMove(file, move, MOVES[move].input.parse(input) as never, context);
    if (!made.ok) throw new Error(made.error.rule);
    return made.value;
  }, opened.value);
}
