// L6A 调解通知书 with a receipt to tear off, on one page.
import type { SittingNoticeWords } from '../content/sitting-notice';
import { choices } from '../sheet/choices';
import { fieldLines } from '../sheet/fields';
import { known, knownNames, letterClosing, letterHead, OPEN_DAY, openBlank, salutation } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { leaf, type Sheet } from '../sheet/sheet';
import type { Leaf } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';

/** So many dashes on either side of the words: about the width of the text at that size. */
const DASHES = '- '.repeat(27).trim();

export function sittingNoticeSheet(words: SittingNoticeWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const acting: Piece[] = words.by === '' ? [] : [{ text: `（${words.role}` }, { text: words.by, name: true }, { text: '）' }];
  const order = known(words.order, 2, styles);
  return {
    body: [
      ...letterHead(setting, words.number),
      salutation([words.name], styles, acting),
      leaf(
        filledSentence(setting, 'opening', { 事由: known(words.subject, 10, styles), 时间: known(words.time, 14, styles), 地点: known(words.place, 10, styles), 次数: order }),
        styles.body,
      ),
      leaf(say('bring'), styles.body),
      leaf(filledSentence(setting, 'mediators', { 调解员: knownNames(words.mediators, 6, styles), 记录人: knownNames(words.recorder === '' ? [] : [words.recorder], 5, styles) }), styles.body),
      leaf([{ text: say('chosen') }, ...choices(['公开进行', '不公开进行'], words.open)], { ...styles.line, indent: styles.body.indent }),
      leaf(say('free'), styles.body),
      leaf([{ text: `${say('absent')}${say('phone')}：` }, ...known(words.phone, 10, styles)], { ...styles.line, indent: styles.body.indent }),
    ],
    closing: [...letterClosing(words.committee, '', styles).map((row) => ({ ...row, hold: 3 as const })), ...receipt(setting, order)],
  };
}

/** What comes back: that it was received, and whether they come. It stays on the page of the notice. */
function receipt(setting: Setting, order: Piece[]): Leaf[] {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const small = { ...styles.line, size: 12, pitch: 24 };
  const pair = (one: string, other: string) => fieldLines([{ label: one, value: '', ems: 8 }, { label: other, value: '', ems: 8 }], small, { hold: 3 });
  return [
    leaf(`${DASHES} ${say('cut')} ${DASHES}`, { ...small, size: 9, align: 'center' }, { before: 4, hold: 3 }),
    leaf(say('receipt'), { ...styles.subtitle, size: 16 }, { hold: 3 }),
    leaf([...filledSentence(setting, 'received', { 次数: order.map((piece) => ({ ...piece })) }), openBlank(8, styles)], small, { hold: 3 }),
    ...pair(say('receiver'), say('deliverer')),
    ...fieldLines([{ label: say('receivedOn'), value: OPEN_DAY, ems: 8 }, { label: say('deliveredTo'), value: '', ems: 8 }], small),
  ];
}
