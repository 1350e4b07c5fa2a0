// The sample cases entered through the program's own calls, as far as a spec wants them.
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import type { MoveName } from '../../main/domain/moves/all';
import type { Sample } from '../../main/reference/samples/sample';
import { YANG } from '../../main/reference/samples/room';
import { ask } from './app';

/** Enters a sample: everything, or up to the first move named `until`, with that one if `through`. */
export async function enterSample(page: Page, sample: Sample, until?: MoveName, through = false): Promise<CaseFile> {
  let { file } = await ask(page, 'cases.register', { draft: null, intake: sample.intake });
  file = (await ask(page, 'cases.accept', { id: file.id, revision: file.revision, on: sample.acceptedOn, by: YANG, serial: sample.serial })).file;
  for (const { move, input } of sample.steps) {
    if (move === until && !through) break;
    file = (await ask(page, 'cases.move', { id: file.id, revision: file.revision, move, input })).file;
    if (move === until) break;
  }
  return file;
}
