// What papers say: taken from the case, nothing that is private, ages and amounts as of the paper's day; and which papers there are.
import { describe, expect, it } from 'vitest';
import { paperContent, paperOffers } from '../../main/documents';
import { inChinese } from '../../main/documents/content/chinese-number';
import { canonicalJson } from '../../main/documents/content/canonical';
import { fieldName, saidIn } from '../../main/documents/content/field-names';
import type { AgreementWords, RecordWords, RegistrationWords, VisitWords } from '../../main/documents/content/words';
import type { CaseFile } from '../../main/domain/case';
import { FORMS } from '../../main/domain/paper';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { withPartyCount, withRareNames } from '../fixtures/documents/cases';
import { contentOf, makeable } from '../fixtures/documents/papers';
import { accepted, mustOpen, told, toldUntil } from '../helpers/cases';

const boundary = told(BOUNDARY);
const wages = told(WAGES);
const words = <W>(file: CaseFile, form: Parameters<typeof contentOf>[1], subject: string | null, settings = SAMPLE_SETTINGS) => contentOf(file, form, subject, settings).words as W;

describe('offers', () => {
  // The forms of the main job; every other form has its own rows in templates.test.ts.
  const MAIN = new Set<string>(['F3', 'F6', 'F7', 'F8', 'F9']);
  const mainOffers = (file: CaseFile) => paperOffers(file).filter((o) => MAIN.has(o.form));
  const short = (file: CaseFile) => mainOffers(file).map((o) => [o.form, o.subject, o.lacking === ''] as const);

  it('are those of the case, in the order of the dossier', () => {
    expect(short(boundary)).toEqual([
      ['F3', null, true],
      ['F6', 'first', true],
      ['F6', 'second', true],
      ['F7', 'agreement', true],
      ['F9', 'v1', true],
      ['F9', 'v2', true],
    ]);
    expect(mainOffers(told(ORAL)).map((o) => o.form)).toEqual(['F3', 'F6', 'F8', 'F9']);
  });

  it('say what is lacking, in Chinese, and content says the same', () => {
    const registered = mustOpen(BOUNDARY.intake);
    expect(mainOffers(registered)).toEqual([{ form: 'F3', subject: null, title: '人民调解受理登记表', lacking: '案件受理以后才能打印受理登记表。' }]);
    expect(paperContent(registered, 'F3', null, SAMPLE_SETTINGS, SHIPPED_REFERENCE)).toEqual({
      ok: false,
      error: { kind: 'refused', rule: 'paper-lacking', say: '案件受理以后才能打印受理登记表。' },
    });
    const session = boundary.sessions[0]!;
    const agreement = boundary.agreements[0]!;
    const lacking = (file: Partial<CaseFile>) => mainOffers({ ...boundary, sessions: [], agreements: [], visits: [], ...file }).map((o) => o.lacking);
    expect(lacking({ sessions: [{ ...session, outcome: null }] })).toEqual(['', '这次调解还没有记录结果。']);
    expect(lacking({ sessions: [{ ...session, rightsTold: false }] })[1]).toContain('请先告知');
    expect(lacking({ agreements: [{ ...agreement, facts: '', clauses: [] }] })).toEqual(['', '协议还没有写内容。']);
    expect(lacking({ number: null, agreements: [agreement] })[1]).toContain('还没有卷号');
    expect(lacking({ parties: [] })).toEqual(['案卷里还没有当事人。']);
  });

  it('leave out sittings called off and agreements nobody wrote', () => {
    const session = { ...boundary.sessions[0]!, outcome: null, cancelled: { on: null, reason: '' } };
    const agreement = { ...boundary.agreements[0]!, form: 'none' as const };
    expect(short({ ...boundary, sessions: [session], agreements: [agreement], visits: [] })).toEqual([['F3', null, true]]);
  });

  it('name nobody in their titles', () => {
    for (const file of [boundary, wages]) {
      for (const { title } of paperOffers(file)) for (const { name } of file.parties) expect(title).not.toContain(name);
    }
    expect(mainOffers(boundary)[2]!.title).toBe('人民调解记录（第2次，2026年3月20日）');
  });

  it('are not found for what the case does not have', () => {
    for (const form of FORMS) expect(paperContent(boundary, form, 'nothing', SAMPLE_SETTINGS, SHIPPED_REFERENCE)).toEqual({ ok: false, error: { kind: 'not-found', what: 'subject' } });
  });
});

