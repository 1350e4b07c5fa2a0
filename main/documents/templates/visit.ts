// F9 人民调解回访记录 (domain.md §2.1).
import type { VisitWords } from '../content/words';
import { annex, inText, type PeopleList } from '../sheet/annex';
import { fieldLines, listLines } from '../sheet/fields';
import { heading, leaf, prose, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { TEXT_WIDTH } from '../sheet/sizes';
import { staffBox } from '../sheet/signers';
import { sentence, type Setting } from '../sheet/setting';

export function visitSheet(words: VisitWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const seen: PeopleList = { what: '当事人', people: words.parties.map((name) => ({ name, more: [] })), columns: [], name: '姓名或名称', unit: '方' };
  const field = (label: string, value: string) => fieldLines([{ label, value, ems: 10 }], styles.line);
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...listLines('当事人', inText(seen), styles.line),
      ...field('调解协议编号', words.number),
      ...field('回访事由', words.reason),
      ...field('回访时间', words.time),
      heading('回访情况', styles.heading),
      ...writing(words.findings, styles.body, words.parties, 10),
      ...prose(words.satisfaction, styles.body),
    ],
    closing: signatureRows(
      {
        parties: [],
        staff: [staffBox(sentence(setting, 'signVisitor'), [words.visitor])],
        seal: { label: [{ text: words.committee, name: true }], day: words.day },
      },
      styles,
    ),
    annex: annex(seen, styles, TEXT_WIDTH),
  };
}
