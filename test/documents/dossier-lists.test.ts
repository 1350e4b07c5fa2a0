// Lists of the dossier (F1 F5 L2 L4) and the annexes of long lists of people: labels, what each line says, when there is one.
import { describe, expect, it } from 'vitest';
import { paperContent, paperOffers } from '../../main/documents';
import type { DirectoryWords } from '../../main/documents/content/directory';
import type { EvidenceWords } from '../../main/documents/content/evidence';
import type { DirectoryLine } from '../../main/documents/content/form-content';
import type { IdentityWords } from '../../main/documents/content/identity-papers';
import type { ProofWords } from '../../main/documents/content/performance-proofs';
import type { CaseFile } from '../../main/domain/case';
import { FormVariant } from '../../main/domain/form-variant';
import type { Form } from '../../main/domain/paper';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { withPartyCount } from '../fixtures/documents/cases';
import { contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { mustOpen, told } from '../helpers/cases';

const boundary = told(BOUNDARY);
const wages = told(WAGES);
const words = <W>(file: CaseFile, form: Form, settings = SAMPLE_SETTINGS) => contentOf(file, form, null, settings).words as W;
const linesOf = async (file: CaseFile, form: Form, subject: string | null = null, settings = SAMPLE_SETTINGS) => (await printed(contentOf(file, form, subject, settings))).flatMap(linesOn);
const paper = (more: Partial<(typeof SAMPLE_SETTINGS)['paper']>) => ({ ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, ...more } });

describe('the columns', () => {
  it.each<[Form, string]>([
    ['F1', '序号文书名称页号备注'],
    ['F5', '序号材料名称份数页数提供人提供日期原件/复印件备注'],
    ['L2', '序号姓名或名称身份证件名称证件号码'],
    ['L4', '序号履行日期履行内容履行人权利人金额凭证'],
  ])('of %s are those of the form, in order', async (form, head) => {
    const [page] = await printed(contentOf(boundary, form, null));
    // Words of a heading that takes two lines stand a little higher and lower than its neighbours'.
    const shown = page!.words.filter((w) => head.includes(w.text.trim()) && w.text.trim() !== '' && w.y < 200 && w.y > 100);
    const columns = shown.toSorted((a, b) => Math.round(a.x / 12) - Math.round(b.x / 12) || a.y - b.y).map((w) => w.text.trim());
    expect([...new Set(columns)].toSorted((a, b) => head.indexOf(a) - head.indexOf(b)).join('')).toBe(head);
  });
});

describe('the directory', () => {
  const directoryOf = (lines: DirectoryLine[] | null) => {
    const content = paperContent(boundary, 'F1', null, SAMPLE_SETTINGS, SHIPPED_REFERENCE, lines);
    if (!content.ok) throw new Error('refused');
    return content.value;
  };

  it('is a table to fill in until the file is bound', async () => {
    expect((directoryOf(null).words as DirectoryWords).lines).toEqual([]);
    expect((await printed(directoryOf(null))).flatMap(linesOn)).toEqual(['卷内目录', '序号文书名称页号备注']);
  });

  it('counts its lines and goes on over pages under its head', async () => {
    const lines = Array.from({ length: 60 }, (_, i): DirectoryLine => ({ title: `材料${i}号`, pages: `${2 * i + 1}–${2 * i + 2}`, note: i === 3 ? '缺一页' : '' }));
    const pages = await printed(directoryOf(lines));
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.map((page) => linesOn(page));
    expect(text.flat()).toContain('4材料3号7–8缺一页');
    expect(text.flat()).toContain('60材料59号119–120');
  });
});

describe('which there are', () => {
  const offered = (file: CaseFile) => paperOffers(file).filter((o) => ['F1', 'F5', 'L2', 'L4'].includes(o.form)).map((o) => [o.form, o.lacking]);

  it('lists of what the case has', () => {
    expect(offered(boundary)).toEqual([['F1', ''], ['L2', ''], ['F5', ''], ['L4', '']]);
    expect(offered({ ...boundary, evidence: [], performances: [] })).toEqual([['F1', ''], ['L2', '']]);
    expect(offered({ ...boundary, parties: [], evidence: [], performances: [] })).toEqual([['F1', ''], ['L2', '案卷里还没有当事人。']]);
    expect(offered(mustOpen(BOUNDARY.intake))).toEqual([]);
  });
});

