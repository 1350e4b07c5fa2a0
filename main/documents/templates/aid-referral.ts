// L6H 困难群众帮扶转介单: who, what is difficult; the person agrees below, the committee seals.
import type { AidReferralWords } from '../content/aid-referral';
import { fieldLines } from '../sheet/fields';
import { known, letterClosing, letterHead, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { heading, leaf, writing, type Sheet } from '../sheet/sheet';
import { partyBox } from '../sheet/signers';

export function aidReferralSheet(words: AidReferralWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  return {
    body: [
      ...letterHead(setting, words.number),
      salutation([words.organ], styles),
      leaf(filledSentence(setting, 'opening', { 事由: known(words.subject, 8, styles) }), styles.body),
      heading(say('facts'), styles.heading),
      ...fieldLines(
        [
          { label: '姓名', value: words.name, name: true, ems: 6 },
          { label: '性别', value: words.sex, ems: 2 },
          { label: '民族', value: words.ethnicity, ems: 4 },
          { label: '年龄', value: words.age, ems: 3 },
        ],
        styles.line,
      ),
      ...fieldLines([{ label: '住址', value: words.address, ems: 16 }], styles.line),
      ...(setting.look.lines['phone'] === false ? [] : fieldLines([{ label: '联系电话', value: words.phone, ems: 12 }], styles.line)),
      heading(say('needs'), styles.heading),
      ...writing(words.needs, styles.body, [words.name], 6),
      leaf(say('decide'), styles.body),
      leaf(say('consent'), styles.body),
    ],
    closing: letterClosing(words.committee, words.day, styles, words.signers.map((signer) => partyBox(signer, say('sign'), true))),
  };
}
