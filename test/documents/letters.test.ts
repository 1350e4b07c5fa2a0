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
import { needing } from '../fixtures/documents/cases';
import { contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { accepted, told, toldUntil } from '../helpers/cases';

const boundary = told(BOUNDARY);
const wages = told(WAGES);
const water = told(WATER);
const workers = told(WORKERS);
const failed = told(FAILED);
const declined = told(DECLINED);
const inNeed = needing(boundary);

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
    ['L5', boundary, null, ['结案报告表', '卷号', '填表时间', '承办单位', '承办人', '受案时间', '2026年3月9日', '结案时间', '2026年6月25日', '当事人', '姓名或名称', '地址', '电话', '甲方', '乙方', '案件来源', '当事人申请', '纠纷简要事实', '调解结果', '履行情况', '回访情况', '承办人意见', '负责人意见']],
    ['L6A', boundary, 'first.ycl', ['调解通知书', '编号：（2026）云隘人调字第017号', '杨昌禄：', '关于山林界线纠纷', '2026年3月16日14时30分在老杨工作室进行第一次调解', '请携带本人身份证件', '人民调解员杨正和、冉素芳主持，吴晓雨记录', '第二十三条', '本次调解：√①公开进行②不公开进行', '人民调解不收取任何费用（《中华人民共和国人民调解法》第四条）。', '联系电话：', '云隘镇人民调解委员会', '沿此线剪开', '调解通知书（回执）', '受送达人（签名或按指印）', '送达人（签名）', '送达时间', '送达地点']],
    ['L6D', workers, 'more-time', ['延期调解同意书', '编号：', '于2026年5月11日受理', '因下列原因，需要延长调解期限：', '公司正在核对订单损失', '延长至2026年6月12日。', '第三条、第二十三条', '当事人（签名盖章或按指印）', '人民调解员（签名）', '（人民调解委员会印章）', '2026年5月25日']],
    ['L6E', wages, 'reply', ['委托调解回函', '云隘镇劳动就业和社会保障服务所：', '贵单位于2026年1月14日委托移送的', '（移交单第2号），现将有关情况函复如下：', '2026年1月15日受理', '调解成功，协议已履行完毕。', '特此函复。', '云隘镇人民调解委员会', '2026年2月26日']],
    ['L6F', water, 'u1', ['督促履行通知书', '麻贵和：', '2026年7月17日', '序号', '履行人', '履行事项', '应履行日期', '约定金额', '已履行', '尚欠', '尚欠合计：人民币250元（大写：贰佰伍拾元整）。', '第三十一条', '请于2026年9月5日前履行完毕', '第三十三条', '签收人（签名或按指印）', '云隘镇人民调解委员会', '2026年8月24日']],
    ['L6G', boundary, boundary.performances.find(({ amount }) => amount !== null)?.id ?? '', ['收条', '编号：（2026）云隘人调字第017号', '今收到石显忠于2026年4月9日以现金方式给付的人民币2,400元（大写：贰仟肆佰元整），系“赔偿杉树损失”款项。', '此款系履行2026年3月20日经云隘镇人民调解委员会主持达成的调解协议。', '至此，该项已全部付清。', '收款人（签名或按指印）', '杨昌禄']],
    ['L6H', inNeed, 'aid', ['困难群众帮扶转介单', '编号：（2026）云隘人调字第017号', '云隘镇民政办公室：', '山林界线纠纷', '生活有困难', '基本情况', '姓名', '杨昌禄', '性别', '男', '民族', '土家族', '年龄', '64岁', '住址', '联系电话', '19900000001', '困难情况和需要的帮助', '独自生活', '请你单位核查', '本人同意将上述情况转介。', '本人或者监护人（签名或按指印）', '云隘镇人民调解委员会', '2026年6月22日']],
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

describe('the notice of a sitting', () => {
  it('is there for every party and every sitting that was not called off', () => {
    expect(offers(workers, 'L6A').map((o) => o.title)).toEqual([1, 2, 3].flatMap((n) => [...'甲乙丙丁戊己'].map((label) => `调解通知书（第${n}次，${label}方）`)));
    expect(offers(workers, 'L6A').map((o) => o.subject)).toContain('third.tcl');
    expect(offers(workers, 'L6A').map((o) => o.subject)).not.toContain('second.tcl');
  });

  it('lacks a day or a place until they are fixed, and not what happened at the sitting', () => {
    const planned = (more: object) => ({ ...boundary, sessions: [{ ...boundary.sessions[0]!, outcome: null, rightsTold: false, ...more }] });
    const lacking = (more: object) => offers(planned(more), 'L6A').map((o) => o.lacking);
    expect(lacking({})).toEqual(['', '']);
    expect(lacking({ on: null })).toEqual(['这次调解还没有定日期。', '这次调解还没有定日期。']);
    expect(lacking({ place: '' })).toEqual(['这次调解还没有写地点。', '这次调解还没有写地点。']);
  });

  it('of a sitting that is planned says day, hour and place; an hour not fixed yet is left open', async () => {
    const plan = { ...boundary.sessions[0]!, id: 'next', on: '2026-12-03', from: '09:30', to: '11:00', place: '和事堂', venue: 'room' as const, outcome: null, continues: 'first' };
    const next = (more: object) => textOf({ ...boundary, sessions: [...boundary.sessions, { ...plan, ...more }] }, 'L6A', 'next.ycl');
    expect(await next({})).toMatch(/2026年12月3日9时30分在和事堂进行第[二三]次调解/);
    expect(await next({ from: '', to: '' })).toMatch(/2026年12月3日时分在和事堂/);
  });

  it('goes to the guardian of a child, says when it begins and not when it ended, and leaves an unanswered choice open', async () => {
    const text = await textOf(water, 'L6A', 'first.mxy');
    expect(text).toContain('麻小雨（法定代理人吴秀英）：');
    expect(text).toContain('2026年7月13日19时30分在');
    expect(text).not.toContain('21时40分');
    const unasked = { ...boundary, sessions: boundary.sessions.map((s) => ({ ...s, open: null })) };
    expect(await textOf(unasked, 'L6A', 'first.ycl')).toContain('本次调解：①公开进行②不公开进行');
  });
});

describe('the consent to more time', () => {
  it('is one for each extension, lacking its last day until it has one', () => {
    expect(offers(workers, 'L6D')).toEqual([{ subject: 'more-time', title: '延期调解同意书（延至2026年6月12日）', lacking: '' }]);
    const open = { ...workers, extensions: workers.extensions.map((e) => ({ ...e, until: null })) };
    expect(offers(open, 'L6D')[0]).toMatchObject({ title: '延期调解同意书', lacking: '还没有写明延到哪一天。' });
    expect(offers(boundary, 'L6D')).toEqual([]);
  });
});

describe('the reply to who handed the matter over', () => {
  const beforeReply = told(WAGES, WAGES.steps.findIndex((s) => s.move === 'put-letter'));
  const result = (file: CaseFile, subject: string | null = null) => words<{ result: string[] }>(file, 'L6E', subject).result.join('');

  it('is owed until it is noted, then it is the one that was noted', () => {
    expect(offers(beforeReply, 'L6E')).toEqual([{ subject: null, title: '委托调解回函', lacking: '' }]);
    expect(offers(wages, 'L6E')).toEqual([{ subject: 'reply', title: '委托调解回函（2026年2月26日）', lacking: '' }]);
    expect(offers(boundary, 'L6E')).toEqual([]);
    expect(offers({ ...wages, letters: wages.letters.map((l) => ({ ...l, how: 'oral' as const })) }, 'L6E')).toEqual([]);
  });

  it('that was printed while owed stays where it was when it is noted', () => {
    const paper = { id: 'p', form: 'L6E' as const, subject: null, file: 'x.pdf', sha256: '0'.repeat(64), facts: '0'.repeat(64), pages: 1, frozenAt: '2026-02-26T02:00:00.000Z', copies: 2, printings: [], handedOut: [], voidedAt: null };
    expect(offers({ ...wages, papers: [paper] }, 'L6E').map((o) => o.subject)).toEqual([null]);
  });

  it('says what came of it, and waits while nothing has', () => {
    expect(offers(accepted(WAGES), 'L6E')[0]?.lacking).toContain('还没有结果');
    expect(result(beforeReply)).toBe('经调解，各方当事人于2026年1月20日达成协议（书面协议），自2026年1月20日起生效。协议已经履行完毕。');
    expect(result(toldUntil(WAGES, 'sign'))).not.toContain('履行完毕');
    const unanswered = { ...failed, letters: [] };
    expect(result(unanswered)).toBe('调解不成，调解已于2026年9月2日终止，并告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。');
    const passedOn = { ...declined, source: failed.source, acceptance: { ...declined.acceptance!, decision: 'transferred' as const, to: '云隘镇人民政府' } };
    expect(result(passedOn)).toBe('被申请人明确表示不接受调解。本调解委员会不予受理，已转云隘镇人民政府办理。');
  });
});

describe('the notice that urges', () => {
  const dues = (file: CaseFile, subject: string) => words<{ dues: object[]; openInAll: string; debtors: string[] }>(file, 'L6F', subject);

  it('says what was open on that day, whatever was paid later', () => {
    expect(dues(wages, 'u1')).toMatchObject({
      debtors: ['重庆云隘山货有限公司'],
      dues: [{ debtors: ['重庆云隘山货有限公司'], what: '支付劳动报酬', due: '2026年2月10日', amount: '4,860', paid: '0', open: '4,860' }],
      openInAll: '人民币4,860元（大写：肆仟捌佰陆拾元整）',
    });
    expect(dues(water, 'u1')).toMatchObject({ debtors: ['麻贵和'], dues: [{ amount: '400', paid: '150', open: '250' }] });
  });

  it('of the agreement as a whole names everything that had fallen due', () => {
    const all = { ...water, urges: water.urges.map((u) => ({ ...u, obligation: null, on: '2026-08-15' })) };
    expect(dues(all, 'u1')).toMatchObject({ debtors: ['麻贵和'], dues: [{ open: '400' }] });
    const early = { ...water, urges: water.urges.map((u) => ({ ...u, obligation: null, on: '2026-07-25' })) };
    expect(offers(early, 'L6F')[0]?.lacking).toBe('督促的那一天没有到期未履行的事项。');
  });

  it('names the next part of a promise that was urged before its day', () => {
    const early = { ...water, urges: water.urges.map((u) => ({ ...u, obligation: 'o-land', on: '2026-08-01' })) };
    expect(dues(early, 'u1').dues).toMatchObject([{ due: '2026年12月31日', amount: '200', paid: '0' }]);
    expect(dues(early, 'u1').dues).toHaveLength(1);
  });

  it('follows a default clause: what it brought forward stands in the table, and why is said', async () => {
    const late = {
      ...wages,
      performances: [],
      urges: wages.urges.map((u) => ({ ...u, on: '2026-02-02' })),
      agreements: wages.agreements.map((a) => ({ ...a, obligations: a.obligations.map((o) => (o.id === 'o-long' ? { ...o, acceleration: { afterDays: 3, clause: null } } : o)) })),
    };
    // 28 January, and three days on is a Saturday: the delay is full on Monday, 2 February.
    const dues2 = (on: string) => dues({ ...late, urges: late.urges.map((u) => ({ ...u, on })) }, 'u1').dues;
    expect(dues2('2026-02-02')).toMatchObject([{ due: '2026年1月28日' }]);
    expect(dues2('2026-02-03')).toMatchObject([{ due: '2026年1月28日' }, { due: '2026年2月2日', open: '4,860' }]);
    expect(await textOf({ ...late, urges: late.urges.map((u) => ({ ...u, on: '2026-02-03' })) }, 'L6F', 'u1')).toContain('其余未到期的部分已经全部到期');
  });

  it('speaks of enforcement only when the court had confirmed', async () => {
    expect(await textOf(water, 'L6F', 'u1')).toContain('申请强制执行');
    expect(await textOf(wages, 'L6F', 'u1')).toContain('第三十二条');
    const before = { ...water, urges: water.urges.map((u) => ({ ...u, on: '2026-08-17' })) };
    expect(await textOf(before, 'L6F', 'u1')).not.toContain('强制执行');
  });
});

describe('the slip for people in hardship', () => {
  it('is there for each such letter, and wants to know who and what for', () => {
    expect(offers(boundary, 'L6H')).toEqual([]);
    expect(offers(inNeed, 'L6H')).toEqual([{ subject: 'aid', title: '困难群众帮扶转介单（2026年6月22日）', lacking: '' }]);
    expect(offers(needing(boundary, { party: null }), 'L6H')[0]?.lacking).toContain('哪一位');
    expect(offers(needing(boundary, { about: '' }), 'L6H')[0]?.lacking).toContain('困难情况');
  });

  it('goes under its own number where it has one, and without the telephone where the room prints none', async () => {
    expect(words<{ number: string }>(needing(boundary, { documentNumber: '云隘转〔2026〕1号' }), 'L6H', 'aid').number).toBe('云隘转〔2026〕1号');
    const quiet = { ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, showPhone: false } };
    expect(words<{ phone: string }>(inNeed, 'L6H', 'aid', quiet).phone).toBe('');
  });
});

