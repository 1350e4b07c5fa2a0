// Where the bytes of a copy's files come from: the sealed packs of a stick, or the plain objects of this PC's snapshots.
import type { FileEntry } from '../format/file-list';
import { damaged } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import type { ObjectIndex } from '../repo/object-index';
import type { Repo } from '../repo/open-repo';
import { ObjectReader } from '../repo/read-object';

export interface Content {
  /** The files in the order in which they are best read. */
  inReadingOrder(files: readonly FileEntry[]): FileEntry[];
  /** The bytes of a file, piece by piece, proven. @throws Fault damaged, at the latest after the last piece */
  pieces(file: FileEntry): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** Content of a snapshot on a stick. */
export class PackedContent implements Content {
  readonly #reader: ObjectReader;
  readonly #index: ObjectIndex;

  constructor(repo: Repo, index: ObjectIndex) {
    this.#reader = new ObjectReader(repo, index);
    this.#index = index;
  }

  /** A stick, and more so an old disk, reads forwards best. */
  inReadingOrder(files: readonly FileEntry[]): FileEntry[] {
    const placeOf = ({ ids: [first] }: FileEntry) => (first === undefined ? undefined : this.#index.at(first)[0]);
    const placed = files.map((file) => ({ file, place: placeOf(file) }));
    return inOrder(placed, (a, b) => byText(a.place?.pack ?? '', b.place?.pack ?? '') || (a.place?.offset ?? 0) - (b.place?.offset ?? 0)).map(({ file }) => file);
  }

  async *pieces(file: FileEntry): AsyncGenerator<Buffer> {
    for (const id of file.ids) {
      const piece = await this.#reader.read(id);
      if (piece === null) throw damaged(`${file.path} 读不出来`);
      yield piece;
    }
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
