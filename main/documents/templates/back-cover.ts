// F12 封底 (domain.md §2.1): a calm sheet that says how many pages are bound in.
import type { BackCoverWords } from '../content/back-cover';
import { leaf, type Sheet } from '../sheet/sheet';
import { filledSentence, type Setting } from '../sheet/setting';
import { drawnOut } from '../sheet/fields';

export function backCoverSheet({ pages }: BackCoverWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const line = { ...styles.line, size: 16, pitch: 40, align: 'center' as const };
  return {
    bare: true,
    body: [
      leaf(drawnOut(title, 4, styles.title.size), styles.title, { before: 220, hold: 1 }),
      leaf(filledSentence(setting, 'pages', { 页数: [{ text: pages, field: { width: 4 * line.size, align: 'center' } }] }), line, { before: 40 }),
    ],
    closing: [],
  };
}
