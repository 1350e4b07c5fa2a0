// The main job by keyboard alone: a quarrel registered, mediated, agreed, printed, signed, performed, visited, backed up, restored.
import { Intake } from '../../main/domain/moves/intake';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { mustOpen } from '../helpers/cases';
import { ask, expect, setUpSampleRoom, test } from './app';
import { typeIntake } from './intake-by-keyboard';
import { facts } from './same-facts';

for (const [name, sample] of [['boundary', BOUNDARY], ['wages', WAGES]] as const) {
  test(`sample ${name}, from the door to the stick and back`, async ({ launch, shot }) => {
    test.slow();
    const { page } = await launch();
    await setUpSampleRoom(page);
    await typeIntake(page, Intake.parse(sample.intake));
    await expect(page).toHaveURL(/cases\/2026-0001/);
    await shot(page, 'registered');
    expect(facts((await ask(page, 'cases.open', { id: '2026-0001' })).file)).toEqual(facts(mustOpen(sample.intake)));
  });
}
