// A few writes under way at a time: a disk that flushes eight files does it in little more time than one.

export class InFlight {
  readonly #most: number;
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  /** Starts `run` as soon as there is a place. @throws what an earlier one failed with */
  async start(run: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#most) await Promise.race(this.#running);
    this.#complain();
    const running: Promise<void> = run()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until nothing is under way any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Waits for all. @throws what one of them failed with */
  async finish(): Promise<void> {
    await this.settle();
    this.#complain();
  }

  #complain(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
