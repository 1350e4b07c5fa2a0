// A list of people too long for the text: its short form there, and the annex behind the signatures.
import { describe, expect, it } from 'vitest';
import { annex, inText, isAnnexed, type PeopleList } from '../../main/documents/sheet/annex';
import { leaf } from '../../main/documents/sheet/sheet';
import { signatureRows } from '../../main/documents/sheet/signatures';
import { partyBox, staffBox } from '../../main/documents/sheet/signers';
import { TEXT_WIDTH } from '../../main/documents/sheet/sizes';
import { differenceIn } from '../../main/documents/fidelity/proof';
import { flowDocument, proved, styles } from '../fixtures/documents/flows';
import { linesOn } from '../fixtures/documents/papers';

const SURNAMES = '杨石龙吴田周彭向覃冉';
const list = (count: number, more: Partial<PeopleList> = {}): PeopleList => ({
  what: '当事人',
  people: Array.from({ length: count }, (_, i) => ({ name: `${SURNAMES[i % 10]}某${i + 1}`, more: [i % 2 === 0 ? '男' : '女', `云隘镇云隘社区${i + 1}组`] })),
  columns: [{ title: '性别', width: 48 }, { title: '住址', width: '***' }],
  ...more,
});
const text = (of: PeopleList) => inText(of).map((piece) => piece.text).join('');

describe('in the text', () => {
  it.each([
    [list(1), '杨某1'],
    [list(5), '杨某1、石某2、龙某3、吴某4、田某5'],
    [list(6), '杨某1等六人（名单附后）'],
    [list(19), '杨某1等十九人（名单附后）'],
    [list(120), '杨某1等120人（名单附后）'],
    [list(3, { most: 2 }), '杨某1等三人（名单附后）'],
    [list(12, { unit: '户' }), '杨某1等十二户（名单附后）'],
  ])('%# they are named, or the first with their number', (of, said) => {
    expect(text(of)).toBe(said);
    expect(isAnnexed(of)).toBe(said.includes('名单附后'));
    expect(annex(of, styles, TEXT_WIDTH).length > 0).toBe(isAnnexed(of));
  });

  it('marks names as such, each in one face', () => {
    expect(inText(list(9)).map((piece) => piece.name === true)).toEqual([true, false]);
  });
});

describe('the annex', () => {
  const make = (count: number) => () => {
    const of = list(count);
    const body = [leaf('人民调解协议书', styles.title, { hold: 1 }), leaf([{ text: '当事人：' }, ...inText(of)], styles.body), leaf('一、双方互相谅解。', styles.body)];
    const signers = [1, 2].map((i) => partyBox({ label: '', name: `代表${i}`, role: '', by: '' }, '当事人（签名）', true));
    const closing = signatureRows({ parties: signers, staff: [staffBox('人民调解员（签名）', ['龙正才'])], seal: { label: [{ text: '（人民调解委员会印章）' }], day: '' } }, styles);
    return flowDocument([...body, ...closing, ...annex(of, styles, TEXT_WIDTH)], body.length);
  };

  it.each([6, 9, 60])('of %i people stands behind the signatures on pages of its own, everybody on it, and leaves these with their text', async (count) => {
    const { read, additions } = await proved(make(count), list(count).people);
    const [first, second] = read.map(linesOn);
    expect(first!.join('')).toContain('一、双方互相谅解。');
    expect(first!.join('')).toContain('（人民调解委员会印章）');
    expect(second!.slice(0, 3)).toEqual(['附：当事人名单', '序号姓名性别住址', '1杨某1男云隘镇云隘社区1组']);
    expect(read.map(linesOn).flat()).toContain(`${count}${SURNAMES[(count - 1) % 10]}某${count}${count % 2 === 1 ? '男' : '女'}云隘镇云隘社区${count}组`);
    // Nothing says 转下页: the paper ends with the signatures.
    expect(additions.map(({ page, text: added }) => [page, added])).toEqual(read.slice(2).map((_, i) => [i + 3, '序号姓名性别住址']));
  });

  it('that misses somebody is told', async () => {
    const { read, pages, additions } = await proved(make(9));
    const { content, furniture, margins } = make(9)();
    expect(differenceIn(read, { words: list(10).people.map(({ name }) => name), content, furniture, margins, draft: false, pages, additions })).toMatchObject({ kind: 'text-differs', found: '0处' });
  });
});
