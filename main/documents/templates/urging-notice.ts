// L6F 督促履行通知书: what is open stands in a table, the sum of it below in digits and in capitals.
import type { UrgingNoticeWords } from '../content/urging-notice';
import { known, knownDay, letterClosing, letterHead, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { leaf, nameList, type Sheet } from '../sheet/sheet';
import { partyBox } from '../sheet/signers';
import { TEXT_WIDTH } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';
import type { Piece } from '../typeset/glyphs';

const HEAD = ['序号', '履行人', '履行事项', '应履行日期', '约定金额', '已履行', '尚欠'];
const EMPTY_ROWS = 3;

export function urgingNoticeSheet(words: UrgingNoticeWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const rows: (string | Piece[])[][] = words.dues.map((due, i) => [String(i + 1), nameList(due.debtors), due.what, due.due, due.amount, due.paid, due.open]);
  const empty = Array.from({ length: EMPTY_ROWS }, (_, i) => [String(i + 1), '', '', '', '', '', '']);
  return {
    body: [
      ...letterHead(setting, null),
      salutation(words.debtors, styles),
      leaf(filledSentence(setting, 'opening', { 协议日期: knownDay(words.agreedOn), 编号: known(words.number, 12, styles) }), styles.body, { hold: 1 }),
      listTable(columns(TEXT_WIDTH, 36, 64, '*', 86, 60, 60, 60), HEAD, rows.length > 0 ? rows : empty, { ...styles.line, size: 10.5, pitch: 17 }, {
        aligns: [undefined, 'left', 'left', undefined, 'right', 'right', 'right'],
        before: 4,
      }),
      ...(words.openInAll === '' && words.dues.length > 0 ? [] : [leaf(filledSentence(setting, 'openInAll', { 金额: known(words.openInAll, 16, styles) }), styles.body, { before: 4 })]),
      ...(words.accelerated === true ? [leaf(say('accelerated'), styles.body)] : []),
      leaf(say('law'), styles.body),
      leaf(filledSentence(setting, 'by', { 日期: knownDay(words.promisedOn) }), styles.body),
      leaf(say(words.confirmed ? 'enforcement' : 'court'), styles.body),
    ],
    closing: letterClosing(words.committee, words.day, styles, words.signers.map((signer) => partyBox(signer, say('receiver'), true))),
  };
}