describe('the list of evidence', () => {
  it('says what, how many, from whom, when, original or copy', () => {
    const [first] = boundary.evidence;
    const file = { ...boundary, evidence: [{ ...first!, title: '林权证', copies: 1, pages: 0, providedBy: '杨昌禄', providedOn: '2026-03-10', original: true, note: '核对后退还' }, { ...first!, title: '照片', copies: 0, pages: 6, providedBy: '', providedOn: null, original: false, note: '' }] };
    expect(words<EvidenceWords>(file, 'F5').items).toEqual([
      { title: '林权证', copies: '1', pages: '', providedBy: '杨昌禄', on: '2026年3月10日', kind: '原件', note: '核对后退还' },
      { title: '照片', copies: '', pages: '6', providedBy: '', on: '', kind: '复印件', note: '' },
    ]);
  });
});

describe('the list of identity papers', () => {
  it('has every party, the head of an organisation, and who acts for them', () => {
    const { holders } = words<IdentityWords>(wages, 'L2');
    expect(holders.map((h) => [h.name, h.as, h.paper, h.number])).toEqual([
      ['田茂军', '甲方（申请人）', '居民身份证', '500299197901020096'],
      ['吴冬梅', '乙方（申请人）', '居民身份证', '500299198309190082'],
      ['龙小虎', '丙方（申请人）', '居民身份证', '50029919900426011X'],
      ['龙小豹', '丙方委托代理人', '居民身份证', '500299199503030159'],
      ['重庆云隘山货有限公司', '丁方（被申请人）', '统一社会信用代码', '91500299MA0000007M'],
      ['周宏波', '丁方法定代表人', '居民身份证', '500299197608180138'],
    ]);
  });

  it('names no paper nobody has seen, and no number where the room prints none', () => {
    const unseen = { ...boundary, parties: boundary.parties.map((p) => (p.kind === 'person' ? { ...p, document: { type: '居民身份证' as const, number: '' } } : p)) };
    expect(words<IdentityWords>(unseen, 'L2').holders.map((h) => h.paper + h.number)).toEqual(['', '']);
    expect(words<IdentityWords>(boundary, 'L2', paper({ showIdNumber: false })).holders.map((h) => h.paper + h.number)).toEqual(['居民身份证', '居民身份证']);
  });

  it('has room to paste unless the room scans', async () => {
    expect(await linesOf(boundary, 'L2')).toContain('（身份证明复印件粘贴处）');
    const scanning = paper({ variants: { L2: FormVariant.parse({ lines: { paste: false } }) } });
    expect((await linesOf(boundary, 'L2', null, scanning)).join('')).not.toContain('粘贴');
  });
});

describe('the list of what was performed', () => {
  it('says which promise, which instalment, by whom, to whom, how much in both ways, and the voucher', () => {
    const items = words<ProofWords>(wages, 'L4').items;
    expect(items).toHaveLength(wages.performances.length);
    expect(items[0]).toEqual({ on: '2026年1月28日', what: '支付劳动报酬（第一期）', how: '转账', by: '重庆云隘山货有限公司', to: '田茂军', amount: '人民币4,200元（大写：肆仟贰佰元整）', proof: '银行回单1' });
    expect(words<ProofWords>(boundary, 'L4').items.map((item) => item.amount)).toEqual(['', '', '人民币2,400元（大写：贰仟肆佰元整）']);
  });

  it('names who did it where that was somebody else, and keeps what belongs to no promise any more', () => {
    const [first] = boundary.performances;
    const file = { ...boundary, performances: [{ ...first!, by: '石远' }, { ...first!, id: 'gone', obligation: 'gone' }] };
    expect(words<ProofWords>(file, 'L4').items.map((item) => [item.what !== '', item.by])).toEqual([[true, '石远'], [false, '']]);
  });
});

describe('more than five people', () => {
  it('are named by the first and their number, and listed after the signatures', async () => {
    const nine = withPartyCount(9);
    const registration = await linesOf(nine, 'F3');
    expect(registration.join('')).toContain('等六方（名单附后）之间的纠纷。');
    // Three applicants are named where they stand.
    expect(registration.join('')).not.toContain('附：申请人名单');
    const at = registration.indexOf('附：被申请人名单');
    expect(at).toBeGreaterThan(registration.indexOf('（人民调解委员会印章）'));
    expect(registration.slice(at + 1)).toHaveLength(7);
    expect(await linesOf(withPartyCount(5), 'F6', 'second')).not.toContain('附：当事人名单');
  });

  it('say how they took part where anybody did otherwise than in person', async () => {
    const water = told(WATER);
    const record = await linesOf(water, 'F6', 'second');
    expect(record).toContain('7石𬱖视频参加');
    const plain = await linesOf(withPartyCount(6), 'F6', 'second');
    expect(plain.slice(plain.indexOf('附：当事人名单') + 1)[0]).toBe('序号姓名或名称');
  });
});
