// One paper from its content: refuse what cannot be printed, set it, read it back, compare. Bytes only when they say the same.
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { saidIn } from './content/field-names';
import type { PaperContent } from './content/paper-content';
import { unprintableIn } from './faces/unprintable';
import { differenceIn } from './fidelity/proof';
import { readBack } from './fidelity/read-back';
import type { Sheet } from './sheet/sheet';
import { definitionFor, sheetFor } from './templates/all';
import { TextLost } from './typeset/lost-text';
import { NotDrawable } from './typeset/paper-font';
import { printedDeep } from './typeset/printed-text';
import { typeset } from './typeset/typeset';

export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}

/** The PDF of a paper. The same content gives the same bytes. `draft` puts 草稿 across every page. */
export async function renderPaper(content: PaperContent, { draft }: { draft: boolean }): Promise<Result<Rendered>> {
  const plain = printedDeep(content);
  const characters = unprintableWords(plain);
  if (characters.length > 0) return fail({ kind: 'unprintable', characters });
  return printSheet(plain, () => sheetFor(plain), draft);
}

/** Sets a sheet made for `content` and proves it. Apart from renderPaper so that tests can hand in a sheet that is wrong. */
export async function printSheet(content: PaperContent, make: () => Sheet, draft: boolean): Promise<Result<Rendered>> {
  try {
    // The typesetter writes into its definition; the proof gets one of its own.
    const sheet = make();
    const printed = await typeset(definitionFor(content, sheet, draft));
    const expected = definitionFor(content, make(), draft);
    const difference = differenceIn(await readBack(printed.bytes), {
      words: [content.words, content.notes.map((note) => note.text)],
      content: expected.content,
      furniture: expected.furniture,
      margins: expected.margins,
      draft,
      pages: printed.pages,
      additions: printed.additions,
    });
    return difference ? fail(difference) : ok({ bytes: printed.bytes, pages: printed.pages });
  } catch (error) {
    return fail(whyNot(error));
  }
}

function unprintableWords(content: PaperContent): Extract<AppError, { kind: 'unprintable' }>['characters'] {
  const { words, title, committee, caseNumber, look, notes } = content;
  const fixed = Object.values(look.sentences).map((text) => ({ where: '表上的固定文字', text }));
  const said = [...saidIn(words), ...saidIn({ title, committee, caseNumber, notes: notes.map((note) => note.text) }), ...fixed];
  return said.flatMap(({ where, text }) => unprintableIn(text).map(({ character, codePoint }) => ({ character, codePoint, where })));
}

function whyNot(error: unknown): AppError {
  if (error instanceof TextLost) return { kind: 'text-differs', where: '版面', wanted: `${error.missing.size}种字`, found: '没有印出' };
  if (error instanceof NotDrawable) return { kind: 'text-differs', where: '字形', wanted: `U+${error.codePoint.toString(16).toUpperCase()}`, found: '缺字' };
  return { kind: 'internal', code: `paper-${error instanceof Error ? error.name : 'unknown'}` };
}
