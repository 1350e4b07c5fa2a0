// F5 人民调解证据材料 (domain.md §2.1): a title sheet with the 证据清单† before the copies.
import type { EvidenceWords } from '../content/evidence';
import { leaf, oneParagraph, type Sheet } from '../sheet/sheet';
import { sentence, type Setting } from '../sheet/setting';
import { mm, TEXT_WIDTH } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';

const HEAD = ['序号', '材料名称', '份数', '页数', '提供人', '提供日期', '原件/复印件', '备注'];
const WIDTHS = columns(TEXT_WIDTH, 34, '**', 34, 34, 58, 62, 50, '*');
const BLANK_LINES = 16;

export function evidenceSheet({ items }: EvidenceWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const rows =
    items.length === 0
      ? Array.from({ length: BLANK_LINES }, () => HEAD.map(() => ''))
      : items.map((item, i) => [String(i + 1), item.title, item.copies, item.pages, [{ text: item.providedBy, name: true }], item.on, item.kind, oneParagraph(item.note)]);
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      leaf(sentence(setting, 'list'), styles.subtitle, { before: 6, hold: 1 }),
      listTable(WIDTHS, HEAD, rows, styles.cell, { before: 6, least: mm(11), aligns: [undefined, 'left', undefined, undefined, undefined, undefined, undefined, 'left'] }),
    ],
    closing: [],
  };
}
