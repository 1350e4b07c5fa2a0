// L6E 委托调解回函, in 公文式.
import type { ReferralReplyWords } from '../content/referral-reply';
import { known, knownDay, knownNames, letterClosing, letterHead, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { blankLines, leaf, prose, type Sheet } from '../sheet/sheet';

export function referralReplySheet(words: ReferralReplyWords, setting: Setting): Sheet {
  const { styles } = setting;
  const blank = words.organ === '' && words.result.length === 0;
  return {
    body: [
      ...letterHead(setting, words.letterNumber === '' && !blank ? null : words.letterNumber),
      salutation([words.organ], styles),
      leaf(
        filledSentence(setting, 'opening', {
          收到日期: knownDay(words.receivedOn),
          当事人: knownNames(words.parties, 12, styles),
          事由: known(words.subject, 8, styles),
          来函: words.documentNumber === '' ? [] : [{ text: `（${words.documentNumber}）` }],
        }),
        styles.body,
      ),
      ...(words.acceptedOn === '' && !blank ? [] : [leaf(filledSentence(setting, 'accepted', { 受理日期: knownDay(words.acceptedOn), 编号: known(words.number, 12, styles) }), styles.body)]),
      ...(words.result.length === 0 ? blankLines(5, styles.line) : words.result.flatMap((text) => prose(text, styles.body, words.parties))),
      leaf(sentence(setting, 'end'), styles.body),
    ],
    closing: letterClosing(words.committee, words.day, styles),
  };
}
