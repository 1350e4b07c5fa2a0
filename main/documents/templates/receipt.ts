// L6G 收条: signed by whoever was paid.
import type { ReceiptWords } from '../content/receipt';
import { known, knownDay, knownNames, letterHead } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { leaf, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox } from '../sheet/signers';

export function receiptSheet(words: ReceiptWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const empty = words.amount === '';
  return {
    body: [
      ...letterHead(setting, words.number),
      leaf(
        filledSentence(setting, 'received', {
          日期: knownDay(words.paidOn),
          付款人: knownNames(words.payers, 12, styles),
          方式: known(words.how, 6, styles),
          事项: known(words.what, 12, styles),
          金额: known(words.amount, 18, styles),
        }),
        styles.body,
        { before: 6 },
      ),
      ...(words.paidBy === '' && !empty ? [] : [leaf(filledSentence(setting, 'paidBy', { 代付人: known(words.paidBy, 12, styles) }), styles.body)]),
      leaf(filledSentence(setting, 'basis', { 协议日期: knownDay(words.agreedOn), 调委会: [{ text: words.committee, name: true }] }), styles.body),
      ...(words.settled === true ? [leaf(say('settled'), styles.body)] : []),
      ...(words.settled === false || empty ? [leaf(filledSentence(setting, 'rest', { 尚欠: known(words.rest, 18, styles) }), styles.body)] : []),
    ],
    closing: signatureRows({ parties: words.signers.map((signer) => partyBox(signer, say('sign'), true)), staff: [], seal: null }, styles),
  };
}
