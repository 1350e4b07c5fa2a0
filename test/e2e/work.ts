// Cases whose days lie around today, so that specs of 今日 and 回访 hold on whatever day they run. Made by the program's own calls.
import type { Page } from '@playwright/test';
import type { CaseFile } from '../../main/domain/case';
import { addDays, type Day } from '../../main/domain/day';
import type { MoveInput, MoveName } from '../../main/domain/moves/all';
import { OFFICE, WU, YANG } from '../../main/reference/samples/room';
import { ask } from './app';

/** Today as the program counts it. */
export async function todayOf(page: Page): Promise<Day> {
  return (await ask(page, 'due.list', { on: null, ahead: 0 })).on;
}

const person = (id: string, side: 'applicant' | 'respondent', name: string, on: Day) => ({
  kind: 'person' as const,
  id,
  side,
  name,
  consent: { answer: 'agreed' as const, on, how: 'oral' as const },
});

/** Registers a quarrel between two neighbours. */
export async function register(page: Page, first: string, second: string, on: Day): Promise<CaseFile> {
  const { file } = await ask(page, 'cases.register', {
    draft: null,
    intake: {
      office: OFFICE,
      source: { kind: 'application', manner: 'oral' },
      registeredOn: on,
      registeredBy: WU,
      parties: [person('a', 'applicant', first, on), person('b', 'respondent', second, on)],
      dispute: { category: 'neighbour', subject: '排水沟纠纷', village: '岩坪村', brief: '排水沟改道，水流进对方院坝。' },
      assignment: { lead: YANG, others: [], recorder: WU },
    },
  });
  return file;
}

export async function accept(page: Page, file: CaseFile, on: Day): Promise<CaseFile> {
  return (await ask(page, 'cases.accept', { id: file.id, revision: file.revision, on, by: YANG, serial: null })).file;
}

export async function move<N extends MoveName>(page: Page, file: CaseFile, name: N, input: MoveInput<N>): Promise<CaseFile> {
  return (await ask(page, 'cases.move', { id: file.id, revision: file.revision, move: name, input })).file;
}

type Promised = MoveInput<'put-agreement'>['item']['obligations'] extends (infer O)[] | undefined ? O : never;

/** A promise of 1,200 元 that fell due `late` days ago (negative: falls due in future), of an agreement in force; `change`: other than that. */
export async function promised(page: Page, first: string, second: string, late: number, change: Partial<Promised> = {}): Promise<CaseFile> {
  const today = await todayOf(page);
  const began = addDays(today, -late - 10 < -60 ? -60 : Math.min(-1, -late - 10));
  let file = await accept(page, await register(page, first, second, began), began);
  file = await move(page, file, 'put-session', { item: { id: 's', on: began, from: '09:00', to: '10:00', place: '和事堂', mediators: [YANG], recorder: WU, record: '双方自愿达成协议。', outcome: 'agreed' } });
  file = await move(page, file, 'put-agreement', {
    item: {
      id: 'g',
      form: 'written',
      concludedOn: began,
      facts: '双方院坝相邻，因排水沟改道发生纠纷。',
      clauses: [{ id: 'c', text: '赔偿1,200元。' }],
      obligations: [{ id: 'o', clause: 'c', kind: 'money', debtors: ['b'], creditors: ['a'], what: '赔偿', amount: 120_000, schedule: { type: 'once', due: addDays(today, -late) }, ...change }],
    },
  });
  const signs = [
    { id: '1', who: 'party', subject: 'a', ways: ['signature'], on: began },
    { id: '2', who: 'party', subject: 'b', ways: ['signature'], on: began },
    { id: '3', who: 'mediator', subject: YANG.id, ways: ['signature'], on: began },
    { id: '4', who: 'committee-seal', on: began },
  ] as const;
  return move(page, file, 'sign', { agreement: 'g', signs: signs.map((sign) => ({ ...sign, ...('ways' in sign ? { ways: [...sign.ways] } : {}) })) } as MoveInput<'sign'>);
}
