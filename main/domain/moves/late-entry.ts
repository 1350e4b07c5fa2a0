// 补录: that a case was first written on paper and typed in afterwards, said at 登记 or later.
import { z } from 'zod';
import { LateNote, type LateEntry } from '../late-entry';
import { fail, ok } from '../result';
import { move, shut, type MoveContext } from './move';

/** null takes the note back. The day and the name of the first note stay when only the reason is mended. */
export const setLateEntry = move('注明补录', z.object({ late: LateNote.nullable() }), (file, { late }, context) => {
  const no = shut(file);
  return no ? fail(no) : ok({ ...file, lateEntry: lateEntryOf(late, context, file.lateEntry) });
});

/** What is written down for a person's note, at the day and under the name of the moment. */
export function lateEntryOf(note: LateNote | null, { today, by }: MoveContext, before: LateEntry | null = null): LateEntry | null {
  return note === null ? null : { on: before?.on ?? today, reason: note.reason, by: before?.by ?? by };
}
