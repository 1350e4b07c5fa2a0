// Every version of a case that can still be had: from a whole copy (the case, the copy before, the day-versions) back along the log.
import { join } from 'node:path';
import type { CaseFile, Change } from '../domain/case';
import { isRecord } from '../domain/unknown-fields';
import type { CaseFiles } from './case-files';
import { readLogIfPossible, type ChangeLog, type LoggedChange, type Stored } from './change-log';
import { entriesOf, type DiskIo } from './disk';
import { revisionOfVersion } from './history';
import { takenBack, valueHash } from './value-change';

/** One save of a case: `whole` says that the version it made can be had. */
export interface CaseVersion {
  revision: number;
  at: string;
  by: string;
  what: string;
  whole: boolean;
}

export interface Listed {
  versions: CaseVersion[];
  log: ChangeLog;
  /** How far back the log leads from the newest whole copy without a gap. */
  ends: number;
}

interface Start {
  revision: number;
  load(): Promise<Stored | null>;
}

export class Versions {
  readonly #disk: DiskIo;
  readonly #files: CaseFiles;

  constructor(disk: DiskIo, files: CaseFiles) {
    this.#disk = disk;
    this.#files = files;
  }

  /** Every save the diary or the log tells of, newest first. `file`: the case as it stands; null when it cannot be read. */
  async list(folder: string, file: CaseFile | null): Promise<Listed> {
    const log = await readLogIfPossible(this.#disk, folder);
    const followed = byAfter(log);
    const reached = new Map<number, Said>();
    let ends: number | null = null;
    for (const start of (await this.#starts(folder)).toReversed()) {
      // Where another start has passed already, this one leads nowhere new.
      if (reached.has(start.revision)) continue;
      const stored = await start.load();
      if (stored === null) continue;
      let [revision, hash] = [start.revision, valueHash(stored.value)];
      for (let line = followed(revision, hash); ; line = followed(revision, hash)) {
        reached.set(revision, line ?? reached.get(revision) ?? saidIn(stored, revision));
        if (line === undefined) break;
        [revision, hash] = [line.from, line.before];
      }
      ends ??= revision;
    }
    const diary = byRevision(file?.changes ?? []);
    const revisions = [...new Set([...diary.keys(), ...reached.keys()])].toSorted((a, b) => b - a);
    return { log, ends: ends ?? 1, versions: revisions.map((revision) => ({ revision, ...saidOf(reached.get(revision), diary.get(revision)), whole: reached.has(revision) })) };
  }

  /** How the case stood after its nth save, as it was written then; null when that cannot be had any more. */
  async stored(folder: string, revision: number): Promise<Stored | null> {
    const starts = (await this.#starts(folder)).filter((start) => start.revision >= revision);
    const followed = byAfter(await readLogIfPossible(this.#disk, folder));
    for (const start of starts) {
      const from = await start.load();
      const found = from && wayBack(from, start.revision, revision, followed);
      if (found) return found;
    }
    return null;
  }

  /** Whole copies by revision, the lowest first: the nearest above a version is the shortest way to it. */
  async #starts(folder: string): Promise<Start[]> {
    const starts: Start[] = [];
    for (const name of ['case.json', 'case.json.prev']) {
      const stored = await this.#files.stored(folder, name).catch(() => null);
      const revision = stored && revisionIn(stored.value);
      if (typeof revision === 'number') starts.push({ revision, load: () => Promise.resolve(stored) });
    }
    for (const { name } of await entriesOf(this.#disk, join(folder, 'history'))) {
      const revision = revisionOfVersion(name);
      if (revision !== null) starts.push({ revision, load: () => this.#files.stored(join(folder, 'history'), name).catch(() => null) });
    }
    return starts.toSorted((a, b) => a.revision - b.revision);
  }
}

type Followed = (revision: number, after: string) => LoggedChange | undefined;

/** The line of the save that made a version: of that revision and that very content. Lines of saves that never happened fit nothing. */
function byAfter({ lines }: ChangeLog): Followed {
  const map = new Map(lines.map((line) => [`${line.revision} ${line.after}`, line]));
  return (revision, after) => map.get(`${revision} ${after}`);
}

function wayBack(from: Stored, start: number, wanted: number, followed: Followed): Stored | null {
  let [at, revision] = [from, start];
  for (let hash = valueHash(at.value); revision > wanted; ) {
    const line = followed(revision, hash);
    const value = line && before(at.value, line);
    if (line === undefined || value === undefined || valueHash(value) !== line.before) return null;
    at = { value, format: line.format };
    [revision, hash] = [line.from, line.before];
  }
  return revision === wanted ? at : null;
}

/** The value before a save; undefined when the line does not lead there. */
function before(after: unknown, line: LoggedChange): unknown {
  if (line.whole !== undefined) return line.whole;
  try {
    return takenBack(after, line.back as Parameters<typeof takenBack>[1]);
  } catch {
    return undefined;
  }
}

const revisionIn = (value: unknown) => (isRecord(value) && Number.isSafeInteger(value['revision']) ? (value['revision'] as number) : null);

type Said = Pick<CaseVersion, 'at' | 'by' | 'what'>;
const NOTHING: Said = { at: '', by: '', what: '' };

/** What the log says; it knows better than the diary which of two PCs’ lines of one number was saved here. */
function saidOf(logged: Said | undefined, diary: Said | undefined): Said {
  const { at, by, what } = logged && logged.what !== '' ? logged : (diary ?? logged ?? NOTHING);
  return { at, by, what };
}

/** Of a whole copy that no line leads to: what its own diary says of it. */
function saidIn({ value }: Stored, revision: number): Said {
  const diary = isRecord(value) && revisionIn(value) === revision && Array.isArray(value['changes']) ? (value['changes'] as unknown[]) : [];
  const last = diary.filter(isRecord).findLast((line) => line['revision'] === revision);
  const text = (of: unknown) => (typeof of === 'string' ? of : '');
  return last ? { at: text(last['at']), by: text(last['by']), what: text(last['what']) } : NOTHING;
}

/** What the diary says of each revision; several lines of one save in one. */
function byRevision(changes: readonly Change[]): Map<number, Said> {
  const map = new Map<number, Said>();
  for (const { revision, at, by, what } of changes) {
    const same = map.get(revision);
    map.set(revision, same ? { ...same, what: `${same.what}；${what}` } : { at, by, what });
  }
  return map;
}

/**
 * What a log that is not whole costs, in words for a check; null when it costs nothing: half a line of a broken-off save does not. Numbers
 * may be skipped (a version from elsewhere comes in above every other), so only what lies beneath a gap counts.
 */
export function lostVersions({ versions, log, ends }: Listed): string | null {
  if (log.bad === 0 || ends <= log.begins) return null;
  const lost = versions.filter(({ whole, revision }) => !whole && revision < ends && revision >= log.begins).map(({ revision }) => revision);
  if (lost.length === 0) return null;
  const [from, to] = [Math.min(...lost), Math.max(...lost)];
  return from === to ? `有一行坏了，第${from}次保存的样子看不到了` : `有的行坏了，第${from}次至第${to}次保存的样子看不到了`;
}
