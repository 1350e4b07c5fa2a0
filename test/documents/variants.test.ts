// A room's own version of a form on paper: what it changes is there, what it may not lose is there too; 公文式 by the standard.
import { describe, expect, it } from 'vitest';
import { FormVariant } from '../../main/domain/form-variant';
import type { Form } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import type { ReadPage } from '../../main/documents/fidelity/read-back';
import { mm } from '../../main/documents/sheet/sizes';
import { withLongRecord } from '../fixtures/documents/cases';
import { contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const boundary = told(BOUNDARY);
const oral = told(ORAL);
const settings = (form: Form, variant: object, more: object = {}) => ({ ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, ...more, variants: { [form]: FormVariant.parse(variant) } } });
const linesOf = async (file: typeof boundary, form: Form, subject: string | null, variant: object, more: object = {}) =>
  (await printed(contentOf(file, form, subject, settings(form, variant, more)))).flatMap(linesOn);

describe('a room’s own form', () => {
  it('has its own sentences, the blank of the official one filled', async () => {
    const lines = await linesOf(boundary, 'F7', 'agreement', { sentences: { copies: '本协议共{份数}份，各方各执一份。', agreed: '经调解，双方约定：' } });
    expect(lines).toContain('本协议共三份，各方各执一份。');
    expect(lines).toContain('经调解，双方约定：');
    expect(lines.join('')).not.toContain('自愿达成如下协议');
  });

  it('leaves lines out, and prints those that are off officially', async () => {
    const bare = (await linesOf(boundary, 'F7', 'agreement', { lines: { idNumber: false, phone: false } })).join('');
    expect(bare).not.toContain('身份证件号码');
    expect(bare).not.toContain('联系方式');
    const id = oral.agreements[0]?.id ?? '';
    expect((await linesOf(oral, 'F8', id, {})).join('')).not.toContain('当事人（签名盖章或按指印）');
    const signed = (await linesOf(oral, 'F8', id, { lines: { partySignatures: true } })).join('');
    expect(signed.split('当事人（签名盖章或按指印）')).toHaveLength(oral.parties.length + 1);
    const withNumber = (await linesOf(boundary, 'F2', null, { lines: { idNumber: true } })).join('');
    expect(withNumber).toContain('500299196203050015');
    expect((await linesOf(boundary, 'F2', null, {})).join('')).not.toContain('500299');
  });

  it('has its fields in its own order, all of them', async () => {
    const lines = await linesOf(boundary, 'F7', 'agreement', { order: { party: ['address', 'age'] } });
    const at = lines.indexOf('单位或住址云隘镇岩坪村3组大坳寨');
    expect(at).toBeGreaterThan(0);
    expect(lines[at + 1]).toMatch(/^年龄64岁姓名杨昌禄性别男民族土家族/);
  });

  it('has its own brackets round the year, on the form and at its foot', async () => {
    const content = contentOf(boundary, 'F7', 'agreement', settings('F7', { brackets: '〔〕' }));
    expect(content.caseNumber).toBe('〔2026〕云隘人调字第017号');
    expect((await printed(content)).flatMap(linesOn)).toContain('编号：〔2026〕云隘人调字第017号');
  });

  it('has the lunar date in brackets where the room wants it', async () => {
    expect((await linesOf(boundary, 'F7', 'agreement', {}, { lunarDates: true })).join('')).toContain('2026年3月20日（农历二月初二）');
    expect((await linesOf(boundary, 'F7', 'agreement', {})).join('')).not.toContain('农历二月');
  });

  it('does not make a frozen paper out of date: how it is set is no fact', () => {
    const facts = contentOf(boundary, 'F7', 'agreement').facts;
    expect(contentOf(boundary, 'F7', 'agreement', settings('F7', { preset: 'official', sentences: { agreed: '经调解，双方约定：' } })).facts).toBe(facts);
  });
});

describe('公文式 (GB/T 9704)', () => {
  const file = withLongRecord(3000);
  const pagesOf = () => printed(contentOf(file, 'F6', 'second', settings('F6', { preset: 'official' })));

  it('has 22 lines of 28 characters of 三号 on a page, 37 mm below its upper edge', async () => {
    const pages = await pagesOf();
    const rowsOn = (page: ReadPage) => [...new Set(page.words.filter((w) => w.size > 15 && w.size < 17).map((w) => Math.round(w.y)))].toSorted((a, b) => a - b);
    // A paragraph keeps its last two lines together, so that now and then a page has one less.
    const rows = pages.map(rowsOn).toSorted((a, b) => b.length - a.length)[0] ?? [];
    expect(rows).toHaveLength(22);
    expect(rows[1]! - rows[0]!).toBeCloseTo(mm(225) / 22, 0);
    // The baseline of the first line lies within the first pitch below 天头.
    expect(rows[0]!).toBeGreaterThan(mm(37));
    expect(rows[0]!).toBeLessThan(mm(37) + mm(225) / 22);
    const full = linesOn(pages[1]!).filter((line) => /^\p{Script=Han}+$/u.test(line));
    for (const line of full) expect([...line].length).toBeLessThanOrEqual(28);
  });

  it('has the number of the page between dashes, outside: right on odd pages, left on even ones', async () => {
    const pages = await pagesOf();
    const number = (i: number) => pages[i]?.words.find((w) => w.text.replace(/\s/g, '') === `—${i + 1}—`);
    expect(number(0)!.x).toBeGreaterThan(300);
    expect(number(1)!.x).toBeLessThan(300);
    expect(number(2)!.x).toBeGreaterThan(300);
  });
});
