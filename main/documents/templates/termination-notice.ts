// L6B 终止调解告知书: the ways that are named depend on what the quarrel is about.
import type { TerminationNoticeWords } from '../content/termination-notice';
import { known, knownDay, letterClosing, letterHead, points, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { leaf, type Sheet } from '../sheet/sheet';
import { partyBox } from '../sheet/signers';

const REASONS = ['reasonNoAgreement', 'reasonRefused', 'reasonWithdrawn', 'reasonOther'];
/** The usual ways, those of land and forest, those of labour. */
const WAYS = [
  ['usualArbitration', 'usualAdministration', 'usualCourt'],
  ['landGovernment', 'landStandstill', 'landOther'],
  ['labourArbitration', 'labourOrder', 'labourCourt'],
];

export function terminationNoticeSheet(words: TerminationNoticeWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const reason = REASONS[words.reason - 1];
  const known8 = (text: string) => known(text, 8, styles);
  return {
    body: [
      ...letterHead(setting, null),
      salutation(words.parties, styles),
      leaf(filledSentence(setting, 'opening', { 事由: known8(words.subject), 编号: known(words.number, 12, styles), 受理日期: knownDay(words.acceptedOn) }), styles.body),
      leaf([...(reason === undefined ? known('', 26, styles) : [{ text: say(reason) }]), ...filledSentence(setting, 'ended', { 终止日期: knownDay(words.endedOn) })], styles.body),
      leaf(say('told'), styles.body, { hold: 1 }),
      ...points((WAYS[words.ways] ?? []).map(say), styles),
    ],
    closing: letterClosing(words.committee, words.day, styles, words.signers.map((signer) => partyBox(signer, say('sign'), true))),
  };
}
