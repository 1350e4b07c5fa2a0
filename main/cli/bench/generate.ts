// Invented cases for measuring: any number of them, the same for the same number, of the sizes real cases have (4–15 KB as JSON).
// Nobody in them exists: the ID numbers carry the area code 500299, which no county has, the phones begin with 19900.
import type { Agreement } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { addDays, type Day } from '../../domain/day';
import { idCheckDigit } from '../../domain/identity';
import { caseNumber } from '../../domain/numbering';
import type { Party } from '../../domain/party';
import type { Session } from '../../domain/session';
import { CATEGORY_GENERATIONS } from '../../reference/categories';
import { OFFICE, RAN, SAMPLE_SETTINGS, WU, YANG } from '../../reference/samples/room';

const SURNAMES = [...'杨石田吴龙周冉覃向彭谭张李王刘陈黄罗何单解仇查曾区任华肖邓'];
const GIVEN = [...'昌禄显忠茂军冬梅小虎宏波明月大川素芳正和晓雨国强建华秀英桂兰志远文斌春生'];
const VILLAGES = ['岩坪村', '云隘社区', '大坳村', '石板村', '龙潭村', '茶园村', '双河村', '凉水村', '木叶村', '高洞村', '清溪村', '白果村'];
const PLACES = ['大坳湾', '老沟', '岩脚寨', '水井边', '村口', '晒坝', '新屋基', '河坝', '茶山', '水库边'];
const SUBJECTS = ['山林界线纠纷', '拖欠劳动报酬纠纷', '邻里通行纠纷', '赡养纠纷', '土地承包纠纷', '损害赔偿纠纷', '婚姻家庭纠纷', '房屋漏水纠纷'];
const SENTENCES = [
  '双方承包地相邻，界以老沟为记，沟因山水改道，双方指界相差约6米。',
  '经现场查看，被砍杉树胸径8至14厘米，拍照6张，绘草图1份。',
  '调解员向双方说明了民法典关于相邻关系和侵权责任的规定，双方对界线指认没有异议。',
  '一方要求赔偿，另一方认为数额过高，双方意见尚有差距，同意再次调解。',
  '邀请的参加人说明了当年的情况，双方表示认可，愿意互让一步。',
  '双方自愿达成协议，调解员说明了协议的法律效力和不履行的后果。',
];

type Random = () => number;

/** A small generator of numbers from 0 to 1 (mulberry32): the same row for the same seed on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const between = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1));
const prose = (random: Random, sentences: number) => Array.from({ length: sentences }, () => pick(random, SENTENCES)).join('');

/** Cases of one year: 50,000 are the work of twenty years in the busiest of towns. */
const PER_YEAR = 2500;
const FIRST_YEAR = 2007;
/** Of earlier years a room has nothing open but a few. */
export const LAST_YEAR = 2026;

/** The id of the n-th invented case, n from 0. */
export function idOf(n: number): string {
  return `${FIRST_YEAR + Math.floor(n / PER_YEAR)}-${String((n % PER_YEAR) + 1).padStart(4, '0')}`;
}

/** The n-th invented case. */
export function generateCase(n: number): CaseFile {
  const random = randomFrom(n + 1);
  const id = idOf(n);
  const year = Number(id.slice(0, 4));
  const on = addDays(`${year}-01-05`, between(random, 0, 330));
  const parties = [party(random, 'p1', 'applicant', '甲'), party(random, 'p2', 'respondent', '乙'), ...(random() < 0.2 ? [party(random, 'p3', 'respondent', '丙')] : [])];
  const sessions = Array.from({ length: between(random, 0, 3) }, (_, i) => session(random, `s${i}`, addDays(on, 3 + i * 4), parties));
  const agreed = sessions.length > 1;
  const agreements = agreed ? [agreement(random, addDays(on, 14), parties)] : [];
  const done = agreed && random() < 0.8;
  const over = done || (year < LAST_YEAR && random() < 0.97);
  const at = (day: Day, hour: number) => `${day}T0${hour}:${String(n % 60).padStart(2, '0')}:00.000Z`;
  const revision = 1 + sessions.length * 2 + agreements.length * 3;
  return {
    office: OFFICE,
    clue: { on: null, by: '', note: '' },
    source: { kind: 'application', manner: 'oral', referrer: null, organ: '', documentNumber: '', receivedOn: null, replyWanted: false },
    registeredOn: on,
    registeredBy: WU,
    parties,
    participants: [],
    dispute: {
      category: pick(random, CATEGORY_GENERATIONS[0]?.categories ?? []).code,
      tags: [],
      subject: pick(random, SUBJECTS),
      village: pick(random, VILLAGES),
      place: pick(random, PLACES),
      occurredOn: null,
      brief: prose(random, between(random, 1, 3)),
      requests: ['停止侵害；', '赔偿损失。'],
      amount: between(random, 1, 500) * 10_000,
      risks: [],
      riskNote: '',
    },
    assignment: { lead: YANG, others: [RAN], recorder: WU, chosenBy: 'committee' },
    acceptance: { decision: 'accepted', on, by: WU, reason: '', to: '' },
    number: caseNumber(SAMPLE_SETTINGS.numbering, year, (n % PER_YEAR) + 1),
    extensions: [],
    pauses: [],
    milestones: [],
    inquiries: [],
    evidence: [],
    sessions,
    agreements,
    performances: done ? [{ id: 'f1', obligation: 'o1', part: null, on: addDays(on, 30), amount: 240_000, how: '现金', by: '', proof: '收条1号', proofScan: null, note: '' }] : [],
    urges: [],
    breaches: [],
    visits: done
      ? [{ id: 'v1', on: addDays(on, 40), how: 'in-person', by: YANG, parties: ['p1', 'p2'], reason: '', findings: prose(random, 2), satisfaction: 'satisfied', riskRemains: false, nextOn: null, reached: true }]
      : [],
    visitWantedOn: null,
    plannedVisits: [],
    visitChanges: [],
    confirmation: null,
    letters: [],
    termination: null,
    grade: null,
    closing: over ? { on: addDays(on, 45), result: done ? 'succeeded' : 'failed', summary: '', by: YANG } : null,
    archive: over && year < LAST_YEAR ? { on: addDays(on, 60), retention: '长期', shelf: '', filedBy: WU, note: '' } : null,
    external: null,
    remark: '',
    lateEntry: null,
    snoozes: [],
    describedCharacters: [],
    paperSheets: [],
    binding: null,
    id,
    revision,
    enteredAt: at(on, 1),
    savedAt: at(addDays(on, 45), 2),
    papers: [],
    scans: [],
    changes: Array.from({ length: revision }, (_, i) => ({ revision: i + 1, at: at(addDays(on, i), 1), by: '吴晓雨', what: i === 0 ? '登记' : '记录调解' })),
  };
}

