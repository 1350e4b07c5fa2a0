// Watches the PC's date from question to question: at the start, past midnight, after sleep, when somebody sets it.
import { clockDoubt, type ClockDoubt } from '../domain/clock-sanity';
import { latest, type Day, type Instant } from '../domain/day';
import { readClockMemory, writeClockMemory, type ClockMemory } from './clock-memory';

export class ClockWatch {
  readonly #today: () => Day;
  readonly #folder: string;
  #memory: ClockMemory = { seen: null, waived: null };
  /** The last save there is, by the day in UTC: in China's zone that is never later than the day on the wall. */
  #saved: Day | null = null;
  #written: Promise<unknown> = Promise.resolve();

  constructor(today: () => Day, folder: string) {
    this.#today = today;
    this.#folder = folder;
  }

  /** Begins with what this PC remembers and with the saves of the data folder that was opened. */
  async begin(saves: Iterable<Instant>): Promise<void> {
    this.#memory = await readClockMemory(this.#folder);
    let last = '';
    for (const at of saves) if (at > last) last = at;
    this.#saved = last === '' ? null : last.slice(0, 10);
  }

  savedAt(at: Instant): void {
    const day = at.slice(0, 10);
    if (this.#saved === null || day > this.#saved) this.#saved = day;
  }

  /** Why today's date is not believed; null when it is, and then it is remembered. */
  look(): ClockDoubt | null {
    const today = this.#today();
    const doubt = clockDoubt(today, this.#last());
    if (doubt === null && this.#memory.seen !== today) this.#remember({ ...this.#memory, seen: today });
    return doubt;
  }

  /** A person says that `day` is right. A clock that has moved on since is looked at anew. */
  async trust(day: Day): Promise<void> {
    if (day !== this.#today()) return;
    const { waived } = this.#memory;
    const disproved = this.#saved !== null && this.#saved > day ? this.#saved : null;
    this.#remember({ seen: day, waived: latest([waived, disproved].filter((d) => d !== null)) });
    await this.#written;
  }

  /** Done when what is remembered is on the disk. */
  settled(): Promise<unknown> {
    return this.#written;
  }

  #last(): Day | null {
    const { seen, waived } = this.#memory;
    const saved = this.#saved !== null && (waived === null || this.#saved > waived) ? this.#saved : null;
    return latest([seen, saved].filter((d) => d !== null));
  }

  #remember(memory: ClockMemory): void {
    this.#memory = memory;
    this.#written = this.#written.then(() => writeClockMemory(this.#folder, memory));
  }
}
