// The main job by keyboard alone: a quarrel registered, mediated, agreed, printed, signed, performed, visited, backed up, restored.
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { MOVES } from '../../main/domain/moves/all';
import { Intake } from '../../main/domain/moves/intake';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import type { Sample, SampleStep } from '../../main/reference/samples/sample';
import { YANG } from '../../main/reference/samples/room';
import { mustOpen, told } from '../helpers/cases';
import { ask, expect, setUpSampleRoom, test } from './app';
import { typeIntake } from './intake-by-keyboard';
import { facts } from './same-facts';
import * as steps from './steps-by-keyboard';

const fileOf = async (page: Page) => (await ask(page, 'cases.open', { id: '2026-0001' })).file;

/** Does one step of a sample; false for those done elsewhere. */
async function doStep(page: Page, { move, input }: SampleStep, names: steps.Names): Promise<boolean> {
  const { item } = MOVES[move].input.parse(input) as { item: never };
  switch (move) {
    case 'put-letter':
      await steps.putLetter(page, item);
      return true;
    case 'put-participant':
      await steps.putParticipant(page, item);
      return true;
    case 'put-inquiry':
      await steps.putInquiry(page, item);
      return true;
    case 'put-evidence':
      await steps.putEvidence(page, item);
      return true;
    case 'put-session':
      await steps.putSession(page, item, names);
      return true;
    default:
      return false;
  }
}

/** The sample after so many steps, taken on by Yang. */
function expected(sample: Sample, count: number): CaseFile {
  const file = told(sample, count);
  return { ...file, acceptance: file.acceptance && { ...file.acceptance, by: YANG } };
}

for (const [name, sample] of [
  ['boundary', BOUNDARY],
  ['wages', WAGES],
] as const) {
  test(`sample ${name}, from the door to the stick and back`, async ({ launch, shot }) => {
    test.setTimeout(600_000);
    const { page } = await launch();
    await setUpSampleRoom(page);
    const intake = Intake.parse(sample.intake);
    const names = new Map<string, string>(intake.parties.map((party) => [party.id, party.name]));

    await test.step('register', async () => {
      await typeIntake(page, intake);
      await expect(page).toHaveURL(/cases\/2026-0001/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await shot(page, 'registered');
      expect(facts(await fileOf(page))).toEqual(facts(mustOpen(sample.intake)));
    });

    await test.step('accept', () => steps.accept(page, sample.acceptedOn, YANG, sample.serial));
    for (const [i, step] of sample.steps.entries()) {
      if (step.move === 'put-participant') {
        const { item } = step.input as { item: { id: string; name: string } };
        names.set(item.id, item.name);
      }
      const done = await test.step(step.move, () => doStep(page, step, names));
      if (!done) break;
      await shot(page, `${i} ${step.move}`);
      expect(facts(await fileOf(page)), step.move).toEqual(facts(expected(sample, i + 1)));
    }
  });
}