/** So many promises a case makes in the room of many promises, and so many days apart. */
const PROMISES = 4;
const PROMISE_EVERY = 90;

/** The case with an agreement in force and four instalments, none of them paid yet: for what is asked of promises. */
export function promising(file: CaseFile): CaseFile {
  const on = addDays(file.registeredOn ?? `${LAST_YEAR}-01-05`, 14);
  const made = file.agreements[0] ?? agreement(randomFrom(1), on, file.parties);
  const first = made.obligations[0];
  const obligations = first ? Array.from({ length: PROMISES }, (_, i) => ({ ...first, id: `o${i + 1}`, schedule: { type: 'once' as const, due: addDays(on, 20 + i * PROMISE_EVERY) } })) : [];
  return { ...file, agreements: [{ ...made, obligations }], performances: [], visits: [], closing: null, archive: null };
}

function party(random: Random, id: string, side: Party['side'], label: string): Party {
  const birth = `${between(random, 1940, 2004)}${String(between(random, 1, 12)).padStart(2, '0')}${String(between(random, 1, 28)).padStart(2, '0')}`;
  const first17 = `500299${birth}${String(between(random, 1, 999)).padStart(3, '0')}`;
  return {
    kind: 'person',
    id,
    side,
    label,
    standIns: [],
    consent: { answer: 'agreed', on: null, how: 'oral' },
    rightsToldOn: null,
    remark: '',
    name: pick(random, SURNAMES) + pick(random, GIVEN) + (random() < 0.75 ? pick(random, GIVEN) : ''),
    otherName: '',
    sex: Number(first17[16]) % 2 === 1 ? '男' : '女',
    ethnicity: '土家族',
    birthDate: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
    document: { type: '居民身份证', number: first17 + idCheckDigit(first17) },
    occupation: '务农',
    address: `云隘镇${pick(random, VILLAGES)}${between(random, 1, 9)}组`,
    phones: [{ number: `19900${String(between(random, 0, 999_999)).padStart(6, '0')}`, owner: '' }],
    registeredAddress: '',
    capacity: null,
    hardship: false,
  };
}

function session(random: Random, id: string, on: Day, parties: readonly Party[]): Session {
  return {
    id,
    on,
    from: '09:00',
    to: '11:20',
    place: '老杨工作室',
    open: true,
    mediators: [YANG, RAN],
    recorder: WU,
    attendance: parties.map(({ id: who }) => ({ party: who, how: 'in-person', standIn: null })),
    participants: [],
    rightsTold: true,
    record: prose(random, between(random, 6, 20)),
    outcome: 'continue',
    readBack: true,
    privateNote: '',
    venue: 'room',
    asked: [],
    postponed: [],
    continues: null,
    clashReason: '',
    cancelled: null,
  };
}

function agreement(random: Random, on: Day, parties: readonly Party[]): Agreement {
  const ids = parties.map((p) => p.id);
  const sign = (id: string, who: Agreement['signs'][number]['who'], subject: string | null) => ({ id, who, subject, standIn: null, ways: ['signature' as const], on, note: '' });
  return {
    id: 'a1',
    form: 'written',
    concludedOn: on,
    facts: prose(random, 6),
    responsibility: prose(random, 1),
    clauses: Array.from({ length: 5 }, (_, i) => ({ id: `c${i + 1}`, text: prose(random, 2) })),
    performance: '现金，一次付清。',
    obligations: [
      { id: 'o1', clause: 'c1', kind: 'money', debtors: ids.slice(1), creditors: ids.slice(0, 1), what: '赔偿损失', amount: 240_000, how: '现金', schedule: { type: 'once', due: addDays(on, 20) }, note: '', acceleration: null, lateRate: null, replaces: [], countsPaid: true },
    ],
    ends: [],
    copies: null,
    signs: [...ids.map((id, i) => sign(`x${i}`, 'party', id)), sign('m', 'mediator', YANG.id), sign('seal', 'committee-seal', null)],
    reading: null,
    supplements: null,
  };
}
