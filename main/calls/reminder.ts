// The reminder of the day's work: counted as 今日 counts it, given through the system, remembered on this PC.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workOf } from '../domain/agenda/work';
import { dutiesDue } from '../domain/duty';
import { Reminded, reminderNow, reminderWords } from '../domain/reminder';
import { writeFileDurably } from '../store/durable-file';
import type { Context } from './context';
import { dueItems } from './due';

const FILE = 'reminded.json';
const NEVER: Reminded = { start: null, hour: null };

export class Reminder {
  readonly #context: Context;
  #given: Reminded | null = null;
  #starting = true;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Reminds if it is time to; the first look that finds an open folder and a date to believe is the start. True when something was said. */
  async look(): Promise<boolean> {
    const { open, ports } = this.#context;
    // A date nobody believes reminds of the wrong things; so does data nobody has looked at since it was restored.
    if (!open.ok || this.#context.lookAtClock() !== null || this.#context.config.awaitingConfirm !== null) return false;
    const { store, agendas } = open.value;
    const { soonDays, reminderAt } = store.settings();
    const day = ports.clock.today();
    this.#given ??= await this.#read();
    const next = reminderNow({ day, time: timeHere(new Date(ports.clock.now())) }, reminderAt, this.#given, this.#starting);
    this.#starting = false;
    if (next === null) return false;
    this.#given = next;
    await this.#write(next);
    const book = store.book();
    const work = workOf(dueItems(agendas, day, 0, soonDays), book, day);
    const duties = dutiesDue(book.dutyRules, store.duties.lines(), book.calendar, day, 0);
    const dutiesLate = duties.filter(({ rolled }) => rolled < day).length;
    const words = reminderWords({ late: work.late + dutiesLate, today: work.today + duties.length - dutiesLate });
    return words !== null && ports.notify(words);
  }

  async #read(): Promise<Reminded> {
    try {
      return Reminded.parse(JSON.parse(await readFile(join(this.#context.ports.configFolder, FILE), 'utf8')));
    } catch {
      return NEVER;
    }
  }

  /** Not written, it reminds once more than needed after the next start; no worse. */
  async #write(given: Reminded): Promise<void> {
    const folder = this.#context.ports.configFolder;
    const made = await mkdir(folder, { recursive: true }).then(() => true, () => false);
    if (made) await writeFileDurably(join(folder, FILE), `${JSON.stringify(given)}\n`);
  }
}

/** 'HH:MM' on the wall where the PC stands. */
function timeHere(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
}
