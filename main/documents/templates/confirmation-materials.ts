// F10 司法确认有关材料: title sheet in front of the court papers, with a list to tick off.
import type { ConfirmationMaterialsWords } from '../content/confirmation-materials';
import { fieldLines, listLines } from '../sheet/fields';
import { sentence, type Setting } from '../sheet/setting';
import { leaf, nameList, type Sheet } from '../sheet/sheet';
import { TEXT_WIDTH } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';

/** In the order in which they are bound. */
const SHEETS = ['sheetApplication', 'sheetAgreement', 'sheetCertificate', 'sheetIdentity', 'sheetProperty', 'sheetRuling'];

export function confirmationMaterialsSheet(words: ConfirmationMaterialsWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const field = (label: string, value: string) => fieldLines([{ label, value, ems: 10 }], styles.line);
  const pair = (one: string, its: string, other: string, that: string) => fieldLines([{ label: one, value: its, ems: 8 }, { label: other, value: that, ems: 8 }], styles.line);
  const cells = { ...styles.line, size: 12, pitch: 20 };
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...field('卷号', words.number).map((one) => ({ ...one, before: 12 })),
      ...listLines('申请人', nameList(words.parties), styles.line),
      ...field('事由', words.subject),
      ...field('人民法院', words.court),
      ...pair('申请日期', words.appliedOn, '法院受理日期', words.acceptedOn),
      ...pair('裁定日期', words.decidedOn, '裁定结果', words.result),
      ...field('裁定文号', words.documentNumber),
      listTable(
        columns(TEXT_WIDTH, 40, '*', 60, 110),
        ['序号', '材料名称', '页数', '备注'],
        SHEETS.map((key, i) => [String(i + 1), sentence(setting, key), '', '']),
        cells,
        { aligns: [undefined, 'left'], least: 30, before: 18 },
      ),
    ],
    closing: [],
  };
}
