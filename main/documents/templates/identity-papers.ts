// L2 当事人身份证明 (domain.md §2): whose identity papers are in the file, and room to paste copies.
import type { IdentityWords } from '../content/identity-papers';
import { pasteHere } from '../sheet/paste-here';
import { leaf, type Sheet } from '../sheet/sheet';
import { sentence, type Setting } from '../sheet/setting';
import { mm, TEXT_WIDTH } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';

const HEAD = ['序号', '姓名或名称', '身份', '证件名称', '证件号码'];
const WIDTHS = columns(TEXT_WIDTH, 34, '*', 94, 94, 118);
/** Two identity cards one above the other, 54 mm each. */
const TWO_CARDS = 128;
const BLANK_LINES = 6;

export function identitySheet({ holders }: IdentityWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const rows =
    holders.length === 0
      ? Array.from({ length: BLANK_LINES }, () => HEAD.map(() => ''))
      : holders.map((holder, i) => [String(i + 1), [{ text: holder.name, name: true }], holder.as, holder.paper, holder.number]);
  return {
    body: [leaf(title, styles.title, { hold: 1 }), listTable(WIDTHS, HEAD, rows, styles.cell, { before: 8, least: mm(9) }), ...pasteHere(sentence(setting, 'paste'), TWO_CARDS, setting)],
    closing: [],
  };
}
