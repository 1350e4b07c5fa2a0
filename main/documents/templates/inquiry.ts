// F4 人民调解调查记录 (domain.md §2.1): questions and answers, or what was found at a place.
import type { InquiryWords } from '../content/inquiry';
import { fieldLines, listLines, timeAndPlace } from '../sheet/fields';
import { heading, leaf, oneParagraph, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox, staffBox } from '../sheet/signers';
import { sentence, type Setting } from '../sheet/setting';

/** Places to sign where a place was looked at: who was there is free text, so the boxes name nobody. */
const PRESENT_SIGNING = 2;

export function inquirySheet(words: InquiryWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const { line } = styles;
  const box = (name: string, as: string) => partyBox({ label: '', name, role: '', by: '' }, as, false);
  // Several people asked together each have a place to sign.
  const signing = words.ofPlace ? Array.from({ length: PRESENT_SIGNING }, () => box('', say('signPresent'))) : words.asked.split('、').map((name) => box(name.trim(), say('signAsked')));
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...timeAndPlace(words, line),
      ...listLines('参加人', [{ text: oneParagraph(words.present) }], line),
      ...fieldLines([{ label: '被调查人', value: words.asked, ems: 10, name: true }], line),
      heading('记录：', styles.heading),
      ...writing(words.record, styles.body, words.asked.split('、'), 12),
    ],
    closing: [
      ...signatureRows(
        {
          parties: signing,
          staff: [staffBox(say('signInvestigator'), words.investigators), staffBox(say('signRecorder'), [words.recorder])],
          seal: null,
        },
        styles,
      ).map((row, i, rows) => (i === rows.length - 1 ? { ...row, hold: 3 as const } : row)),
      leaf(words.day === '' ? '　　　　年　　月　　日' : words.day, styles.date, { before: 6 }),
    ],
  };
}
