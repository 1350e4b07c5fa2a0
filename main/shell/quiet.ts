// Waiting for a moment in which nobody waits for us: work ahead of need is done then.

/** Long enough that a person who is working has asked something; short enough to be done before the first paper is wanted. */
const QUIET_MS = 2500;

export class Quiet {
  #lastAsked = Number.NEGATIVE_INFINITY;
  #open = 0;
  readonly #now: () => number;

  /** @param now in ms, never going back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts a question while it is being answered. */
  async during<T>(answering: Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await answering;
    } finally {
      this.#open -= 1;
      this.#lastAsked = this.#now();
    }
  }

  /** Runs `work` once, when no question was open for a while, beginning now. Never keeps the program from leaving. */
  once(work: () => void): void {
    const since = this.#now();
    const look = () => {
      const left = this.#open > 0 ? QUIET_MS : Math.max(since, this.#lastAsked) + QUIET_MS - this.#now();
      if (left <= 0) work();
      else setTimeout(look, left).unref();
    };
    look();
  }
}
