// A PDF that was read back and says what its definition and its words say, or why not.
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { saidIn } from './content/field-names';
import { unprintableIn } from './faces/unprintable';
import { differenceIn } from './fidelity/proof';
import { readBack } from './fidelity/read-back';
import type { Definition } from './typeset/definition';
import { TextLost } from './typeset/lost-text';
import { NotDrawable } from './typeset/paper-font';
import { typeset } from './typeset/typeset';

export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}

/** Sets what `make` defines and proves it; `words`: every string in it must be found whole. `make` is called twice. */
export async function provedPdf(words: unknown, make: () => Definition): Promise<Result<Rendered>> {
  try {
    // The typesetter writes into its definition; the proof gets one of its own.
    const printed = await typeset(make());
    const { content, furniture, margins, draft } = make();
    const difference = differenceIn(await readBack(printed.bytes), { words, content, furniture, margins, draft, pages: printed.pages, additions: printed.additions });
    return difference ? fail(difference) : ok({ bytes: printed.bytes, pages: printed.pages });
  } catch (error) {
    return fail(whyNot(error));
  }
}

/** Characters of a value's strings that nothing can print, each with its field. */
export function unprintableSaid(value: unknown): Extract<AppError, { kind: 'unprintable' }>['characters'] {
  return saidIn(value).flatMap(({ where, text }) => unprintableIn(text).map(({ character, codePoint }) => ({ character, codePoint, where })));
}

function whyNot(error: unknown): AppError {
  if (error instanceof TextLost) return { kind: 'text-differs', where: '版面', wanted: `${error.missing.size}种字`, found: '没有印出' };
  if (error instanceof NotDrawable) return { kind: 'text-differs', where: '字形', wanted: `U+${error.codePoint.toString(16).toUpperCase()}`, found: '缺字' };
  return { kind: 'internal', code: `paper-${error instanceof Error ? error.name : 'unknown'}` };
}
