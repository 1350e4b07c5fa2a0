// The slip page that stands in the PDF for material that exists on paper only. In the bound file it is laid aside for the paper itself.
import { pageRange } from '../../domain/dossier-plan';
import { mm } from '../sheet/sizes';
import type { Leaf } from '../typeset/definition';
import { typeset } from '../typeset/typeset';
import type { Paragraph } from '../typeset/units';

const MARGINS = { left: mm(28), right: mm(24), top: mm(25), bottom: mm(25) };
const BODY: Paragraph = { face: 'song', size: 16, pitch: 32, align: 'center', indent: 0 };
const SMALL: Paragraph = { face: 'song', size: 12, pitch: 22, align: 'center', indent: 0 };

/** What a slip says: “此处为纸质材料：房产证复印件”, “第 10–12 页，共 3 页”. */
export function slipWords(title: string, first: number, pages: number): string[] {
  return ['此处为纸质材料', title, `第 ${pageRange(first, first + pages - 1)} 页，共 ${pages} 页`, '装订时把原件放在这里，本页不装订。'];
}

/** One page with the words of a slip. */
export async function slipPage(title: string, first: number, pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const [what = '', name = '', range = '', how = ''] = slipWords(title, first, pages);
  const leaf = (text: string, paragraph: Paragraph, before: number): Leaf => ({ text: [{ text }], paragraph, before });
  const stack = [leaf(what, BODY, mm(80)), leaf(name, BODY, 12), leaf(range, BODY, 12), leaf(how, SMALL, 30)];
  const { bytes } = await typeset({
    facts: { title: '', author: '', createdAt: new Date('2000-01-01T00:00:00Z') },
    margins: MARGINS,
    content: { stack, flow: { closing: stack.length } },
    furniture: () => ({ stack: [] }),
    draft: false,
  });
  return bytes;
}
