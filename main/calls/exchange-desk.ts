// Which PC this is, and the package of another that was opened and looked through: one at a time, forgotten when the folder closes.
import { ok, type Result } from '../contract/errors';
import type { LookedThrough } from './merge-plan';
import { makeThisPc, readThisPc, type ThisPc } from './this-pc';

export class ExchangeDesk {
  readonly #folder: string;
  #pc: ThisPc | null = null;
  #open: { token: string; looked: LookedThrough } | null = null;

  constructor(configFolder: string) {
    this.#folder = configFolder;
  }

  async start(): Promise<void> {
    this.#pc = await readThisPc(this.#folder);
  }

  /** This PC, once it was given a name. */
  get pc(): ThisPc | null {
    return this.#pc;
  }

  /** This PC; its keys are made when there are none. */
  async ensurePc(): Promise<Result<ThisPc>> {
    if (this.#pc) return ok(this.#pc);
    const made = await makeThisPc(this.#folder);
    if (made.ok) this.#pc = made.value;
    return made;
  }

  put(token: string, looked: LookedThrough): void {
    this.#open = { token, looked };
  }

  opened(token: string): LookedThrough | null {
    return this.#open?.token === token ? this.#open.looked : null;
  }

  clear(): void {
    this.#open = null;
  }
}