describe('the receipt', () => {
  const receipt = (file: CaseFile, subject: string) => words<{ settled: boolean | null; rest: string; amount: string; what: string; paidBy: string }>(file, 'L6G', subject);
  const record = (id: string, on: string, amount: number, more: object = {}) => ({ id, obligation: 'o-money', part: null, on, amount, how: '现金', by: '', proof: '', proofScan: null, note: '', ...more });
  const paid = (...performances: ReturnType<typeof record>[]) => ({ ...boundary, performances });

  it('says what is open right after it, whatever was paid later', () => {
    const file = paid(record('1', '2026-03-25', 100_000), record('2', '2026-04-09', 140_000, { by: '儿子石远' }));
    expect(receipt(file, '1')).toMatchObject({ settled: false, rest: '人民币1,400元（大写：壹仟肆佰元整）', amount: '人民币1,000元（大写：壹仟元整）', paidBy: '' });
    expect(receipt(file, '2')).toMatchObject({ settled: true, rest: '', paidBy: '儿子石远' });
  });

  it('of two payments on one day counts the first before the second', () => {
    const file = paid(record('1', '2026-04-09', 100_000), record('2', '2026-04-09', 140_000));
    expect([receipt(file, '1').settled, receipt(file, '2').settled]).toEqual([false, true]);
    expect(offers(file, 'L6G').map(({ title }) => title)).toEqual(['收条（2026年4月9日，第一笔）', '收条（2026年4月9日，第二笔）']);
  });

  it('says nothing of the rest where a supplement changed the sum', () => {
    const file = paid(record('1', '2026-03-25', 100_000));
    const [first] = file.agreements;
    const money = first?.obligations.find(({ id }) => id === 'o-money');
    if (!first || !money) throw new Error('sample');
    const supplement = { ...first, id: 'later', supplements: first.id, obligations: [{ ...money, id: 'new', replaces: ['o-money'] }] };
    expect(receipt({ ...file, agreements: [first, supplement] }, '1')).toMatchObject({ settled: null, rest: '' });
  });

  it('is there for money only', () => expect(offers(boundary, 'L6G')).toHaveLength(boundary.performances.filter(({ amount }) => amount !== null).length));
});