describe('the agreement', () => {
  it('counts ages on its own day', () => {
    const [yang, shi] = words<AgreementWords>(boundary, 'F7', 'agreement').parties;
    expect([yang!.age, shi!.age]).toEqual(['64岁', '67岁']);
    const earlier = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, concludedOn: '2026-03-04' })) };
    expect(words<AgreementWords>(earlier, 'F7', 'agreement').parties[0]!.age).toBe('63岁');
  });

  it('counts them on the last sitting while its day is left open', () => {
    const open = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, concludedOn: null })) };
    expect(words<AgreementWords>(open, 'F7', 'agreement')).toMatchObject({ day: '', parties: [{ age: '64岁' }, { age: '67岁' }] });
  });

  it('has a copy for each party and one for the committee, in Chinese numerals', () => {
    expect(words<AgreementWords>(boundary, 'F7', 'agreement').copies).toBe('三');
    expect(words<AgreementWords>(wages, 'F7', 'agreement').copies).toBe('五');
    expect(words<AgreementWords>(withPartyCount(9), 'F7', 'agreement').copies).toBe('十');
    expect(words<AgreementWords>(withPartyCount(30), 'F7', 'agreement').copies).toBe('三十一');
  });

  it('names organisations with their head, and who acts for a party with what authority', () => {
    const { parties, signers } = words<AgreementWords>(wages, 'F7', 'agreement');
    expect(parties[3]).toMatchObject({ organisation: true, idNumber: '91500299MA0000007M', head: '周宏波', headTitle: '法定代表人', age: '' });
    expect(parties[2]!.standIns).toEqual([expect.objectContaining({ role: '委托代理人', name: '龙小豹', relation: '弟', authority: '特别授权' })]);
    expect(signers.map((s) => [s.label, s.role, s.by])).toEqual([
      ['甲方', '', ''],
      ['乙方', '', ''],
      ['丙方', '委托代理人', '龙小豹'],
      ['丁方', '法定代表人', '周宏波'],
    ]);
  });

  it('leaves out ID and phone numbers where the room prints none; a credit code is public and stays', () => {
    const bare = { ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, showIdNumber: false, showPhone: false } };
    const text = saidIn(words(wages, 'F7', 'agreement', bare)).map((s) => s.text).join('\n');
    expect(text).not.toMatch(/50029919\d{9}/);
    expect(text).not.toContain('1990000');
    expect(text).toContain('91500299MA0000007M');
  });

  it('names the kind of document when it is not an identity card, and whose phone it is', () => {
    const file = { ...boundary, parties: boundary.parties.map((p) => (p.kind === 'person' ? { ...p, document: { type: '护照' as const, number: 'E12345678' } } : p)) };
    const [, shi] = words<AgreementWords>(file, 'F7', 'agreement').parties;
    expect(shi).toMatchObject({ idNumber: '护照E12345678', phone: '19900000002（儿子石远代接）' });
  });

  it('says which agreement a supplement changes', () => {
    const first = boundary.agreements[0]!;
    const one = { ...boundary, agreements: [first, { ...first, id: 's1', supplements: first.id, signs: [], concludedOn: '2026-05-06' }] };
    expect(words<AgreementWords>(one, 'F7', 's1').supplement).toEqual({ order: '', ofDay: '2026年3月20日' });
    const two = { ...one, agreements: [...one.agreements, { ...first, id: 's2', supplements: 's1', signs: [] }] };
    expect(words<AgreementWords>(two, 'F7', 's2').supplement).toEqual({ order: '二', ofDay: '2026年5月6日' });
    expect(paperOffers(two).filter((o) => o.form === 'F7').map((o) => o.title)).toEqual(['人民调解协议书', '人民调解协议书（补充协议）', '人民调解协议书（补充协议2）']);
  });
});

describe('counting in Chinese', () => {
  it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [31, '三十一'], [99, '九十九'], [100, '100']])('%i is %s', (count, words) => {
    expect(inChinese(count)).toBe(words);
  });
});

describe('the registration', () => {
  it('prints a referral as ① with the referring body in the remarks', () => {
    expect(words<RegistrationWords>(wages, 'F3', null)).toMatchObject({
      source: 1,
      category: '拖欠农民工工资纠纷',
      referral: '本案由云隘镇劳动就业和社会保障服务所于2026年1月14日委托移送（移交单第2号）。',
    });
    expect(words<RegistrationWords>(boundary, 'F3', null)).toMatchObject({ source: 1, referral: '', day: '2026年3月9日' });
    const own = { ...boundary, source: { ...boundary.source, kind: 'initiative' as const } };
    expect(words<RegistrationWords>(own, 'F3', null)).toMatchObject({ source: 2, referral: '' });
  });

  it('keeps the committee it was registered with, whatever the settings say now', () => {
    const renamed = { ...SAMPLE_SETTINGS, committee: { ...SAMPLE_SETTINGS.committee, name: '新名称人民调解委员会' } };
    expect(contentOf(accepted(BOUNDARY), 'F3', null, renamed).committee).toBe('云隘镇人民调解委员会');
  });
});

