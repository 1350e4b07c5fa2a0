// L5 结案报告表: one ruled table; what is long goes on over the page, inside its row.
import type { ClosingReportWords } from '../content/closing-report';
import { sentence, type Setting } from '../sheet/setting';
import { leaf, nameList, prose, type Sheet } from '../sheet/sheet';
import { TEXT_WIDTH } from '../sheet/sizes';
import { cell, columns, row, table } from '../sheet/table';
import type { TableRow } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';
import { numbered } from './agreement';

/** Column edges that serve both the fields (label, value, label, value) and the list of parties (whose, name, address, phone). */
const WIDTHS = columns(TEXT_WIDTH, 84, 80, 56, 64, '*', 98);
const FIELD_SPANS = [1, 3, 1, 1];
const PARTY_SPANS = [1, 1, 3, 1];
/** Room for an opinion by hand. */
const OPINION = 84;

export function closingReportSheet(words: ClosingReportWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const small: Paragraph = { ...styles.line, size: 12, pitch: 20 };
  const middle: Paragraph = { ...small, align: 'center' };
  const names = words.parties.map((party) => party.name);
  const spread = (cells: readonly (string | Piece[])[], spans: readonly number[], align: readonly Paragraph['align'][]): TableRow =>
    row(cells.map((text, i) => cell(text, { ...small, align: align[i] ?? 'left' }, { span: spans[i] ?? 1 })), { least: 26 });
  const label = (text: string): Piece[] => [{ text, face: 'hei' }];
  const fields = (one: string, its: string | Piece[], other: string, that: string | Piece[]) => spread([label(one), its, label(other), that], FIELD_SPANS, ['center', 'left', 'center', 'left']);
  const long = (text: string, paragraphs: readonly string[], least = 40): TableRow =>
    row([cell(label(text), middle), cell({ leaves: paragraphs.flatMap((one) => prose(one, { ...small, align: 'justify' }, names)) }, small, { span: 5 })], { least, parts: true });
  const opinion = (text: string): TableRow =>
    row([cell(label(text), middle), cell({ leaves: [leaf(`${sentence(setting, 'signOpinion')}　　　　　　　　　　　年　　月　　日`, { ...small, align: 'right' }, { before: OPINION - small.pitch })] }, small, { span: 5 })], { least: OPINION });
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      table(
        WIDTHS,
        [],
        [
          fields('卷号', words.number, '填表时间', words.filledOn),
          fields('承办单位', unit(words), '承办人', nameList(words.mediators)),
          fields('受案时间', words.acceptedOn, '结案时间', words.closedOn),
          { ...spread([label('当事人'), label('姓名或名称'), label('地址'), label('电话')], PARTY_SPANS, ['center', 'center', 'center', 'center']), hold: 1 },
          ...words.parties.map((party) => spread([party.label, [{ text: party.name, name: true }], party.address, party.phone], PARTY_SPANS, ['center', 'center', 'left', 'center'])),
          row([cell(label('案件来源'), middle), cell(words.source, small, { span: 5 })], { least: 26 }),
          long('纠纷简要事实', [words.brief]),
          long('调解结果', [...words.result, ...words.agreements.flatMap(({ head, clauses }) => [head, ...clauses.map((clause, i) => numbered(clause, i, clauses.length))]), words.summary]),
          long('履行情况', words.performance),
          long('回访情况', words.visits),
          opinion(sentence(setting, 'handlerOpinion')),
          opinion(sentence(setting, 'headOpinion')),
        ],
        { before: 6 },
      ),
    ],
    closing: [],
  };
}

/** 云隘镇人民调解委员会（老杨工作室） */
function unit({ committee, room }: ClosingReportWords): Piece[] {
  return [{ text: committee, name: true }, ...(room === '' ? [] : [{ text: '（' }, { text: room, name: true }, { text: '）' }])];
}
