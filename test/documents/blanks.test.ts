// Empty forms for power cuts: each prints whole, with every label of the form and nothing of anybody's.
import { describe, expect, it } from 'vitest';
import { blankContent } from '../../main/documents';
import { FILLED_FORMS } from '../../main/documents/content/all';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { linesOn, printed } from '../fixtures/documents/papers';

const blankOf = (form: (typeof FILLED_FORMS)[number], parties = 2, number = '（2026）云隘人调字第031号') => {
  const content = blankContent(form, SAMPLE_SETTINGS, SHIPPED_REFERENCE, { number, parties });
  if (content === null) throw new Error(`no blank of ${form}`);
  return content;
};

describe('an empty form', () => {
  it.each(FILLED_FORMS)('%s prints, with its title, for two parties and for five', async (form) => {
    for (const parties of [2, 5]) {
      const content = blankOf(form, parties);
      const lines = (await printed(content)).flatMap(linesOn);
      expect(lines.join('')).toContain(content.title);
    }
  });

  it('has the reserved number, room for every party and lines to write on', async () => {
    const lines = (await printed(blankOf('F7', 3))).flatMap(linesOn);
    expect(lines).toContain('编号：（2026）云隘人调字第031号');
    expect(lines.filter((line) => line === '姓名性别民族年龄')).toHaveLength(3);
    expect(lines.join('')).toContain('本协议一式份，当事人、人民调解委员会各持一份。');
    const open = (await printed(blankOf('F3'))).flatMap(linesOn).join('');
    expect(open).toContain('年月日，人民调解委员会依当事人申请（人民调解委员会主动调解），经当事人同意，调解、之间的纠纷。');
    expect(open).not.toContain('√');
  });
});
