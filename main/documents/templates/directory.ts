// F1 卷内目录 (domain.md §2.1): 序号 | 文书名称 | 页号 | 备注, on as many pages as it takes.
import type { DirectoryWords } from '../content/directory';
import { leaf, type Sheet } from '../sheet/sheet';
import type { Setting } from '../sheet/setting';
import { mm, TEXT_WIDTH } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';

const HEAD = ['序号', '文书名称', '页号', '备注'];
const WIDTHS = columns(TEXT_WIDTH, 48, '*', 84, 92);
const LEAST = mm(10);
/** Lines to fill in by hand: one page of them. */
const BLANK_LINES = 20;

export function directorySheet({ lines }: DirectoryWords, { title, styles }: Setting): Sheet {
  const rows = lines.length === 0 ? Array.from({ length: BLANK_LINES }, () => ['', '', '', '']) : lines.map((line, i) => [String(i + 1), line.title, line.pages, line.note]);
  return {
    body: [leaf(title, styles.title, { hold: 1 }), listTable(WIDTHS, HEAD, rows, styles.remark, { before: 8, least: LEAST, aligns: [undefined, 'left'] })],
    closing: [],
  };
}
