// Forms of the dossier itself (F0 F4 F11 F12 L1 L3): labels to the letter and in order, what each says, when there is one, what stays open.
// oxlint-disable vitest/valid-expect -- the second argument says which label of a form was wrong
import { describe, expect, it } from 'vitest';
import { paperContent, paperOffers } from '../../main/documents';
import type { AuthorityWords } from '../../main/documents/content/authority';
import type { CoverWords } from '../../main/documents/content/cover';
import type { RightsNoticeWords } from '../../main/documents/content/rights-notice';
import type { DirectoryLine } from '../../main/documents/content/form-content';
import type { CaseFile } from '../../main/domain/case';
import { Binding } from '../../main/domain/dossier';
import type { Form } from '../../main/domain/paper';
import { OrganisationParty } from '../../main/domain/party';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { aroundOn, contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { mustOpen, told } from '../helpers/cases';

const boundary = told(BOUNDARY);
const wages = told(WAGES);
const words = <W>(file: CaseFile, form: Form, subject: string | null = null) => contentOf(file, form, subject).words as W;
const linesOf = async (file: CaseFile, form: Form, subject: string | null = null) => (await printed(contentOf(file, form, subject))).flatMap(linesOn);
const withStandIn = (file: CaseFile, id: string, more: object): CaseFile => ({
  ...file,
  parties: file.parties.map((p) => ({ ...p, standIns: p.standIns.map((s) => (s.id === id ? { ...s, ...more } : s)) })),
});

describe('the fixed words', () => {
  const LABELS: [name: string, file: CaseFile, form: Form, subject: string | null, labels: string[]][] = [
    ['F0', boundary, 'F0', null, ['云隘镇人民调解委员会', '调解卷宗', '卷名', '卷号', '人民调解员', '调解日期', '至', '立卷人', '立卷日期', '保管期限', '备注']],
    ['F4', boundary, 'F4', 'site', ['人民调解调查记录', '时间', '地点', '参加人', '被调查人', '记录：', '被调查人（签名盖章或按指印）', '调查人（签名）', '被调查人（签名盖章或按指印）', '记录人（签名）', '年', '月', '日']],
    ['F11', boundary, 'F11', null, ['卷宗情况说明', '（缺页、破损、补充材料、未归入物等情况）', '立卷人', '检查人', '立卷时间', '检查时间']],
    ['F12', boundary, 'F12', null, ['封底', '本卷共页']],
    [
      'L1',
      boundary,
      'L1',
      null,
      [
        '人民调解当事人权利义务告知书',
        '一、人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解不收取任何费用。',
        '二、调解遵循自愿、平等原则，不违背法律、法规和国家政策，不因调解阻止当事人依法通过仲裁、行政、司法等途径维护权利。',
        '三、您有权选择或者接受人民调解员；接受、拒绝调解或者要求终止调解；要求公开或者不公开调解；自主表达意愿、自愿达成协议。',
        '四、您应当如实陈述纠纷事实，遵守调解现场秩序、尊重人民调解员，尊重对方行使权利。',
        '五、达成的协议具有法律约束力，应当按约定履行；双方认为有必要的，可自协议生效之日起三十日内共同向人民法院申请司法确认，确认有效后一方不履行的，对方可申请强制执行。',
        '六、调解不成的，可依法通过仲裁、行政、司法等途径解决。',
        '被告知人（签名或按指印）告知人（签名）',
        '被告知人（签名或按指印）',
        '2026年3月9日',
      ],
    ],
    [
      'L3',
      wages,
      'L3',
      'long-xb',
      [
        '授权委托书',
        '委托人姓名龙小虎',
        '受托人姓名龙小豹',
        '与委托人关系弟',
        '代理权限特别授权',
        '□代为申请调解或要求终止调解',
        '□代为收集、提供证据',
        '□代为选择或接受人民调解员',
        '√代为承认、变更和放弃调解请求（特别授权）',
        '√代为参加调解并签署调查记录、调解记录、告知书、协议书',
        '√代为领取文书',
        '□其他：',
        '委托期限：自本委托书签署之日起至',
        '委托人（签名盖章或按指印）',
        '受托人（签名或按指印）',
        '2026年1月16日',
      ],
    ],
  ];

  it.each(LABELS)('of %s are there to the letter, in order', async (_, file, form, subject, labels) => {
    const text = (await linesOf(file, form, subject)).join('');
    let at = 0;
    for (const label of labels) {
      const found = text.indexOf(label, at);
      expect(found, `${label} in ${text}`).toBeGreaterThanOrEqual(at);
      at = found + label.length;
    }
  });
});

describe('which there are', () => {
  const OWN = new Set<Form>(['F0', 'F4', 'F11', 'F12', 'L1', 'L3']);
  const offered = (file: CaseFile) => paperOffers(file).filter((o) => OWN.has(o.form)).map(({ form, title, lacking }) => [form, title, lacking]);

  it('covers from the number on, the notice from registration on, others one for each', () => {
    expect(offered(boundary)).toEqual([
      ['F0', '调解卷宗', ''],
      ['L1', '人民调解当事人权利义务告知书', ''],
      ['F4', '人民调解调查记录（2026年3月12日）', ''],
      ['F11', '卷宗情况说明', ''],
      ['F12', '封底', ''],
    ]);
    expect(offered(mustOpen(BOUNDARY.intake))).toEqual([['L1', '人民调解当事人权利义务告知书', '']]);
    expect(offered({ ...mustOpen(BOUNDARY.intake), registeredOn: null })).toEqual([]);
  });

  it('say what is lacking', () => {
    expect(offered({ ...mustOpen(BOUNDARY.intake), parties: [] })).toEqual([['L1', '人民调解当事人权利义务告知书', '案卷里还没有当事人。']]);
    const empty = paperContent({ ...boundary, parties: [] }, 'L1', null, SAMPLE_SETTINGS, SHIPPED_REFERENCE);
    expect(empty).toEqual({ ok: false, error: { kind: 'refused', rule: 'paper-lacking', say: '案卷里还没有当事人。' } });
  });

  it('inquiries by day, each with its own', () => {
    const [site] = boundary.inquiries;
    const file = { ...boundary, inquiries: [{ ...site!, id: 'later', on: '2026-03-14' }, { ...site!, id: 'open', on: null }, site!] };
    expect(paperOffers(file).filter((o) => o.form === 'F4').map((o) => [o.subject, o.title])).toEqual([
      ['site', '人民调解调查记录（第1次，2026年3月12日）'],
      ['later', '人民调解调查记录（第2次，2026年3月14日）'],
      ['open', '人民调解调查记录（第3次）'],
    ]);
  });

  it('authorities one for each agent, told apart by the label of the party', () => {
    const agents = (labels: string[]) => {
      const [first, second, third] = wages.parties;
      const agent = third!.standIns[0]!;
      const parties = [{ ...first!, label: labels[0]!, standIns: [agent, { ...agent, id: 'two' }, { ...agent, id: 'kin', kind: 'guardian' as const }] }, { ...second!, label: labels[1]!, standIns: [{ ...agent, id: 'three' }] }];
      return paperOffers({ ...wages, parties }).filter((o) => o.form === 'L3').map((o) => o.title);
    };
    expect(agents(['甲', '乙'])).toEqual(['授权委托书（甲方第1人）', '授权委托书（甲方第2人）', '授权委托书（乙方）']);
    expect(agents(['', ''])).toEqual(['授权委托书（第1份）', '授权委托书（第2份）', '授权委托书（第3份）']);
  });
});

describe('the cover', () => {
  it('says parties and dispute, from acceptance to effect, and who filed it when', () => {
    expect(words<CoverWords>(boundary, 'F0')).toEqual({
      committee: '云隘镇人民调解委员会',
      volume: '杨昌禄与石显忠山林界线纠纷',
      number: '（2026）云隘人调字第017号',
      mediators: ['杨正和', '冉素芳'],
      from: '2026年3月9日',
      to: '2026年3月20日',
      filedBy: '吴晓雨',
      filedOn: '2026年6月30日',
      retention: '长期',
      remark: '',
    });
  });

  it('takes what is said about binding before what 归档 noted', () => {
    const binding = Binding.parse({ filedBy: { id: 'ran', name: '冉素芳' }, filedOn: '2026-07-01', retention: '永久', remark: '共一卷' });
    expect(words<CoverWords>({ ...boundary, binding }, 'F0')).toMatchObject({ filedBy: '冉素芳', filedOn: '2026年7月1日', retention: '永久', remark: '共一卷' });
    expect(words<CoverWords>({ ...boundary, archive: null }, 'F0')).toMatchObject({ filedBy: '', filedOn: '', retention: '' });
  });

  it('ends with the termination, else with the closing; is open while nothing ended', () => {
    const open = { ...boundary, agreements: [], closing: null };
    expect(words<CoverWords>(open, 'F0').to).toBe('');
    const closing = { on: '2026-06-25', result: 'failed' as const, summary: '', by: null };
    expect(words<CoverWords>({ ...open, closing }, 'F0').to).toBe('2026年6月25日');
    const termination = { on: '2026-04-02', reason: 'refused' as const, detail: '', waysToldOn: null };
    expect(words<CoverWords>({ ...open, closing, termination }, 'F0').to).toBe('2026年4月2日');
    expect(words<CoverWords>({ ...boundary, closing, termination }, 'F0').to).toBe('2026年3月20日');
  });

  it('never names parties that nobody entered', () => {
    expect(words<CoverWords>({ ...boundary, parties: [] }, 'F0').volume).toBe('山林界线纠纷');
    expect(words<CoverWords>({ ...boundary, parties: boundary.parties.map((p) => ({ ...p, side: 'third' as const })) }, 'F0').volume).toBe('山林界线纠纷');
  });

  it('has nothing at its foot, nor has the back cover, however long they are', async () => {
    const long = { ...boundary, archive: { ...boundary.archive!, note: '附图一张。\n'.repeat(200) } };
    const pages = [...(await printed(contentOf(long, 'F0', null))), ...(await printed(contentOf(boundary, 'F12', null)))];
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(aroundOn)).toEqual(pages.map(() => ''));
  });
});

