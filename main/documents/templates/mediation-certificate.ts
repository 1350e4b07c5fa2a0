// F10B 主持调解证明, on one page in 公文式.
import type { MediationCertificateWords } from '../content/mediation-certificate';
import { known, knownDay, knownNames, letterClosing, letterHead, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { leaf, type Sheet } from '../sheet/sheet';

export function mediationCertificateSheet(words: MediationCertificateWords, setting: Setting): Sheet {
  const { styles } = setting;
  return {
    body: [
      ...letterHead(setting, null),
      salutation([words.court], styles),
      leaf(
        filledSentence(setting, 'body', {
          当事人: knownNames(words.parties, 14, styles),
          事由: known(words.subject, 8, styles),
          受理日期: knownDay(words.acceptedOn),
          调解员: knownNames(words.mediators, 8, styles),
          协议日期: knownDay(words.agreedOn),
          协议: [{ text: words.supplementary ? '补充协议' : '调解协议' }],
          编号: known(words.number, 10, styles),
          生效日期: knownDay(words.effectiveOn),
        }),
        styles.body,
      ),
      leaf(sentence(setting, 'manner'), styles.body),
      leaf(sentence(setting, 'end'), styles.body),
    ],
    closing: letterClosing(words.committee, '', styles),
  };
}
