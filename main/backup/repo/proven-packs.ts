// Which packs this PC has read whole from a stick in earlier runs, and what they looked like then. A pack that looks the same is
// believed for a while, so that a run costs what changed and not the whole stick; in turn each of them is read again.
import { byText, inOrder } from '../format/in-order';
import { isPackName } from '../format/pack';
import { isCount } from '../format/read-json';
import type { DriveIo } from '../io/drive-io';
import { noteFile, readNote, writeNote } from '../io/local-note';

/** Every pack is read from the stick at least once in this many runs. */
export const READ_ALL_WITHIN = 20;

const FORMAT = 'heshibu-backup-packs/1';
/** FAT keeps time to two seconds, and some systems round it only when the stick is plugged in again. */
const FAT_CLOCK_MS = 2000;

export interface PackLook {
  size: number;
  modified: number;
}

interface Proof extends PackLook {
  /** The run in which it was last read whole. */
  run: number;
  /** False when that may have been the system's memory and not the stick: then it is read once more in the next run. */
  firm: boolean;
}

export class ProvenPacks {
  /** This run; the first is 1. */
  readonly run: number;
  readonly #before: ReadonlyMap<string, Proof>;
  readonly #now = new Map<string, Proof>();

  private constructor(run: number, before: ReadonlyMap<string, Proof>) {
    this.run = run;
    this.#before = before;
  }

  /** Nothing is believed: as after a restore, on another PC, or when what was noted is lost or odd. */
  static none(): ProvenPacks {
    return new ProvenPacks(1, new Map());
  }

  static async read(io: DriveIo, cacheFile: string, repoId: string): Promise<ProvenPacks> {
    const value = await readNote(io, noteFile(cacheFile, repoId, '.packs'));
    if (value === null || value['format'] !== FORMAT || value['repo'] !== repoId || !isCount(value['run']) || !Array.isArray(value['packs'])) return ProvenPacks.none();
    const before = new Map<string, Proof>();
    for (const item of value['packs'] as unknown[]) {
      const [name, size, modified, run, firm] = Array.isArray(item) ? (item as unknown[]) : [];
      if (typeof name !== 'string' || !isPackName(name) || !isCount(size) || typeof modified !== 'number' || !isCount(run) || typeof firm !== 'boolean') return ProvenPacks.none();
      before.set(name, { size, modified, run, firm });
    }
    return new ProvenPacks(value['run'] + 1, before);
  }

  /** True when the pack looks as it did when it was read whole from the stick itself. */
  believes(pack: string, look: PackLook): boolean {
    const proof = this.#before.get(pack);
    return proof !== undefined && proof.firm && looksSame(proof, look);
  }

  /** The packs whose turn it is to be read in this run: those read longest ago, so many that all are read within READ_ALL_WITHIN runs. */
  turn(packs: readonly string[]): Set<string> {
    const lastRead = (pack: string) => this.#before.get(pack)?.run ?? 0;
    const oldest = inOrder(packs, (a, b) => lastRead(a) - lastRead(b) || byText(a, b));
    const overdue = oldest.filter((pack) => lastRead(pack) <= this.run - READ_ALL_WITHIN);
    return new Set([...overdue, ...oldest.slice(0, Math.ceil(packs.length / READ_ALL_WITHIN))]);
  }

  /** Notes a pack just read whole. `own`: written in this run, so that the system may still have it in memory. */
  note(pack: string, look: PackLook, { pastCache, own }: { pastCache: boolean; own: boolean }): void {
    this.#now.set(pack, { ...look, run: this.run, firm: pastCache || !own });
  }

  /**
   * To be called before a run writes: until it ends in order nothing is believed. A stick that was pulled out, or a PC that lost its
   * power, may have left damage in packs that look as before.
   */
  async forget(io: DriveIo, cacheFile: string, repoId: string): Promise<void> {
    await writeNote(io, noteFile(cacheFile, repoId, '.packs'), { format: FORMAT, repo: repoId, run: this.run, packs: [] });
  }

  /** Keeps what is known of the packs that are (still) on the stick and were not found `bad`. */
  async write(io: DriveIo, cacheFile: string, repoId: string, packs: readonly string[], bad: ReadonlySet<string>): Promise<void> {
    const list = packs.flatMap((pack) => {
      const proof = bad.has(pack) ? undefined : (this.#now.get(pack) ?? this.#before.get(pack));
      return proof ? [[pack, proof.size, proof.modified, proof.run, proof.firm]] : [];
    });
    await writeNote(io, noteFile(cacheFile, repoId, '.packs'), { format: FORMAT, repo: repoId, run: this.run, packs: list });
  }
}

function looksSame(before: PackLook, now: PackLook): boolean {
  const apart = Math.abs(before.modified - now.modified);
  return before.size === now.size && (apart === 0 || (now.modified % FAT_CLOCK_MS === 0 && apart < FAT_CLOCK_MS));
}
