// The timeline of the three samples, line by line, as the 经过 tab shows them.
import { describe, expect, it } from 'vitest';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { WAGES } from '../../../main/reference/samples/wages';
import { timelineOf } from '../../../renderer/features/dossier/course/timeline';
import { accepted, mustMove, told, toldUntil } from '../../helpers/cases';

const lines = (file: Parameters<typeof timelineOf>[0]) => timelineOf(file).map(({ day, time, title, facts }) => [day, time, title, facts.join(' / ')].filter(Boolean).join(' | '));

describe('timelineOf', () => {
  it('tells sample A', () => expect(lines(told(BOUNDARY))).toMatchInlineSnapshot(`
    [
      "2026-03-05 | 发现线索 | 网格员龙正才发现",
      "2026-03-09 | 登记 | 依申请（口头） / 登记人 吴晓雨",
      "2026-03-09 | 受理 | （2026）云隘人调字第017号",
      "2026-03-09 | 风险报告 | 云隘派出所　口头",
      "2026-03-12 | 材料：现场照片 | 调委会提供，原件，1份，6页",
      "2026-03-12 | 材料：大坳湾界线草图 | 调委会提供，原件，1份，1页",
      "2026-03-12 | 09:30 | 调查 杨昌禄、石显忠 | 岩坪村3组大坳湾 / 在场：龙正才、田井发 / 调查人：杨正和、冉素芳 / 记录：吴晓雨",
      "2026-03-16 | 14:30 | 第1次调解　有待继续调解 | 14:30–16:50　老杨工作室 / 到场：杨昌禄、石显忠 / 参加：龙正才、田井发 / 调解员：杨正和、冉素芳　记录：吴晓雨 / 公开　已告知相关规定　已宣读，当事人确认无误",
      "2026-03-20 | 09:00 | 第2次调解　调解成功 | 09:00–11:20　老杨工作室 / 到场：杨昌禄、石显忠 / 参加：龙正才、田井发 / 调解员：杨正和、冉素芳　记录：吴晓雨 / 公开　已告知相关规定　已宣读，当事人确认无误",
      "2026-03-20 | 达成协议（书面协议） | 6 条",
      "2026-03-20 | 签字盖章 | 杨昌禄签名、按指印；石显忠签名、按指印；杨正和签名；冉素芳签名；吴晓雨签名；调委会盖章",
      "2026-03-20 | 协议生效",
      "2026-03-26 | 履行：杨昌禄、石显忠 共同栽设水泥界桩5根 | 凭证：照片2张",
      "2026-03-30 | 履行：石显忠 补栽杉树苗30株",
      "2026-04-09 | 履行：石显忠 赔偿杉树损失 | 付给杨昌禄 2,400 元　现金 / 凭证：收条1号",
      "2026-04-13 | 回访（上门）　满意 | 杨正和 / 回访了 杨昌禄、石显忠 / 下次回访 2026年6月22日",
      "2026-06-22 | 回访（上门）　满意 | 冉素芳 / 回访了 杨昌禄、石显忠",
      "2026-06-25 | 评定等级：一般 | 杨正和 / 原因：2人，金额0.24万元",
      "2026-06-25 | 结案：调解成功 | 杨正和",
      "2026-06-30 | 归档 | 保管期限：长期 / 吴晓雨",
    ]
  `));
  it('tells sample B', () => expect(lines(told(WAGES))).toMatchInlineSnapshot(`
    [
      "2026-01-15 | 登记 | 委托移送：云隘镇劳动就业和社会保障服务所　移交单第2号 / 登记人 吴晓雨",
      "2026-01-15 | 受理 | （2026）云隘人调字第003号",
      "2026-01-15 | 材料：公司签认的工资表 | 田茂军提供，复印件，1份，2页",
      "2026-01-16 | 材料：营业执照复印件 | 重庆云隘山货有限公司提供，复印件，1份，1页",
      "2026-01-20 | 09:30 | 第1次调解　调解成功 | 09:30–12:00　和事堂 / 到场：田茂军、吴冬梅、龙小虎（龙小豹代为到场）、重庆云隘山货有限公司 / 参加：向明月、彭大川 / 调解员：冉素芳、杨正和　记录：吴晓雨 / 不公开　已告知相关规定　已宣读，当事人确认无误",
      "2026-01-20 | 达成协议（书面协议） | 5 条",
      "2026-01-20 | 签字盖章 | 田茂军签名、按指印；吴冬梅签名、按指印；龙小豹代龙小虎签名、按指印；重庆云隘山货有限公司签名、盖章；冉素芳签名；杨正和签名；吴晓雨签名；调委会盖章",
      "2026-01-20 | 协议生效",
      "2026-01-28 | 履行：重庆云隘山货有限公司 支付劳动报酬 | 付给田茂军 4,200 元　转账 / 凭证：银行回单1",
      "2026-01-28 | 履行：重庆云隘山货有限公司 支付劳动报酬 | 付给吴冬梅 3,075 元　转账 / 凭证：银行回单2",
      "2026-01-28 | 履行：重庆云隘山货有限公司 支付劳动报酬 | 付给龙小虎 4,860 元　转账 / 凭证：银行回单3",
      "2026-01-28 | 履行：重庆云隘山货有限公司 交付工资结算明细 | 凭证：结算明细",
      "2026-02-10 | 履行：重庆云隘山货有限公司 支付劳动报酬 | 付给田茂军 4,200 元　转账 / 凭证：银行回单4",
      "2026-02-10 | 履行：重庆云隘山货有限公司 支付劳动报酬 | 付给吴冬梅 3,075 元　转账 / 凭证：银行回单5",
      "2026-02-11 | 督促（电话） | 冉素芳 / 答应 2026年2月12日 前履行",
      "2026-02-12 | 履行：重庆云隘山货有限公司 支付劳动报酬 | 付给龙小虎 4,860 元　转账 / 凭证：银行回单6",
      "2026-02-25 | 回访（电话）　满意 | 冉素芳 / 回访了 田茂军、吴冬梅、龙小虎、重庆云隘山货有限公司",
      "2026-02-26 | 委托调解回函 | 云隘镇劳动就业和社会保障服务所　书面",
      "2026-02-27 | 评定等级：疑难复杂 | 冉素芳 / 原因：多人，移送",
      "2026-02-27 | 结案：调解成功 | 冉素芳",
    ]
  `));
  it('tells sample C', () => expect(lines(told(ORAL))).toMatchInlineSnapshot(`
    [
      "2026-05-06 | 登记 | 主动调解 / 登记人 吴晓雨",
      "2026-05-06 | 受理 | （2026）云隘人调字第018号",
      "2026-05-06 | 07:30 | 第1次调解　调解成功 | 07:30–08:10　水井湾田坎 / 到场：彭二妹、田老幺 / 调解员：杨正和　记录：吴晓雨 / 公开　已告知相关规定　已宣读，当事人确认无误",
      "2026-05-06 | 达成协议（口头协议） | 2 条",
      "2026-05-06 | 协议生效",
      "2026-05-09 | 履行：彭二妹、田老幺 共同修好堰坎",
      "2026-05-20 | 回访（电话）　满意 | 杨正和 / 回访了 彭二妹、田老幺",
      "2026-05-21 | 结案：调解成功 | 杨正和",
    ]
  `));

  it('numbers only sittings that were held, and shows what is planned as planned', () => {
    let file = toldUntil(BOUNDARY, 'put-session');
    file = mustMove(file, 'put-session', { item: { id: 'off', on: '2026-03-18', place: '和事堂' } });
    file = mustMove(file, 'cancel-session', { id: 'off', on: '2026-03-17', reason: '石显忠进城' });
    file = mustMove(file, 'put-session', { item: { id: 'plan', on: '2026-12-01', from: '09:00', place: '和事堂' } });
    const sittings = timelineOf(file).filter(({ kind }) => kind === 'session');
    expect(sittings.map(({ title, planned, facts }) => [title, planned, facts.join(' / ')])).toEqual([
      ['第1次调解　有待继续调解', false, '14:30–16:50　老杨工作室 / 到场：杨昌禄、石显忠 / 参加：龙正才、田井发 / 调解员：杨正和、冉素芳　记录：吴晓雨 / 公开　已告知相关规定　已宣读，当事人确认无误'],
      ['取消调解', false, '和事堂 / 原因：石显忠进城'],
      ['约定调解', true, '09:00　和事堂'],
    ]);
  });

  it('keeps the private note apart from what is printed', () => {
    const file = mustMove(accepted(ORAL), 'put-session', { item: { id: 's', on: '2026-05-06', record: '都说了。', privateNote: '田老幺私下愿意让。', outcome: 'continue' } });
    const [sitting] = timelineOf(file).filter(({ kind }) => kind === 'session');
    expect(sitting).toMatchObject({ prose: '都说了。', privateProse: '田老幺私下愿意让。' });
    expect(sitting?.facts.join()).not.toContain('私下');
  });

  it.each([BOUNDARY, WAGES, ORAL])('gives every line a key of its own', (sample) => {
    const keys = timelineOf(told(sample)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells that the agreement was read out, to be mended until it holds', () => {
    const drafted = toldUntil(BOUNDARY, 'put-agreement');
    const reading = { on: '2026-03-20', by: '杨正和', read: ['facts', 'responsibility'], present: ['ycl', 'sxz'] };
    const file = mustMove(drafted, 'note-reading', { agreement: 'agreement', reading });
    const line = (from: typeof file) => timelineOf(from).find(({ kind }) => kind === 'read');
    expect(line(file)).toMatchObject({ day: '2026-03-20', title: '宣读协议', facts: ['宣读了 2 部分，一共 9 部分', '宣读人：杨正和', '在场：杨昌禄、石显忠'], edit: { action: 'read-aloud', ref: 'agreement' } });
    const signs = toldUntil(BOUNDARY, 'sign').agreements[0]?.signs ?? [];
    expect(line(mustMove(file, 'sign', { agreement: 'agreement', signs }))?.edit).toBeNull();
  });
});
