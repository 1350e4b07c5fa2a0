// What the typesetter may add to a paper of its own, and whether it stands on a page as it says.
import type { AppError } from '../../contract/errors';
import { CONTINUED } from '../typeset/layout';
import { textIn } from '../typeset/lost-text';
import { ADDED, type Addition } from '../typeset/pen';
import { inkOf } from '../typeset/printed-text';
import type { ReadPage } from './read-back';

type Differs = Extract<AppError, { kind: 'text-differs' }>;

/**
 * Null when exactly the announced additions stand on page `number`, to the character and in their order, and none of them says
 * anything but 转下页 or the header of a table of the content.
 */
export function sameAdditions(page: ReadPage, number: number, content: unknown, additions: readonly Addition[]): Differs | null {
  const announced = additions.filter((addition) => addition.page === number).map(({ text }) => inkOf(text));
  const found = inkOf(page.words.filter((words) => words.mark === ADDED).map((words) => words.text).join(''));
  const where = `第${number}页续页的字样`;
  if (found !== announced.join('')) return { kind: 'text-differs', where, wanted: `${count(announced.join(''))}个字`, found: `${count(found)}个字` };
  const allowed = new Set([CONTINUED, ...headerRowsIn(content)].map(inkOf));
  const strange = announced.filter((text) => !allowed.has(text));
  return strange.length === 0 ? null : { kind: 'text-differs', where, wanted: '表头或转下页', found: `${count(strange.join(''))}个字` };
}

const count = (text: string) => [...text].length;

/** The text of every header row of every table in a flow, row by row. */
function* headerRowsIn(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const inner of node) yield* headerRowsIn(inner);
  else if (typeof node === 'object' && node !== null) {
    const { stack, grid } = node as { stack?: unknown[]; grid?: { head: number } };
    if (grid === undefined) yield* headerRowsIn(stack ?? []);
    else for (const row of stack?.slice(0, grid.head) ?? []) yield [...textIn(row)].join('');
  }
}
