// F0 调解卷宗 (domain.md §2.1): the cover, read from a shelf and from across a table.
import type { CoverWords } from '../content/cover';
import { drawnOut, fieldLines, type Field } from '../sheet/fields';
import { leaf, oneParagraph, type Sheet } from '../sheet/sheet';
import type { Setting } from '../sheet/setting';
import type { Paragraph } from '../typeset/units';

/** Every label is drawn out to the longest, 人民调解员. */
const LABEL = 5;

export function coverSheet(words: CoverWords, { title, styles }: Setting): Sheet {
  const committee: Paragraph = { ...styles.title, size: 24, pitch: 40 };
  const name: Paragraph = { ...styles.title, size: 42, pitch: 64 };
  const line: Paragraph = { ...styles.line, size: 16, pitch: 40 };
  const fields = (first: Field, ...others: Field[]) => fieldLines([{ ...first, spread: LABEL }, ...others], line);
  return {
    bare: true,
    body: [
      leaf([{ text: words.committee, name: true }], committee, { before: 56, hold: 1 }),
      leaf(drawnOut(title, 7, name.size), name, { before: 28, hold: 1 }),
      leaf('', { ...line, pitch: 64 }),
      ...fields({ label: '卷名', value: words.volume, ems: 10, name: true }),
      ...fields({ label: '卷号', value: words.number, ems: 10 }),
      ...fields({ label: '人民调解员', value: words.mediators.join('、'), ems: 10, name: true }),
      ...fields({ label: '调解日期', value: words.from, ems: 8 }, { label: '至', value: words.to, ems: 8 }),
      ...fields({ label: '立卷人', value: words.filedBy, ems: 10, name: true }),
      ...fields({ label: '立卷日期', value: words.filedOn, ems: 10 }),
      ...fields({ label: '保管期限', value: words.retention, ems: 10 }),
      ...fields({ label: '备注', value: oneParagraph(words.remark), ems: 10 }),
    ],
    closing: [],
  };
}
