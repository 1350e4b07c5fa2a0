// The ledger of sticks: which ones this room has backed up to, when each was last seen, and the newest backup known to be on it.
import { ok, type Result } from '../contract/errors';
import type { KnownStick } from '../domain/sticks';
import type { DiskIo } from './disk';
import { attempt } from './fault';
import { FORMS } from './forms';
import type { Layout } from './layout';
import type { Queues } from './queues';
import { SmallFile } from './small-file';

export class Sticks {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #queues: Queues;
  readonly #file: SmallFile<{ sticks: KnownStick[] }>;

  private constructor(disk: DiskIo, layout: Layout, queues: Queues, file: SmallFile<{ sticks: KnownStick[] }>) {
    this.#disk = disk;
    this.#layout = layout;
    this.#queues = queues;
    this.#file = file;
  }

  /** Reads the ledger; there is none before the first backup. `onPrevious`: it was damaged and the copy before it was taken. */
  static async open(disk: DiskIo, layout: Layout, queues: Queues, onPrevious: (file: string) => void, onLost: (file: string) => void): Promise<Sticks> {
    const shown = 'ledgers/sticks.json';
    const found = await SmallFile.read(disk, layout.ledger('sticks'), FORMS.sticks, shown, () => onPrevious(shown), { value: { sticks: [] }, say: () => onLost(shown) });
    return new Sticks(disk, layout, queues, found ?? SmallFile.fresh(disk, layout.ledger('sticks'), FORMS.sticks, { sticks: [] }));
  }

  /** See SmallFile.rewrite. */
  rewrite(): Promise<void> {
    return this.#file.rewrite();
  }

  /** In the order in which they came. */
  list(): readonly KnownStick[] {
    return this.#file.value.sticks;
  }

  /** Writes what `change` makes of a stick, or of none, durably; null: nothing is written. */
  put(id: string, change: (known: KnownStick | null, all: readonly KnownStick[]) => KnownStick | null): Promise<Result<void>> {
    return this.#queues.run('ledger sticks', async () => {
      const all = this.list();
      const known = all.find((stick) => stick.id === id) ?? null;
      const next = change(known, all);
      if (next === null || next === known) return ok(undefined);
      const sticks = known === null ? [...all, next] : all.map((stick) => (stick.id === id ? next : stick));
      return attempt(this.#disk, this.#layout.root, () => this.#file.save({ sticks }));
    });
  }
}
