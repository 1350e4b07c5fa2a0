// Paths stay in main: the window holds a token for each folder a person chose, and a text to show.
import { basename } from 'node:path';
import type { Chosen } from '../contract/shapes';

export class TokenBook {
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, string>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** A token for a path; the same one for the same path. */
  give(path: string, shown = path): Chosen {
    const token = this.#tokens.get(path) ?? this.#newId();
    this.#tokens.set(path, token);
    this.#paths.set(token, path);
    return { token, shown };
  }

  /** The path behind a token; undefined for one that was never given. */
  path(token: string): string | undefined {
    return this.#paths.get(token);
  }
}

/** A folder as lists show it: its last part, enough to tell sticks apart without spelling out somebody's user name. */
export function folderName(path: string): string {
  return basename(path) || path;
}
