// F11 卷宗情况说明 (domain.md §2.1): free text, and who bound and who checked the file, when.
import type { DossierNoteWords } from '../content/dossier-note';
import { fieldLines } from '../sheet/fields';
import { leaf, writing, type Sheet } from '../sheet/sheet';
import { sentence, type Setting } from '../sheet/setting';

export function dossierNoteSheet(words: DossierNoteWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const pair = (label: string, value: string, next: string, nextValue: string, name: boolean, before: number) =>
    fieldLines(
      [
        { label, value, ems: 8, name },
        { label: next, value: nextValue, ems: 8, name },
      ],
      styles.line,
      { before, hold: 3 },
    );
  return {
    body: [leaf(title, styles.title, { hold: 1 }), leaf(sentence(setting, 'lead'), { ...styles.remark, align: 'center' }, { hold: 1 }), ...writing(words.note, styles.body, [], 14)],
    closing: [...pair('立卷人', words.filedBy, '检查人', words.checkedBy, true, 28), ...pair('立卷时间', words.filedOn, '检查时间', words.checkedOn, false, 6)],
  };
}
