// The main job by keyboard alone: a quarrel registered, mediated, agreed, printed, signed, performed, visited, backed up, restored.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Intake } from '../../main/domain/moves/intake';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { YANG } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { mustOpen, told } from '../helpers/cases';
import { ask, expect, setUpSampleRoom, test } from './app';
import { backUp, restore } from './keyboard/backup';
import * as course from './keyboard/course';
import { typeIntake } from './keyboard/intake';
import { doStep, expected, fileOf, namesOf } from './keyboard/journey';
import { facts } from './keyboard/same-facts';

/** The case to the last field, and the bytes of every paper that was printed for signature. */
async function everything(page: Page) {
  const file = await fileOf(page);
  const papers = [];
  for (const { id, sha256 } of file.papers) {
    const { bytes } = await ask(page, 'papers.read', { id: file.id, paper: id });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    papers.push(sha256);
  }
  expect(papers).not.toEqual([]);
  return { file, papers };
}

for (const [name, sample] of [
  ['boundary', BOUNDARY],
  ['wages', WAGES],
] as const) {
  test(`sample ${name}, from the door to the stick and back`, async ({ launch, place, shot }) => {
    test.setTimeout(600_000);
    const stick = join(place, 'U盘');
    const printer = join(place, '打印机');
    await mkdir(stick);
    await mkdir(printer);
    const { app, page } = await launch({ env: { STANDIN_PRINTER: printer } });
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

    await test.step('back up', () => backUp(app, page, stick));
    const kept = await everything(page);
    await app.close();
    const second = await launch({ home: join(place, '另一台电脑') });
    await test.step('restore', () => restore(second.app, second.page, stick));
    expect(await everything(second.page)).toEqual(kept);
    await shot(second.page, 'restored');
  });
}
