// Sample cases brought up to their agreement by the program's own calls, for the specs of 协议.
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import type { MoveName } from '../../main/domain/moves/all';
import type { Sample } from '../../main/reference/samples/sample';
import { ask } from './app';

/** The sample as far as the first move of a name, with it or without. */
export async function seeded(page: Page, sample: Sample, until: MoveName, inclusive: boolean): Promise<CaseFile> {
  const registered = await ask(page, 'cases.register', { draft: null, intake: sample.intake });
  let { file } = await ask(page, 'cases.accept', { id: registered.file.id, revision: registered.file.revision, on: sample.acceptedOn, by: null, serial: sample.serial });
  const end = sample.steps.findIndex((step) => step.move === until) + (inclusive ? 1 : 0);
  for (const { move, input } of sample.steps.slice(0, end)) {
    ({ file } = await ask(page, 'cases.move', { id: file.id, revision: file.revision, move, input }));
  }
  return file;
}

export const goTo = (page: Page, hash: string) => page.evaluate((to) => (window.location.hash = to), hash);