describe('the record of a sitting', () => {
  it('lists who came and how, and as 参加人 invited people only', () => {
    expect(words<RecordWords>(wages, 'F6', 'only')).toMatchObject({
      time: '2026年1月20日9时30分至12时00分',
      outcome: 1,
      parties: [{ name: '田茂军', how: '' }, { name: '吴冬梅', how: '' }, { name: '龙小虎', how: '委托代理人龙小豹参加' }, { name: '重庆云隘山货有限公司', how: '' }],
      invited: [{ name: '向明月' }, { name: '彭大川' }],
    });
    const session = boundary.sessions[0]!;
    const withWitness = {
      ...boundary,
      participants: [...boundary.participants, { ...boundary.participants[0]!, id: 'w', role: 'witness' as const, name: '见证之人' }],
      sessions: [{ ...session, participants: ['lzc', 'w'], attendance: [{ party: 'ycl', how: 'phone' as const, standIn: null }, { party: 'sxz', how: 'absent' as const, standIn: null }] }],
    };
    const record = words<RecordWords>(withWitness, 'F6', 'first');
    expect(record.invited).toEqual([{ name: '龙正才', identity: '岩坪村3组组长' }]);
    expect(record.parties).toEqual([{ name: '杨昌禄', how: '电话参加' }]);
    expect(record.signers).toHaveLength(1);
  });
});

describe('the visit', () => {
  it('takes its matter from the title of the case unless it has one of its own', () => {
    expect(words<VisitWords>(boundary, 'F9', 'v1')).toMatchObject({ reason: '杨昌禄与石显忠山林界线纠纷', time: '2026年4月13日（上门回访）', satisfaction: '当事人满意程度：满意。', number: '（2026）云隘人调字第017号' });
  });
});

describe('what is private', () => {
  const CANARY = '机密';
  const planted: CaseFile = {
    ...boundary,
    clue: { on: null, by: CANARY, note: CANARY },
    remark: CANARY,
    dispute: { ...boundary.dispute, risks: ['crime', 'suicide', 'minor'], riskNote: CANARY },
    parties: boundary.parties.map((p) => (p.kind === 'person' ? { ...p, otherName: CANARY, remark: CANARY, hardship: true } : p)),
    sessions: boundary.sessions.map((s) => ({ ...s, privateNote: CANARY })),
    visits: boundary.visits.map((v) => ({ ...v, riskRemains: true })),
    letters: boundary.letters.map((l) => ({ ...l, about: CANARY, organ: CANARY })),
    grade: { level: CANARY, reason: CANARY, by: null, on: null },
    urges: [],
  };

  it('is in no paper: private notes, risks, clues, remarks, grades, reports', () => {
    for (const { form, subject } of makeable(planted)) {
      const text = saidIn(contentOf(planted, form, subject)).map((s) => s.text).join('\n');
      expect(text).not.toContain(CANARY);
      expect(text).not.toMatch(/民转刑|自杀|未成年/);
    }
  });

  it('does not change the facts either', () => {
    for (const { form, subject } of makeable(planted)) expect(contentOf(planted, form, subject).facts).toBe(contentOf(boundary, form, subject).facts);
  });
});

describe('the hash of the facts', () => {
  it('is the same for the same facts and another for others', () => {
    const facts = contentOf(boundary, 'F7', 'agreement').facts;
    expect(facts).toMatch(/^[0-9a-f]{64}$/);
    expect(contentOf(told(BOUNDARY), 'F7', 'agreement').facts).toBe(facts);
    const changed = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, performance: `${a.performance}。` })) };
    expect(contentOf(changed, 'F7', 'agreement').facts).not.toBe(facts);
  });

  it('is about what is said, not how it is set', () => {
    const song = { ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, bodyFace: 'song' as const } };
    expect(contentOf(boundary, 'F7', 'agreement', song).facts).toBe(contentOf(boundary, 'F7', 'agreement').facts);
  });

  it('does not move for signatures and what comes after them', () => {
    const drafted = toldUntil(BOUNDARY, 'put-agreement');
    expect(contentOf(drafted, 'F7', 'agreement').facts).toBe(contentOf(boundary, 'F7', 'agreement').facts);
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '二' }], a: undefined, e: true })).toBe('{"b":[1,{"c":"二","d":null}],"e":true}');
  });
});

describe('content', () => {
  it('is plain data, the same after a trip through JSON', () => {
    for (const { form, subject } of makeable(wages)) {
      const content = contentOf(wages, form, subject);
      expect(JSON.parse(JSON.stringify(content))).toEqual(content);
    }
  });

  it('has a Chinese name for every string in it', () => {
    const all = [boundary, wages, told(ORAL), withRareNames()].flatMap((file) => makeable(file).flatMap(({ form, subject }) => saidIn(contentOf(file, form, subject).words)));
    expect(all.length).toBeGreaterThan(300);
    for (const { where } of all) expect(where).toMatch(/^[\p{Script=Han}\d、]+$/u);
    expect(fieldName(['parties', 0, 'address'])).toBe('第1个当事人的单位或住址');
    expect(fieldName(['clauses', 2])).toBe('协议内容第3条');
  });
});
