// The room's book of duties (排查, 例会): one line for each time one was done. A line taken back stays in the book.
import { fail, ok, refused, type Result } from '../contract/errors';
import type { Day } from '../domain/day';
import type { DutyLine } from '../domain/duty';
import type { DiskIo } from './disk';
import { attempt } from './fault';
import { FORMS } from './forms';
import type { Layout } from './layout';
import type { Queues } from './queues';
import { SmallFile } from './small-file';

export class Duties {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #queues: Queues;
  readonly #file: SmallFile<{ lines: DutyLine[] }>;

  private constructor(disk: DiskIo, layout: Layout, queues: Queues, file: SmallFile<{ lines: DutyLine[] }>) {
    this.#disk = disk;
    this.#layout = layout;
    this.#queues = queues;
    this.#file = file;
  }

  /** Reads the book; there is none before the first line. `onPrevious`: it was damaged and the copy before it was taken. */
  static async open(disk: DiskIo, layout: Layout, queues: Queues, onPrevious: (file: string) => void, onLost: (file: string) => void): Promise<Duties> {
    const shown = 'ledgers/duties.json';
    const found = await SmallFile.read(disk, layout.ledger('duties'), FORMS.duties, shown, () => onPrevious(shown), { value: { lines: [] }, say: () => onLost(shown) });
    return new Duties(disk, layout, queues, found ?? SmallFile.fresh(disk, layout.ledger('duties'), FORMS.duties, { lines: [] }));
  }

  /** See SmallFile.rewrite. */
  rewrite(): Promise<void> {
    return this.#file.rewrite();
  }

  lines(): readonly DutyLine[] {
    return this.#file.value.lines;
  }

  /** Notes one as done, durably. A period that has a line already is refused: nothing is written twice. */
  add(line: DutyLine): Promise<Result<void>> {
    return this.#inTurn(() => {
      if (this.lines().some((one) => one.rule === line.rule && one.period === line.period && one.takenBack === null)) {
        return Promise.resolve(fail(refused({ rule: 'duty-done', say: `这一期的“${line.name}”已经记过了。` })));
      }
      return this.#write([...this.lines(), line]);
    });
  }

  /** Takes a line back; it stays in the book with who did so. */
  takeBack(id: string, takenBack: { on: Day; by: string }): Promise<Result<void>> {
    return this.#inTurn(() => {
      const line = this.lines().find((one) => one.id === id);
      if (!line) return Promise.resolve(fail(refused({ rule: 'no-duty-line', say: '没有找到这条记录，可能已经撤销了。' })));
      if (line.takenBack) return Promise.resolve(ok(undefined));
      return this.#write(this.lines().map((one) => (one.id === id ? { ...one, takenBack } : one)));
    });
  }

  #inTurn(work: () => Promise<Result<void>>): Promise<Result<void>> {
    return this.#queues.run('ledger duties', work);
  }

  #write(lines: DutyLine[]): Promise<Result<void>> {
    return attempt(this.#disk, this.#layout.root, () => this.#file.save({ lines }));
  }
}
