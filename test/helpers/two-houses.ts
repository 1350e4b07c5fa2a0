// Two PCs of one room and a stick: two real houses, the second begun from a copy of the first, as a restore makes it.
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MergePlan, MergeResult } from '../../main/contract/exchange-shapes';
import type { CaseFile } from '../../main/domain/case';
import type { Choice } from '../../main/domain/merge';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, tempFolder, testHouse, type TestHouse } from './house';

export const SECRET = '春风化雨 万家灯火';
/** scrypt a hundredth as dear. */
const CHEAP = { keyCost: 2 ** 10 };

/** A clock of its own, so that two PCs do not write the same moment. */
function clock(second: number) {
  let n = 0;
  return { today: () => '2026-11-23', now: () => new Date(Date.parse('2026-11-23T01:00:00.000Z') + second * 1000 + (n += 1) * 60_000).toISOString() };
}

export interface Two {
  a: TestHouse;
  b: TestHouse;
  stick: string;
}

/** The first PC with `cases` cases, its folder copied to the second. `joined`: both have their ranges (1–500, 501–1000), and know each other. */
export async function twoHouses({ cases = 2, joined = true } = {}): Promise<Two> {
  const a = await openedHouse({ ...CHEAP, clock: clock(1) });
  for (let n = 0; n < cases; n += 1) await register(a, `第${n + 1}件`);
  if (joined) await a.must('exchange.join', { name: '办公室的电脑', from: 1, to: 500 });
  const home = await tempFolder();
  await cp(a.data, join(home, 'data'), { recursive: true });
  await rm(join(home, 'data', 'lock'), { force: true });
  const b = await testHouse({ ...CHEAP, clock: clock(31) }, home);
  await b.must('setup.open', { folder: b.token(b.data) });
  if (joined) await b.must('exchange.join', { name: '村里的电脑', from: 501, to: 1000 });
  const stick = join(await tempFolder(), 'stick');
  await mkdir(stick);
  return { a, b, stick };
}

export async function register(house: TestHouse, brief: string): Promise<CaseFile> {
  const intake = { ...BOUNDARY.intake, dispute: { ...BOUNDARY.intake.dispute, brief } };
  return (await house.must('cases.register', { intake: intake as never, draft: null })).file;
}

export async function open(house: TestHouse, id: string): Promise<CaseFile> {
  return (await house.must('cases.open', { id })).file;
}

/** Changes what a case is about; the page as a person would see it after. */
export async function rewrite(house: TestHouse, id: string, brief: string): Promise<CaseFile> {
  const { revision, dispute, source, clue, remark } = await open(house, id);
  return (await house.must('cases.move', { id, revision, move: 'change-dispute', input: { dispute: { ...dispute, brief }, source, clue, remark } })).file;
}

/** Makes a package on the stick; its path. */
export async function make(house: TestHouse, stick: string, which: 'news' | 'all' = 'all'): Promise<string> {
  const made = await house.must('exchange.make', { drive: house.token(stick), passphrase: SECRET, which });
  return join(stick, made.name);
}

export function look(house: TestHouse, file: string): Promise<MergePlan> {
  return house.must('exchange.open', { file: house.token(file), passphrase: SECRET });
}

/** Takes a package in, trusting whoever made it. */
export async function take(house: TestHouse, file: string, choices: Record<string, Choice> = {}): Promise<MergeResult> {
  const plan = await look(house, file);
  return house.must('exchange.take', { plan: plan.token, trust: plan.from.groups, choices });
}
