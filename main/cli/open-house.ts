// The house with the terminal's ports: no dialogs, no printer, a config folder that lives as long as the verb.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHouse, type House, type HousePorts } from '../calls/house';
import { fail } from '../contract/errors';
import { EVENTS } from '../contract/events';
import type { HouseState } from '../contract/shapes';
import { doubtInWords } from '../domain/clock-sanity';
import type { Day } from '../domain/day';
import { localDay } from './today';
import { must, VerbFailed, type Terminal } from './terminal';

declare const __APP_VERSION__: string | undefined;

/** A worker beside the bundled program; null when run from source, then the work is done in this thread. */
function beside(file: string): string | null {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return existsSync(path) ? path : null;
}

const wallClock: HousePorts['clock'] = { today: localDay, now: () => new Date().toISOString() };

/** A clock that stands on a day and gives every question a moment of its own. */
export function fixedClock(day: Day): HousePorts['clock'] {
  let second = 0;
  return { today: () => day, now: () => new Date(Date.parse(`${day}T01:00:00.000Z`) + (second += 1) * 1000).toISOString() };
}

/** Runs `work` with a started house and closes it whatever happens. `saveAs`: the file that a question about where to save is answered with; `pcFolder`: where this PC's keys lie. */
export async function withHouse<T>(terminal: Terminal, work: (house: House) => Promise<T>, clock = wallClock, saveAs: string | null = null, pcFolder: string | null = null): Promise<T> {
  const configFolder = await mkdtemp(join(tmpdir(), 'heshibu-cli-'));
  const nothing = async () => null;
  const noPrinter = async () => fail({ kind: 'print-failed' as const, reason: '终端里不能打印' });
  const house = createHouse({
    clock,
    newId: () => randomBytes(5).toString('hex'),
    configFolder,
    ...(pcFolder === null ? {} : { pcFolder }),
    suggestedDataFolder: join(configFolder, 'none'),
    workers: { paper: beside('./workers/paper.js'), backup: beside('./workers/backup.js') },
    checkerFile: beside('./checker.mjs'),
    versions: { app: typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '0.0.0', electron: '', chrome: '', node: process.versions.node, standIn: false },
    pickers: { chooseFolder: nothing, saveFileAs: async () => saveAs, chooseFile: nothing },
    printing: { print: noPrinter, openOutside: noPrinter, printers: async () => [] },
    notify: () => false,
    log: () => {},
    logFile: null,
  });
  house.onEvent((name, value) => {
    if (name !== 'progress') return;
    const { phase, done, total } = EVENTS.progress.parse(value);
    terminal.progress(phase, done, total);
  });
  try {
    await house.start();
    return await work(house);
  } finally {
    await house.close();
    await rm(configFolder, { recursive: true, force: true });
  }
}

/** Runs `work` on an existing data folder. */
export async function withData<T>(terminal: Terminal, data: string, work: (house: House, state: Extract<HouseState, { state: 'open' }>) => Promise<T>, saveAs: string | null = null, pcFolder: string | null = null): Promise<T> {
  if (data === '') throw new VerbFailed('请用 --data 指定数据文件夹。');
  const open = async (house: House) => {
    const state = must(await house.ask('setup.open', { folder: house.token(resolve(data)) }));
    if (state.state !== 'open') throw new VerbFailed({ kind: 'not-open' });
    for (const notice of state.notices) terminal.progress(`注意：${notice.say}`);
    await believeClock(house, state, terminal);
    return work(house, state);
  };
  return withHouse(terminal, open, wallClock, saveAs, pcFolder);
}

/** A date of the PC that cannot be right is said to whoever typed the command; a verb asks nothing back and goes on with it. */
export async function believeClock(house: House, state: HouseState, terminal: Terminal): Promise<void> {
  if (state.state !== 'open' || state.clock === null) return;
  terminal.progress(`注意：${doubtInWords(state.clock)}请核对日期；下面按电脑现在的日期来做。`);
  must(await house.ask('clock.trust', { today: state.clock.today }));
}
