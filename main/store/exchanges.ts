// The book of exchanges with the room's other PCs, one small sealed ledger: each entry is durable before what it speaks of is done.
import { EMPTY_BOOK, type ExchangeBook } from '../domain/exchange-book';
import type { Result } from '../contract/errors';
import type { DiskIo } from './disk';
import { attempt } from './fault';
import { FORMS } from './forms';
import type { Layout } from './layout';
import type { Queues } from './queues';
import { SmallFile } from './small-file';

export class Exchanges {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #queues: Queues;
  readonly #file: SmallFile<ExchangeBook>;

  private constructor(disk: DiskIo, layout: Layout, queues: Queues, file: SmallFile<ExchangeBook>) {
    this.#disk = disk;
    this.#layout = layout;
    this.#queues = queues;
    this.#file = file;
  }

  static async open(disk: DiskIo, layout: Layout, queues: Queues, onPrevious: (file: string) => void, onLost: (file: string) => void): Promise<Exchanges> {
    const shown = 'ledgers/exchanges.json';
    const path = layout.ledger('exchanges');
    const file = (await SmallFile.read(disk, path, FORMS.exchanges, shown, () => onPrevious(shown), { value: EMPTY_BOOK, say: () => onLost(shown) })) ?? SmallFile.fresh(disk, path, FORMS.exchanges, EMPTY_BOOK);
    return new Exchanges(disk, layout, queues, file);
  }

  /** See SmallFile.rewrite. */
  rewrite(): Promise<void> {
    return this.#file.rewrite();
  }

  book(): ExchangeBook {
    return this.#file.value;
  }

  /** The next state of the book, durably. Changes wait for each other. */
  write(next: (book: ExchangeBook) => ExchangeBook): Promise<Result<void>> {
    return this.#queues.run('ledger exchanges', () => attempt(this.#disk, this.#layout.root, () => this.#file.save(next(this.#file.value))));
  }
}
