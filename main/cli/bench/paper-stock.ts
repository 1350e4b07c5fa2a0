// Peer of the paper rows: pdfmake as it comes, fonts by path, the agreement's text in plain paragraphs, nothing read back.
import { fontFile, type PaperContent } from '../../documents';

const paragraph = (text: string) => ({ text, leadingIndent: 28, alignment: 'justify' });

function stockDefinition(content: PaperContent): object {
  if (content.form !== 'F7') throw new Error('an agreement is wanted');
  const { number, parties, facts, responsibility, clauses, performance: how } = content.words;
  return {
    pageSize: 'A4',
    pageMargins: [79, 71, 68, 71],
    defaultStyle: { font: 'Fang', fontSize: 14, lineHeight: 1.6 },
    content: [
      { text: content.title, font: 'Title', fontSize: 22, alignment: 'center' },
      { text: number, alignment: 'right' },
      ...parties.flatMap((p) => [p.name, p.sex, p.ethnicity, p.age, p.occupation, p.phone, p.idNumber, p.address].map((text) => ({ text, decoration: 'underline' }))),
      { text: '纠纷主要事实、争议事项：', bold: true },
      paragraph(facts),
      paragraph(responsibility),
      { text: '经调解，自愿达成如下协议：', bold: true },
      ...clauses.map(paragraph),
      { text: '履行方式、时限', bold: true },
      paragraph(how),
    ],
    footer: (page: number, pages: number) => ({ text: `第${page}页 共${pages}页`, alignment: 'center', fontSize: 10 }),
  };
}

/** Gives what makes one PDF of an agreement; pdfmake is loaded by the first call. */
export async function stockEngine(): Promise<(content: PaperContent) => Promise<Uint8Array>> {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return (content) => {
    const [fang, title, hei] = [fontFile('FandolFang-Regular.otf'), fontFile('NotoSerifSC_700Bold.ttf'), fontFile('NotoSansSC_500Medium.ttf')];
    pdfmake.setFonts({ Fang: { normal: fang, bold: hei }, Title: { normal: title } });
    return pdfmake.createPdf(stockDefinition(content)).getBuffer();
  };
}
