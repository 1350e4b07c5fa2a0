// Measuring: medians, percentiles, and how long the main loop stood still.

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** To one place after the point, as rows show it. */
export const round = (value: number) => Math.round(value * 10) / 10;

/** How long some work takes, in ms. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

/** One turn of the loop, so that what waits gets its turn as it would in the program. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * The longest time for which the loop did not get round to a timer of one millisecond. Work measured with it must give the loop
 * its turns, as the program does between two calls.
 */
export class LoopProbe {
  #last = performance.now();
  #worst = 0;
  readonly #timer = setInterval(() => this.#tick(), 1);

  #tick(): void {
    const now = performance.now();
    this.#worst = Math.max(this.#worst, now - this.#last);
    this.#last = now;
  }

  /** Waits for the loop to come round, then gives the worst in ms and starts anew. */
  async read(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.#tick();
    const worst = this.#worst;
    this.#worst = 0;
    return worst;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

export const residentMegabytes = () => process.memoryUsage.rss() / 2 ** 20;
