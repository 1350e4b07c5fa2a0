// 组字描述: how this case writes a character that no font can print. Words that name it are changed where they stand, by their own moves.
import { z } from 'zod';
import type { CaseFile } from '../case';
import { DescribedCharacter } from '../described-character';
import { fail, ok } from '../result';
import { move, refuse, shut } from './move';

/**
 * Records a description, or completes the one that is written the same way: it is found by how it is written, so there is one of each.
 * Its drawing is a file that main has written before.
 */
export const putDescribedCharacter = move('组字描述', z.object({ item: DescribedCharacter.omit({ at: true, by: true }) }), (file, { item }, context) => {
  const no = shut(file);
  if (no) return fail(no);
  const old = file.describedCharacters.find(({ written }) => written === item.written);
  if (old && old.character !== '' && item.character !== '' && old.character !== item.character) {
    return refuse('other-character', `案卷里的${item.written}已经代表另一个字，请换一种说法。`);
  }
  // When and by whom it was first described; what is completed later stands in the diary.
  const { at, by } = old ?? { at: context.now, by: context.by };
  const put = { ...item, id: old?.id ?? (item.id === '' ? context.newId() : item.id), character: item.character === '' ? (old?.character ?? '') : item.character, at, by };
  const others = file.describedCharacters;
  return ok({ ...file, describedCharacters: old ? others.map((other) => (other === old ? put : other)) : [...others, put] });
});

/** Takes a description out that no word of the case uses any more. What it was goes into the diary. */
export const dropDescribedCharacter = move('删去组字描述', z.object({ id: z.string() }), (file, { id }, context) => {
  const no = shut(file);
  if (no) return fail(no);
  const item = file.describedCharacters.find((other) => other.id === id);
  if (!item) return refuse('not-found', '没有找到这个组字描述。');
  if (standsInWords(file, item.written)) return refuse('in-use', `案卷里还有地方写着${item.written}，不能删去。`);
  const change = { revision: file.revision + 1, at: context.now, by: context.by, what: '删去组字描述', removed: item };
  return ok({ ...file, describedCharacters: file.describedCharacters.filter((other) => other !== item), changes: [...file.changes, change] });
});

/** True when some text of the case holds it; what was taken out of the case does not count. */
export function standsInWords({ describedCharacters: _, changes: _diary, ...rest }: CaseFile, written: string): boolean {
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes(written);
    return typeof value === 'object' && value !== null && Object.values(value).some(holds);
  };
  return holds(rest);
}
