// One paper or ledger from its content: refuse what cannot be printed, set it, read it back, compare. Bytes only when they say the same.
import { fail, type AppError, type Result } from '../contract/errors';
import type { PaperContent } from './content/paper-content';
import { unprintableIn } from './faces/unprintable';
import type { LedgerContent } from './ledgers/content';
import { ledgerDefinition } from './ledgers/sheet';
import { provedPdf, unprintableSaid, type Rendered } from './proved';
import { recoveryDefinition, type RecoveryContent } from './recovery/sheet';
import type { Sheet } from './sheet/sheet';
import { definitionFor, sheetFor } from './templates/all';
import { printedDeep } from './typeset/printed-text';

export type { Rendered } from './proved';

/** What can be asked to be printed: a paper of one case, or a ledger of many. */
export type Printable = PaperContent | LedgerContent | RecoveryContent;

/** The PDF of a paper or ledger. The same content gives the same bytes. `draft` puts 草稿 across every page of a paper. */
export async function renderPaper(content: Printable, { draft }: { draft: boolean }): Promise<Result<Rendered>> {
  const plain = printedDeep(content);
  if ('recovery' in plain) {
    const missing = unprintableSaid(plain.words);
    return missing.length > 0 ? fail({ kind: 'unprintable', characters: missing }) : provedPdf(plain.words, () => recoveryDefinition(plain));
  }
  const characters = 'ledger' in plain ? unprintableSaid(plain.words) : unprintableWords(plain);
  if (characters.length > 0) return fail({ kind: 'unprintable', characters });
  return 'ledger' in plain ? provedPdf(plain.words, () => ledgerDefinition(plain)) : printSheet(plain, () => sheetFor(plain), draft);
}

/** Sets a sheet made for `content` and proves it. Apart from renderPaper so that tests can hand in a sheet that is wrong. */
export function printSheet(content: PaperContent, make: () => Sheet, draft: boolean): Promise<Result<Rendered>> {
  return provedPdf([content.words, content.notes.map((note) => note.text)], () => definitionFor(content, make(), draft));
}

function unprintableWords({ words, title, committee, caseNumber, look, notes }: PaperContent): Extract<AppError, { kind: 'unprintable' }>['characters'] {
  const fixed = Object.values(look.sentences).flatMap((text) => unprintableIn(text).map(({ character, codePoint }) => ({ character, codePoint, where: '表上的固定文字' })));
  return [...unprintableSaid(words), ...unprintableSaid({ title, committee, caseNumber, notes: notes.map((note) => note.text) }), ...fixed];
}
