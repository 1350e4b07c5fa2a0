// A house for tests: real folders, work done in this thread, dialogs and printer answered by the test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createHouse, type House, type HousePorts } from '../../main/calls/house';
import { ok } from '../../main/contract/errors';
import type { Answer, MethodName, Question } from '../../main/contract/methods';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { TODAY } from './cases';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** A folder that goes when the test ends. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heshibu-test-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export interface TestHouse extends House {
  home: string;
  data: string;
  printed: Uint8Array[];
  logged: [string, unknown][];
  /** What was said through the system. */
  notified: string[];
  /** The answer, or a failed test that says which error came. */
  must<N extends MethodName>(method: N, input: Question<N>): Promise<Answer<N>>;
}

/** A started house in a fresh home; `home` goes on with an earlier one. */
export async function testHouse(change: Partial<HousePorts> = {}, home?: string): Promise<TestHouse> {
  const root = home ?? (await tempFolder());
  const printed: Uint8Array[] = [];
  const logged: [string, unknown][] = [];
  const notified: string[] = [];
  let ids = 0;
  let second = 0;
  const data = join(root, 'data');
  const house = createHouse({
    clock: { today: () => TODAY, now: () => new Date(Date.parse(`${TODAY}T01:00:00.000Z`) + (second += 1) * 1000).toISOString() },
    newId: () => `t${(ids += 1)}-${process.hrtime.bigint().toString(36)}`,
    configFolder: join(root, 'home'),
    suggestedDataFolder: data,
    workers: { paper: null, backup: null },
    checkerFile: null,
    keyCost: 2 ** 10,
    versions: { app: '0', electron: '', chrome: '', node: process.versions.node, standIn: false },
    pickers: { chooseFolder: async () => null, saveFileAs: async () => null, chooseFile: async () => null },
    printing: {
      print: async (pdf) => {
        printed.push(pdf);
        return ok(undefined);
      },
      openOutside: async () => ok(undefined),
      printers: async () => [],
    },
    notify: (body) => {
      notified.push(body);
      return true;
    },
    log: (code, detail) => logged.push([code, detail]),
    logFile: null,
    ...change,
  });
  cleanUp.push(() => house.close());
  await house.start();
  const must = async <N extends MethodName>(method: N, input: Question<N>): Promise<Answer<N>> => {
    const result = await house.ask(method, input);
    if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  return { ...house, home: root, data, printed, logged, notified, must };
}

/** A house with the sample room set up. */
export async function openedHouse(change: Partial<HousePorts> = {}): Promise<TestHouse> {
  const house = await testHouse(change);
  await house.must('setup.create', { folder: house.token(house.data), settings: SAMPLE_SETTINGS });
  return house;
}
