// One program at a time writes in a data folder. The lock says who; that of a program which no longer runs is taken over.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';
import { fail, ok, type Result } from '../contract/errors';
import { codeOf, type DiskIo } from './disk';
import { quietly, tempBeside } from './durable-file';
import { attempt } from './fault';

const Holder = z.object({
  host: z.string(),
  pid: z.int(),
  /** When that process started, ISO. */
  started: z.string(),
  /** Linux' own name for this run of the process; tells it from a later process with the same pid. Empty elsewhere. */
  run: z.string(),
  /** Seconds that PC had been up. Less now means it was started anew since, whatever its clock says. */
  uptime: z.number(),
  token: z.string(),
});
export type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** The lock of a dead program was found and taken over: it did not close properly. */
  readonly takenOver: boolean;
  release(): Promise<void>;
}

/** What a system answers where nothing may be written. */
const CLOSED_TO_US = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Takes the lock file, of a dead program of this PC or (`overOthers`) of any other PC too; `locked` with who holds it when a living program does, `read-only` where nothing can be written. */
export async function takeLock(disk: DiskIo, file: string, folder: string, overOthers = false): Promise<Result<Lock>> {
  const taken = await attempt(disk, folder, () => tryToTake(disk, file, folder, overOthers));
  return taken.ok ? taken.value : taken;
}

async function tryToTake(disk: DiskIo, file: string, folder: string, overOthers: boolean): Promise<Result<Lock>> {
  const me = ownHolder();
  let takenOver = false;
  // Twice around: once to clear a dead lock away, once more if another program was quicker.
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await createWhole(disk, file, me);
      return ok({ takenOver, release: () => release(disk, file, me.token) });
    } catch (error) {
      const code = codeOf(error);
      if (CLOSED_TO_US.has(code)) return fail({ kind: 'data-folder', problem: 'read-only', folder, detail: '' });
      if (code !== 'EEXIST') throw error;
    }
    const holder = await readHolder(disk, file);
    if (holder !== 'gone') {
      if (holder !== null && isAlive(holder, overOthers)) return fail({ kind: 'data-folder', problem: 'locked', folder, detail: describeHolder(holder) });
      try {
        await clearAway(disk, file, holder?.token ?? null);
      } catch (error) {
        if (CLOSED_TO_US.has(codeOf(error))) return fail({ kind: 'data-folder', problem: 'read-only', folder, detail: '' });
        throw error;
      }
      takenOver = true;
    }
  }
  return fail({ kind: 'data-folder', problem: 'locked', folder, detail: '' });
}

/** Written beside and linked into place, so that nobody ever reads half a lock; where there are no links, created in place. */
async function createWhole(disk: DiskIo, file: string, me: Holder): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(me)}\n`, 'utf8');
  const temp = tempBeside(file);
  await writeNew(disk, temp, bytes);
  try {
    await disk.link(temp, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await writeNew(disk, file, bytes);
  } finally {
    await quietly(disk.remove(temp));
  }
}

async function writeNew(disk: DiskIo, file: string, bytes: Buffer): Promise<void> {
  const open = await disk.open(file, 'wx');
  try {
    await open.write(bytes);
    await open.sync();
  } finally {
    await open.close();
  }
}

async function readHolder(disk: DiskIo, file: string): Promise<Holder | null | 'gone'> {
  try {
    return Holder.parse(JSON.parse((await disk.readFile(file)).toString('utf8')));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'gone' : null;
  }
}

/**
 * Moves a dead lock out of the way. If another program cleared it first and already took its own, that one is what was moved
 * here; it is put back.
 */
async function clearAway(disk: DiskIo, file: string, token: string | null): Promise<void> {
  const aside = tempBeside(file);
  try {
    await disk.rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(disk, aside);
  if (moved !== null && moved !== 'gone' && moved.token !== token) await quietly(disk.link(aside, file));
  await quietly(disk.remove(aside));
}

async function release(disk: DiskIo, file: string, token: string): Promise<void> {
  const holder = await readHolder(disk, file);
  if (holder !== null && holder !== 'gone' && holder.token === token) await quietly(disk.remove(file));
}

function ownHolder(): Holder {
  return {
    host: hostname(),
    pid: process.pid,
    started: new Date(performance.timeOrigin).toISOString(),
    run: runOf(process.pid) ?? '',
    uptime: uptime(),
    token: randomUUID(),
  };
}

/** Whether the program that took the lock still runs. Of another PC nobody here can know: it counts as running unless somebody says. */
function isAlive(holder: Holder, overOthers: boolean): boolean {
  if (holder.host !== hostname()) return !overOthers;
  if (uptime() < holder.uptime) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const run = runOf(holder.pid);
  return run === null || holder.run === '' || run === holder.run;
}

/**
 * The boot's id and the process's start time (field 22 of /proc/<pid>/stat, counted after the name in brackets, which may hold
 * anything); null where there is no /proc.
 */
function runOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return null;
  }
}

const two = (n: number) => String(n).padStart(2, '0');

/** “电脑“DESKTOP-1”，11月23日 08:30打开”: for the person, in the time of this PC. */
function describeHolder({ host, started }: Holder): string {
  const at = new Date(started);
  const when = Number.isNaN(at.getTime()) ? '' : `，${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}打开`;
  return `电脑“${host}”${when}`;
}
