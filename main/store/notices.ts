// What a person should know about the data: found at start or later, said until it is no longer so.
import type { Notice } from '../contract/shapes';

export class NoticeBoard {
  readonly #notices = new Map<string, Notice>();
  readonly #listeners = new Set<() => void>();

  /** Puts up a notice; one of the same kind about the same thing is replaced. */
  put(kind: Notice['kind'], say: string, caseId: string | null = null, about = caseId ?? ''): void {
    const key = `${kind} ${about}`;
    if (this.#notices.get(key)?.say === say) return;
    this.#notices.set(key, { kind, say, caseId });
    this.#tell();
  }

  /** The one notice of a kind, or null: there is nothing to say any more. */
  about(kind: Notice['kind'], say: string | null): void {
    if (say !== null) this.put(kind, say);
    else if (this.#notices.delete(`${kind} `)) this.#tell();
  }

  /** Takes notices about a case down: it was read and is whole. */
  clear(caseId: string, ...kinds: Notice['kind'][]): void {
    const gone = kinds.filter((kind) => this.#notices.delete(`${kind} ${caseId}`));
    if (gone.length > 0) this.#tell();
  }

  list(): readonly Notice[] {
    return [...this.#notices.values()];
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