describe('the back cover', () => {
  const back = async (directory: DirectoryLine[] | null) => {
    const content = paperContent(boundary, 'F12', null, SAMPLE_SETTINGS, SHIPPED_REFERENCE, directory);
    if (!content.ok) throw new Error('refused');
    return (await printed(content.value)).flatMap(linesOn);
  };

  it('counts the pages of the directory; without one the number stays open', async () => {
    expect(await back([{ title: '人民调解受理登记表', pages: '1–2', note: '' }, { title: '人民调解回访记录', pages: '28–29', note: '' }, { title: '草图', pages: '', note: '' }])).toEqual(['封底', '本卷共29页']);
    expect(await back([])).toEqual(['封底', '本卷共页']);
    expect(await back(null)).toEqual(['封底', '本卷共页']);
  });
});

describe('卷宗情况说明', () => {
  it('prints what was said, and otherwise ruled lines: never that all is in order', async () => {
    const binding = Binding.parse({ note: '草图原件存村委会。\n缺第3页。', checkedBy: '杨正和', checkedOn: '2026-07-02' });
    expect(await linesOf({ ...boundary, binding }, 'F11')).toEqual(['卷宗情况说明', '（缺页、破损、补充材料、未归入物等情况）', '草图原件存村委会。', '缺第3页。', '立卷人吴晓雨检查人杨正和', '立卷时间2026年6月30日检查时间2026年7月2日']);
    expect(await linesOf({ ...boundary, archive: null }, 'F11')).toEqual(['卷宗情况说明', '（缺页、破损、补充材料、未归入物等情况）', '立卷人检查人', '立卷时间检查时间']);
  });
});

