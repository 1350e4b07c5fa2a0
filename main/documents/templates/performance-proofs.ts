// L4 履行凭证 (domain.md §2): what was kept, when and how much, and room to paste receipts.
import type { ProofWords } from '../content/performance-proofs';
import { pasteHere } from '../sheet/paste-here';
import { leaf, type Sheet } from '../sheet/sheet';
import { sentence, type Setting } from '../sheet/setting';
import { mm, TEXT_WIDTH } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';

const HEAD = ['序号', '履行日期', '履行内容', '履行人', '权利人', '金额', '凭证'];
const WIDTHS = columns(TEXT_WIDTH, 34, 62, '*', 58, 58, 92, 56);
/** A receipt or a bank's slip. */
const RECEIPT = 96;
const BLANK_LINES = 6;

export function proofSheet({ items }: ProofWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const rows =
    items.length === 0
      ? Array.from({ length: BLANK_LINES }, () => HEAD.map(() => ''))
      : items.map((item, i) => [String(i + 1), item.on, [{ text: item.what }, ...(item.how === '' ? [] : [{ text: `${item.what === '' ? '' : '，'}${item.how}` }])], [{ text: item.by, name: true }], [{ text: item.to, name: true }], item.amount, item.proof]);
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      listTable(WIDTHS, HEAD, rows, styles.cell, { before: 8, least: mm(9), aligns: [undefined, undefined, 'left', undefined, undefined, 'left', 'left'] }),
      ...pasteHere(sentence(setting, 'paste'), RECEIPT, setting),
    ],
    closing: [],
  };
}
