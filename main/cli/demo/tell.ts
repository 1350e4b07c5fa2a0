// Telling a sample case through the calls, in the parts between which papers are made.
import type { House } from '../../calls/house';
import type { CaseFile } from '../../domain/case';
import { effectDay, stageOf, STAGE_NAMES } from '../../domain/stage';
import type { Sample, SampleStep } from '../../reference/samples/sample';
import { must, VerbFailed } from '../terminal';

export interface Story {
  sample: Sample;
  id: string;
  number: string;
  /** How many of the sample's steps have been told. */
  told: number;
}

async function make(house: House, id: string, { move, input }: SampleStep): Promise<CaseFile> {
  const { file } = must(await house.ask('cases.open', { id }));
  return must(await house.ask('cases.move', { id, revision: file.revision, move, input })).file;
}

/** Tells steps until the next one is of a move named, or to the end; the case as it is then. */
async function until(house: House, story: Story, stop: readonly string[]): Promise<CaseFile> {
  const { steps } = story.sample;
  for (let next = steps[story.told]; next && !stop.includes(next.move); next = steps[story.told]) {
    await make(house, story.id, next);
    story.told += 1;
  }
  return must(await house.ask('cases.open', { id: story.id })).file;
}

export const tell = {
  async untilSigning(house: House, sample: Sample): Promise<Story> {
    const registered = must(await house.ask('cases.register', { intake: sample.intake, draft: null })).file;
    const { id, revision } = registered;
    const { file } = must(await house.ask('cases.accept', { id, revision, on: sample.acceptedOn, by: null, serial: sample.serial }));
    const story = { sample, id, number: file.number?.text ?? '', told: 0 };
    await until(house, story, ['sign', 'put-performance']);
    return story;
  },

  /** Records the signatures, if the agreement is a written one; the day it holds from. */
  async signing(house: House, story: Story): Promise<string> {
    const file = await until(house, story, ['put-performance']);
    const day = effectDay(file);
    if (day === null) throw new VerbFailed(`${story.number}的协议没有生效。`);
    return day;
  },

  untilClosing: (house: House, story: Story) => until(house, story, ['close']),

  async ending(house: House, story: Story): Promise<string> {
    return STAGE_NAMES[stageOf(await until(house, story, []))];
  },
};