describe('the record of an inquiry', () => {
  it('has a place to sign for everybody asked', async () => {
    const signing = async (subject: string) => (await linesOf({ ...boundary, inquiries: [{ ...boundary.inquiries[0]!, subject }] }, 'F4', 'site')).join('').split('被调查人（签名盖章或按指印）').length - 1;
    expect(await signing('田井发')).toBe(1);
    expect(await signing('杨昌禄、石显忠、田井发')).toBe(3);
  });

  it('of a place is signed by those who were there', async () => {
    const text = (await linesOf({ ...boundary, inquiries: [{ ...boundary.inquiries[0]!, subject: '' }] }, 'F4', 'site')).join('');
    expect(text).toContain('在场人（签名盖章或按指印）');
    expect(text).not.toContain('被调查人（签名');
  });
});

describe('the notice of rights', () => {
  it('has the day when all were told on one, else a day in every box', async () => {
    expect(words<RightsNoticeWords>(boundary, 'L1').day).toBe('2026年3月9日');
    // 丙方 was told a day later, through his agent.
    expect(words<RightsNoticeWords>(wages, 'L1').day).toBe('');
    expect((await linesOf(wages, 'L1')).join('').split('年月日')).toHaveLength(6);
    expect(words<RightsNoticeWords>({ ...boundary, parties: boundary.parties.map((p) => ({ ...p, rightsToldOn: null })) }, 'L1').day).toBe('');
  });
});

describe('the authority', () => {
  it('is signed by the party itself: by its head, never by its agent', () => {
    expect(words<AuthorityWords>(wages, 'L3', 'long-xb').signer).toEqual({ label: '', name: '龙小虎', role: '', by: '' });
    const agent = wages.parties[2]!.standIns[0]!;
    const company = OrganisationParty.parse({ kind: 'organisation', id: 'x', side: 'respondent', name: '某某公司', head: { name: '周宏波', title: '经理' }, standIns: [agent] });
    const { signer, principal } = words<AuthorityWords>({ ...wages, parties: [company] }, 'L3', agent.id);
    expect(signer).toEqual({ label: '', name: '某某公司', role: '经理', by: '周宏波' });
    expect(principal).toMatchObject({ organisation: true, standIns: [] });
  });

  it('ticks what was given, and has powers in words of their own under 其他', async () => {
    const lines = await linesOf(withStandIn(wages, 'long-xb', { powers: ['代为收集、提供证据', '代为领取补偿款'], authority: 'general' }), 'L3', 'long-xb');
    expect(lines.filter((line) => line.startsWith('√'))).toEqual(['√代为收集、提供证据', '√其他：代为领取补偿款']);
    expect(lines.join('')).toContain('代理权限一般授权');
  });

  it('leaves the day open until it is signed, and says nothing about how long', async () => {
    const text = (await linesOf(withStandIn(wages, 'long-xb', { authorisedOn: null }), 'L3', 'long-xb')).join('');
    expect(text).toContain('委托期限：自本委托书签署之日起至止。');
    expect(text.endsWith('年月日')).toBe(true);
  });
});
