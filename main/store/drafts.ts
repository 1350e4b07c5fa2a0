// What somebody was typing (drafts/), kept until it is saved or thrown away. A power cut costs the current word.
import { Low } from 'lowdb';
import { fail, type Result } from '../contract/errors';
import type { Instant } from '../domain/day';
import { ifThere, type DiskIo } from './disk';
import { keepAs, makeFolders, quietly } from './durable-file';
import { attempt, Fault } from './fault';
import { FORMS, type Draft } from './forms';
import type { Layout } from './layout';
import type { Queues } from './queues';
import { SealedFile, type FileForm } from './sealed-file';

const KEY = /^[a-z0-9-]{1,80}$/;

export class Drafts {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #queues: Queues;
  readonly #now: () => Instant;

  constructor(disk: DiskIo, layout: Layout, queues: Queues, now: () => Instant) {
    this.#disk = disk;
    this.#layout = layout;
    this.#queues = queues;
    this.#now = now;
  }

  /** The draft and when it was kept; `at` null: there is none. One that cannot be read is laid aside: typing must go on. */
  read(key: string): Promise<{ value: unknown; at: Instant | null }> {
    if (!KEY.test(key)) return Promise.resolve({ value: null, at: null });
    return this.#inTurn(key, async () => {
      try {
        const low = this.#low(key);
        await low.read();
        return low.data ? { value: low.data.value, at: low.data.at } : { value: null, at: null };
      } catch (error) {
        if (error instanceof Fault && error.error.kind === 'damaged') await quietly(this.#layAside(key));
        return { value: null, at: null };
      }
    });
  }

  async write(key: string, value: unknown): Promise<Result<void>> {
    if (!KEY.test(key)) return fail({ kind: 'bad-input', fields: [{ path: 'key', say: '草稿的名称不对' }] });
    return this.#inTurn(key, () =>
      attempt(this.#disk, this.#layout.root, async () => {
        await makeFolders(this.#disk, this.#layout.at('drafts'));
        const low = this.#low(key);
        low.data = { at: this.#now(), value };
        await low.write();
      }),
    );
  }

  /** Throws a draft away. That it stays when the disk refuses is no harm. */
  async drop(key: string): Promise<void> {
    if (!KEY.test(key)) return;
    await this.#inTurn(key, () => quietly(ifThere(this.#disk.remove(this.#layout.draft(key)), null)));
  }

  /** Every draft kept, by key. */
  async keys(): Promise<string[]> {
    const entries = await attempt(this.#disk, this.#layout.root, () => ifThere(this.#disk.readFolder(this.#layout.at('drafts')), []));
    return entries.ok ? entries.value.flatMap(({ name }) => /^draft-([a-z0-9-]{1,80})\.json$/.exec(name)?.[1] ?? []) : [];
  }

  #low(key: string): Low<Draft | null> {
    return new Low<Draft | null>(new SealedFile(this.#disk, this.#layout.draft(key), FORMS.draft as FileForm<Draft | null>, { shown: `drafts/draft-${key}.json` }), null);
  }

  async #layAside(key: string): Promise<void> {
    await makeFolders(this.#disk, this.#layout.leftover);
    await keepAs(this.#disk, this.#layout.draft(key), this.#layout.at('leftover', `draft-${key}.json`));
    await this.#disk.remove(this.#layout.draft(key));
  }

  #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.#queues.run(`draft ${key}`, work);
  }
}
