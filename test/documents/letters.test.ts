// Confirmation papers, letters and reports: which there are and what is lacking, what each says, its fixed words to the letter.
// oxlint-disable vitest/valid-expect -- the second argument says which item of a list was wrong
import { describe, expect, it } from 'vitest';
import { paperOffers } from '../../main/documents';
import { saidIn } from '../../main/documents/content/field-names';
import type { CaseFile } from '../../main/domain/case';
import type { Form } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { DECLINED } from '../../main/reference/samples/declined';
import { FAILED } from '../../main/reference/samples/failed';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { SPOT } from '../../main/reference/samples/spot';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { accepted, told, toldUntil } from '../helpers/cases';

const boundary = told(BOUNDARY);
const wages = told(WAGES);
const water = told(WATER);
const workers = told(WORKERS);
const failed = told(FAILED);
const declined = told(DECLINED);

const offers = (file: CaseFile, form: Form) => paperOffers(file).filter((o) => o.form === form).map(({ subject, title, lacking }) => ({ subject, title, lacking }));
const words = <W>(file: CaseFile, form: Form, subject: string | null, settings = SAMPLE_SETTINGS) => contentOf(file, form, subject, settings).words as W;
const textOf = async (file: CaseFile, form: Form, subject: string | null) => (await printed(contentOf(file, form, subject))).flatMap(linesOn).join('');
const linesOf = async (file: CaseFile, form: Form, subject: string | null) => (await printed(contentOf(file, form, subject))).flatMap(linesOn);

describe('titles', () => {
  it('name nobody, on any paper of any sample', () => {
    for (const file of [boundary, wages, water, workers, failed, declined, told(SPOT)]) {
      const names = file.parties.flatMap((p) => [p.name, ...p.standIns.map((s) => s.name)]);
      for (const { title } of paperOffers(file)) for (const name of names) expect(title).not.toContain(name);
    }
  });
});

describe('the fixed words', () => {
  const CASES: [Form, CaseFile, string | null, string[]][] = [
    ['F10', water, null, ['司法确认有关材料', '卷号', '申请人', '事由', '人民法院', '申请日期', '法院受理日期', '裁定日期', '裁定结果', '裁定文号', '序号', '材料名称', '页数', '备注', '1司法确认申请书', '2调解协议', '3主持调解证明', '4当事人身份证明', '5与调解协议相关的财产权利证明', '6人民法院裁定书']],
    ['F10A', boundary, 'agreement', ['司法确认申请书', '申请人（甲方）', '姓名', '性别', '民族', '出生日期', '职业或职务', '联系方式', '身份证件号码', '单位或住址', '申请人（乙方）', '请求事项：', '确认申请人', '达成的调解协议（编号：', '）有效。', '事实和理由：', '主持调解，自愿达成如下协议：', '履行方式、时限', '申请人出于解决纠纷的目的自愿达成协议', '共同申请司法确认', '此致', '云隘县人民法院', '申请人（签名盖章或按指印）', '附：']],
    ['F10B', water, 'agreement', ['主持调解证明', '云隘县人民法院：', '自愿达成调解协议（编号：', '协议自2026年7月24日起生效。', '没有收取任何费用', '特此证明。', '云隘镇人民调解委员会']],
    ['L6B', failed, null, ['终止调解告知书', '向世贵、白文全：', '《中华人民共和国人民调解法》第二十六条', '调解于2026年9月2日终止', '通过仲裁、行政、司法等途径维护自己的权利：', '一、', '二、', '三、', '被告知人（签名或按指印）', '云隘镇人民调解委员会', '2026年9月2日']],
    ['L6C', declined, null, ['不予受理告知书', '龙天秀：', '不予受理的原因是：', '被申请人明确表示不接受调解。', '第十七条', '决定不予受理。', '特此告知。', '云隘镇人民调解委员会', '2026年10月14日']],
  ];

  it.each(CASES)('of %s are there to the letter, in order', async (form, file, subject, labels) => {
    const text = await textOf(file, form, subject);
    let at = 0;
    for (const label of labels) {
      const found = text.indexOf(label, at);
      expect(found, label).toBeGreaterThanOrEqual(at);
      at = found + label.length;
    }
  });
});

