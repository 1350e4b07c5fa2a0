// The main job by keyboard alone: a quarrel registered, mediated, agreed, printed, signed, performed, visited, backed up, restored.
import { Intake } from '../../main/domain/moves/intake';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { YANG } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { mustOpen, told } from '../helpers/cases';
import { expect, setUpSampleRoom, test } from './app';
import * as course from './keyboard/course';
import { typeIntake } from './keyboard/intake';
import { doStep, expected, fileOf, namesOf } from './keyboard/journey';
import { facts } from './keyboard/same-facts';

for (const [name, sample] of [
  ['boundary', BOUNDARY],
  ['wages', WAGES],
] as const) {
  test(`sample ${name}, from the door to the stick and back`, async ({ launch, place, shot }) => {
    test.setTimeout(600_000);
    const { page } = await launch({ env: { STANDIN_PRINTER: place } });
    await setUpSampleRoom(page);

    await test.step('register', async () => {
      await typeIntake(page, Intake.parse(sample.intake));
      await expect(page).toHaveURL(/cases\/2026-0001/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await shot(page, 'registered');
      expect(facts(await fileOf(page))).toEqual(facts(mustOpen(sample.intake)));
    });
    await test.step('accept', () => course.accept(page, sample.acceptedOn, YANG, sample.serial));
    for (const [i, step] of sample.steps.entries()) {
      await test.step(step.move, () => doStep(page, step, namesOf(sample), told(sample, i)));
      await shot(page, `${i} ${step.move}`);
      expect(facts(await fileOf(page)), step.move).toEqual(facts(expected(sample, i + 1)));
    }
  });
}
