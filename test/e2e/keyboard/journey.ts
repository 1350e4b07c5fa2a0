// A sample's steps, each done on the case's page by keyboard alone, and what the case must say after each.
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../../main/domain/case';
import { MOVES } from '../../../main/domain/moves/all';
import { Intake } from '../../../main/domain/moves/intake';
import type { Obligation } from '../../../main/domain/obligation';
import { YANG } from '../../../main/reference/samples/room';
import type { Sample, SampleStep } from '../../../main/reference/samples/sample';
import { told } from '../../helpers/cases';
import { ask } from '../app';
import { printForSignature, putAgreement, sign } from './agreement';
import * as course from './course';
import * as after from './follow-up';

/** The one case of the room. */
export async function fileOf(page: Page): Promise<CaseFile> {
  return (await ask(page, 'cases.open', { id: '2026-0001' })).file;
}

/** Names behind the sample's ids. */
export function namesOf(sample: Sample): course.Names {
  const { parties } = Intake.parse(sample.intake);
  const invited = sample.steps.filter(({ move }) => move === 'put-participant').map(({ input }) => (input as { item: { id: string; name: string } }).item);
  return new Map([...parties, ...parties.flatMap(({ standIns }) => standIns), ...invited].map(({ id, name }) => [id, name]));
}

/** The sample after so many steps, taken on by Yang. */
export function expected(sample: Sample, count: number): CaseFile {
  const file = told(sample, count);
  return { ...file, acceptance: file.acceptance && { ...file.acceptance, by: YANG } };
}

/** Does one step; `before` is the sample's case until then. */
export async function doStep(page: Page, { move, input }: SampleStep, names: course.Names, before: CaseFile): Promise<void> {
  // Each branch knows the shape that its move's schema has just made.
  const parsed = MOVES[move].input.parse(input) as Record<string, never>;
  const { item } = parsed as { item: never };
  const promise = () => before.agreements.flatMap(({ obligations }) => obligations).find(({ id }) => id === (item as { obligation: string }).obligation) as Obligation;
  switch (move) {
    case 'put-letter':
      return course.putLetter(page, item);
    case 'put-participant':
      return course.putParticipant(page, item);
    case 'put-inquiry':
      return course.putInquiry(page, item);
    case 'put-evidence':
      return course.putEvidence(page, item);
    case 'put-session':
      return course.putSession(page, item, names);
    case 'put-agreement':
      await putAgreement(page, item, names);
      return printForSignature(page);
    case 'sign':
      return sign(page, parsed['signs'] as never, names);
    case 'put-performance':
      return after.putPerformance(page, item, promise(), names);
    case 'put-urge':
      return after.putUrge(page, item, promise(), names);
    case 'put-visit':
      return after.putVisit(page, item, names);
    case 'grade':
      return after.putGrade(page, parsed['grade'] as never);
    case 'close':
      return after.close(page, parsed['closing'] as never);
    case 'archive':
      return after.archive(page, parsed['archive'] as never);
    default:
      throw new Error(`no way by keyboard: ${move}`);
  }
}