describe('the report of a closed case', () => {
  it('is there when it is closed', () => {
    expect(offers(boundary, 'L5')).toEqual([{ subject: null, title: '结案报告表', lacking: '' }]);
    expect(offers(water, 'L5')[0]?.lacking).toBe('案件结案以后才能打印结案报告表。');
  });

  it('says how it came, ended, was done and looked in on; not what is the room’s own', () => {
    expect(words(wages, 'L5', null)).toMatchObject({
      source: '云隘镇劳动就业和社会保障服务所委托移送（移交单第2号）',
      result: ['调解成功。'],
      agreements: [{ head: '书面协议，2026年1月20日达成：' }],
      performance: ['重庆云隘山货有限公司：支付劳动报酬8,400元，2026年2月10日履行。', '重庆云隘山货有限公司：支付劳动报酬6,150元，2026年2月10日履行。', '重庆云隘山货有限公司：支付劳动报酬9,720元，2026年2月12日履行。', '重庆云隘山货有限公司：交付工资结算明细，2026年1月28日履行。'],
    });
    expect(words(failed, 'L5', null)).toMatchObject({ result: ['调解不成。', expect.stringContaining('均要求确认权属')], agreements: [], performance: [] });
    expect(words(declined, 'L5', null)).toMatchObject({ acceptedOn: '', result: ['不予受理。', '被申请人明确表示不接受调解。'] });
    const unpaid = { ...water, closing: { on: '2026-10-01', result: 'succeeded' as const, summary: '余款250元已起诉。', by: null } };
    expect(words(unpaid, 'L5', null)).toMatchObject({ summary: '余款250元已起诉。', performance: expect.arrayContaining(['麻贵和：承担分水箱材料费400元，逾期，已付150元。']) });
  });
});