describe('confirmation papers', () => {
  it('are offered for every agreement, lacking its effect until it has it', () => {
    expect(offers(workers, 'F10A')).toEqual([
      { subject: 'agreement', title: '司法确认申请书', lacking: '' },
      { subject: 'supplement', title: '司法确认申请书（补充协议）', lacking: '' },
    ]);
    expect(offers(toldUntil(BOUNDARY, 'put-agreement'), 'F10A')[0]?.lacking).toBe('协议还没有生效，生效以后才能申请司法确认。');
    expect(offers(toldUntil(BOUNDARY, 'put-agreement'), 'F10B')[0]?.lacking).toContain('还没有生效');
    expect(offers(failed, 'F10A')).toEqual([]);
    const onTheSpot = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, form: 'none' as const })) };
    expect(offers(onTheSpot, 'F10A')).toEqual([]);
  });

  it('F10 stands in front of what went to the court, and only then', () => {
    expect(offers(water, 'F10')).toEqual([{ subject: null, title: '司法确认有关材料', lacking: '' }]);
    expect(offers(boundary, 'F10')).toEqual([]);
    expect(offers(workers, 'F10')).toEqual([]);
  });

  it('go to the court of the case, else of the room, else to one written in by hand', async () => {
    const bare = { ...SAMPLE_SETTINGS, committee: { ...SAMPLE_SETTINGS.committee, court: '' } };
    expect(words<{ court: string }>(boundary, 'F10A', 'agreement').court).toBe('云隘县人民法院');
    expect(words<{ court: string }>(boundary, 'F10A', 'agreement', bare).court).toBe('');
    const other = { ...boundary, confirmation: { ...water.confirmation!, court: '邻县人民法院' } };
    expect(words<{ court: string }>(other, 'F10B', 'agreement').court).toBe('邻县人民法院');
  });

  it('give people their day of birth and organisations their code and head; nobody is anybody’s respondent', async () => {
    const text = await textOf(workers, 'F10A', 'agreement');
    expect(text).toContain('统一社会信用代码91500299MA0000015G法定代表人或负责人罗启文');
    expect(text).toContain('委托代理人蒋晓琳');
    expect(text).toContain('出生日期1982年5月14日');
    expect(text).not.toContain('被申请人');
    expect(text).not.toContain('年龄');
  });

  it('quote the agreement whole, and an oral one encloses its registration form', async () => {
    const text = await textOf(boundary, 'F10A', 'agreement');
    for (const clause of boundary.agreements[0]!.clauses) expect(text).toContain(clause.text);
    expect(text).toContain('附：1.调解协议；');
    expect(await textOf(told(SPOT), 'F10A', 'oral')).toContain('附：1.口头协议登记表；');
    expect(await textOf(workers, 'F10A', 'supplement')).toContain('附：1.补充协议；');
  });
});

describe('the notice of termination', () => {
  it('is there only when mediation was terminated', () => {
    expect(offers(failed, 'L6B')).toHaveLength(1);
    expect(offers(boundary, 'L6B')).toEqual([]);
    expect(offers({ ...failed, parties: [] }, 'L6B')[0]?.lacking).toBe('案卷里还没有当事人。');
  });

  it('names the ways that the law has for what the quarrel is about', async () => {
    const ways = async (category: string) => {
      const lines = await linesOf({ ...failed, dispute: { ...failed.dispute, category } }, 'L6B', null);
      return lines.slice(lines.findIndex((line) => line.startsWith('一、')), lines.findIndex((line) => line.startsWith('被告知人'))).join('');
    };
    expect(await ways('forest-land')).toMatch(/由人民政府处理.*第十四条.*第二十二条.*不得改变土地利用现状/);
    expect(await ways('labour')).toMatch(/劳动人事争议仲裁委员会.*第十四条、第二十七条.*支付令/);
    expect(await ways('wages')).toContain('支付令');
    expect(await ways('neighbour')).toBe('一、有仲裁协议，或者法律规定可以申请仲裁的，向仲裁机构申请仲裁；二、依法由行政机关处理的，请求该行政机关处理；三、依法向人民法院提起诉讼。');
  });

  it.each([
    ['no-agreement', '各方当事人没有达成协议。'],
    ['refused', '有当事人明确表示不接受调解'],
    ['withdrawn', '申请人撤回申请'],
    ['other', '出现不宜继续调解的情形'],
  ] as const)('says why: %s', async (reason, say) => {
    expect(await textOf({ ...failed, termination: { ...failed.termination!, reason } }, 'L6B', null)).toContain(say);
  });

  it('keeps what was noted about the end in the file', () => {
    expect(saidIn(contentOf(failed, 'L6B', null).words).map((s) => s.text).join('')).not.toContain('各执一词');
  });
});

describe('the notice that a matter is not taken on', () => {
  it('is there only when it was not, and quotes art. 17 only where somebody refuses', async () => {
    expect(offers(declined, 'L6C')).toEqual([{ subject: null, title: '不予受理告知书', lacking: '' }]);
    expect(offers(accepted(BOUNDARY), 'L6C')).toEqual([]);
    const willing = { ...declined, parties: declined.parties.map((p) => ({ ...p, consent: { ...p.consent, answer: 'agreed' as const } })) };
    expect(await textOf(willing, 'L6C', null)).not.toContain('第十七条');
  });

  it('says where a matter was passed on to', async () => {
    const passed = { ...declined, acceptance: { ...declined.acceptance!, decision: 'transferred' as const, to: '云隘镇人民政府' } };
    const text = await textOf(passed, 'L6C', null);
    expect(text).toContain('已将有关情况转云隘镇人民政府办理');
    expect(text).not.toContain('决定不予受理');
  });
});
