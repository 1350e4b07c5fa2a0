// One queue per case (or ledger): work on the same thing waits its turn, work on different things does not.

export class Queues {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `work` after everything asked for under this key before. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#tails.set(key, mine);
    const leave = () => {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }

  /** True while something is queued or running under this key. */
  busy(key: string): boolean {
    return this.#tails.has(key);
  }

  /** Resolves when everything asked for so far is done. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#tails.values());
  }
}
