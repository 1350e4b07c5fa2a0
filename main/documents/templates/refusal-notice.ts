// L6C 不予受理告知书.
import type { RefusalNoticeWords } from '../content/refusal-notice';
import { known, knownDay, knownNames, letterClosing, letterHead, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { heading, leaf, writing, type Sheet } from '../sheet/sheet';

export function refusalNoticeSheet(words: RefusalNoticeWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const names = [...words.applicants, ...words.respondents];
  return {
    body: [
      ...letterHead(setting, null),
      salutation(words.applicants, styles),
      leaf(
        filledSentence(setting, 'opening', {
          申请人: knownNames(words.applicants, 8, styles),
          被申请人: knownNames(words.respondents, 8, styles),
          事由: known(words.subject, 8, styles),
          登记日期: knownDay(words.registeredOn),
        }),
        styles.body,
      ),
      heading(say('cause'), styles.body),
      ...writing(words.cause, styles.body, names),
      ...(words.refused ? [leaf(say('refused'), styles.body)] : []),
      leaf(words.receiver === '' ? say('decision') : filledSentence(setting, 'passedOn', { 去向: [{ text: words.receiver }] }), styles.body),
      leaf(say('ways'), styles.body),
      leaf(say('end'), styles.body),
    ],
    closing: letterClosing(words.committee, words.day, styles),
  };
}
