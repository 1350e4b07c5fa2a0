// Keeping what is typed: a draft is written at most a second after a change and when a field is left, read back when the form
// opens, dropped when the form is saved. A power cut costs the current word.
import { z } from 'zod';
import type { Instant } from '../../main/domain/day';

/** How drafts reach the disk. The kit does not know main: the app hands this in (drafts.ts beside api.ts). */
export interface DraftStore {
  read(key: string): Promise<{ value: unknown; at: Instant | null } | null>;
  /** False when it could not be kept. */
  write(key: string, value: unknown): Promise<boolean>;
  drop(key: string): Promise<void>;
}

const Kept = z.object({ form: z.record(z.string(), z.unknown()), basis: z.string().default('') });

export interface FoundDraft {
  form: Record<string, unknown>;
  at: Instant | null;
  /** The form was begun on other facts than there are now. */
  outdated: boolean;
}

/** Longest wait in ms between a change and its writing: the second that experience.md allows, less the writing itself. */
const WAIT = 800;

/** The writer of one form's draft. Its writes follow each other; after `drop` or `rest` nothing more is written. */
export class DraftWriter {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private latest: (() => unknown) | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: DraftStore,
    private readonly key: string,
    private readonly basis: string,
    private readonly onKept: (kept: boolean) => void,
  ) {}

  async find(): Promise<FoundDraft | null> {
    const found = await this.store.read(this.key);
    const kept = Kept.safeParse(found?.value);
    return found && kept.success ? { form: kept.data.form, at: found.at, outdated: kept.data.basis !== this.basis } : null;
  }

  /** Something changed: write what `values` gives, soon. Does not put off a writing already due. */
  changed(values: () => unknown): void {
    this.latest = values;
    this.timer ??= setTimeout(() => this.flush(), WAIT);
  }

  /** Writes now what is waiting to be written. */
  flush(): void {
    this.stop();
    const { latest } = this;
    if (latest === null) return;
    this.latest = null;
    const value = { form: latest(), basis: this.basis };
    this.queue = this.queue.then(() => this.store.write(this.key, value)).then(this.onKept);
  }

  /** The form was saved or given up. */
  drop(): Promise<void> {
    this.stop();
    this.latest = null;
    const done = this.queue.then(() => this.store.drop(this.key));
    this.queue = done;
    return done;
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
