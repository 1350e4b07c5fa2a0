// A PDF that belongs to no case (empty forms, a ledger): what was shown is what is printed and saved.
import { fail, ok, type Result } from '../contract/errors';
import type { Context } from './context';
import { writeWhole } from './write-whole';

interface Made {
  token: string;
  title: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The last PDF of one kind that each house made, by its token; an older one is not found any more. */
export class MadePdf {
  readonly #last = new WeakMap<Context, Made>();

  /** Keeps a copy: bytes that cross to the window may be handed over for good. Gives the token. */
  keep(context: Context, title: string, bytes: Uint8Array<ArrayBuffer>): string {
    const token = context.ports.newId();
    this.#last.set(context, { token, title, bytes: bytes.slice() });
    return token;
  }

  /** `printer` as the system names it; left out: its default. */
  async print(context: Context, token: string, how: { copies: number; printer?: string }): Promise<Result<Record<string, never>>> {
    const made = this.#found(context, token);
    if (!made.ok) return made;
    const printed = await context.ports.printing.print(made.value.bytes, { ...how, title: made.value.title });
    return printed.ok ? ok({}) : printed;
  }

  async saveCopy(context: Context, token: string): Promise<Result<{ saved: boolean }>> {
    const made = this.#found(context, token);
    if (!made.ok) return made;
    const path = await context.ports.pickers.saveFileAs(`${made.value.title}.pdf`);
    if (path === null) return ok({ saved: false });
    const written = await writeWhole(path, made.value.bytes);
    return written.ok ? ok({ saved: true }) : written;
  }

  async openOutside(context: Context, token: string): Promise<Result<Record<string, never>>> {
    const made = this.#found(context, token);
    if (!made.ok) return made;
    const opened = await context.ports.printing.openOutside(made.value.bytes, `${made.value.title}.pdf`);
    return opened.ok ? ok({}) : opened;
  }

  #found(context: Context, token: string): Result<Made> {
    const made = this.#last.get(context);
    return made?.token === token ? ok(made) : fail({ kind: 'not-found', what: 'paper' });
  }
}
