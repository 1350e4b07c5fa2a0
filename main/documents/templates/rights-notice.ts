// L1 人民调解当事人权利义务告知书 (domain.md §2.1): the points of the law, one after another, and who was told.
import type { RightsNoticeWords } from '../content/rights-notice';
import { inChinese } from '../content/chinese-number';
import { leaf, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox, staffBox } from '../sheet/signers';
import { sentence, type Setting } from '../sheet/setting';

const POINTS = ['committee', 'principles', 'rights', 'duties', 'effect', 'failure'];

export function rightsNoticeSheet(words: RightsNoticeWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  // Told on different days, or not known when: everybody writes their own.
  const dated = words.day === '';
  const rows = signatureRows(
    {
      parties: words.signers.map((signer) => partyBox(signer, sentence(setting, 'signTold'), dated)),
      // Who tells them is not noted anywhere: no name stands there.
      staff: [{ ...staffBox(sentence(setting, 'signTeller'), []), dated }],
      seal: null,
    },
    styles,
  );
  return {
    body: [leaf(title, styles.title, { hold: 1 }), ...POINTS.map((point, i) => leaf(`${inChinese(i + 1)}、${sentence(setting, point)}`, styles.body, i === 0 ? { before: 6 } : {}))],
    closing: dated ? rows : [...rows.map((row, i) => (i === rows.length - 1 ? { ...row, hold: 3 as const } : row)), leaf(words.day, styles.date, { before: 6 })],
  };
}
