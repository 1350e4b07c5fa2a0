// Checks on the wording of an agreement (domain.md §9.1): findings for a person to look at, none of them a wall.
import { effectOf, copiesOf, type Agreement } from './agreement';
import { AMOUNT_LIMIT, capitalAmount, parseYuan, yuan, type Fen } from './amount';
import type { CaseFacts } from './case';
import { ageOn, type Day } from './day';
import { capacityOn } from './party';
import { duesOf, instalmentSum, type Obligation } from './obligation';
import type { RuleBook } from './rule-book';

/** Words to watch for; data a room can extend (reference/wording). */
export interface WordLists {
  /** Wrong → right, e.g. 瞻养 → 赡养. */
  typos: { wrong: string; right: string; why: string }[];
  /** Pairs that mean different things in law, e.g. 订金/定金. */
  lookAlikes: { word: string; hint: string }[];
  /** Words too vague for a promise. */
  vague: string[];
}

export type Severity = 'must' | 'should' | 'look';

export interface Finding {
  rule: string;
  severity: Severity;
  /** 'facts', 'responsibility', 'performance', 'copies', a clause's id, or an obligation's id. */
  where: string;
  /** The words found, to mark them in the text; empty when it is about the whole. */
  words: string;
  say: string;
}

interface Passage {
  where: string;
  text: string;
}

/** All findings on an agreement as drafted, in the order of its parts. */
export function checkAgreement(agreement: Agreement, facts: CaseFacts, lists: WordLists, book: RuleBook, today: Day): Finding[] {
  if (agreement.form === 'none') return [];
  const passages: Passage[] = [
    { where: 'facts', text: agreement.facts },
    { where: 'responsibility', text: agreement.responsibility },
    ...agreement.clauses.map((c) => ({ where: c.id, text: c.text })),
    { where: 'performance', text: agreement.performance },
  ];
  return [
    ...completeness(agreement, facts, book),
    ...passages.flatMap((p) => wordFindings(p, agreement, lists)),
    ...passages.flatMap((p) => amountFindings(p)),
    ...passages.flatMap((p) => legalFindings(p, facts, book)),
    ...peopleFindings(agreement, facts, passages),
    ...promiseFindings(agreement, passages, today),
  ];
}

function completeness(agreement: Agreement, facts: CaseFacts, book: RuleBook): Finding[] {
  const found: Finding[] = [];
  const must = (rule: string, where: string, say: string) => found.push({ rule, severity: 'must', where, words: '', say });
  if (agreement.facts === '') must('no-facts', 'facts', '还没有写纠纷主要事实、争议事项（人民调解法第二十九条）。');
  if (agreement.clauses.every((c) => c.text === '')) must('no-clauses', 'clauses', '还没有写协议内容（人民调解法第二十九条）。');
  if (agreement.performance === '') must('no-performance', 'performance', '还没有写履行方式、时限（人民调解法第二十九条）。');
  if (agreement.responsibility === '' && !/责任|过错/.test(agreement.facts + agreement.clauses.map((c) => c.text).join(''))) {
    found.push({ rule: 'no-responsibility', severity: 'should', where: 'responsibility', words: '', say: '没有写明各方的责任（人民调解法第二十九条第二项）。' });
  }
  if (agreement.form === 'written') {
    const wanted = facts.parties.length + 1;
    const copies = copiesOf(agreement, facts.parties.length);
    if (copies < wanted) must('too-few-copies', 'copies', `当事人${facts.parties.length}方加调委会至少要${wanted}份，现在是${copies}份。`);
  }
  if (agreement.form === 'oral' && book.hasTrait(facts.dispute.category, 'labour')) {
    must('labour-oral', 'form', '劳动争议应当制作书面调解协议书（劳动争议调解仲裁法第十四条）。');
  }
  if (!/违约|逾期|不履行|未按/.test(agreement.clauses.map((c) => c.text).join('')) && agreement.obligations.some((o) => o.kind === 'money')) {
    found.push({ rule: 'no-breach-clause', severity: 'look', where: 'clauses', words: '', say: '没有写逾期不付怎么办，可以加一条。' });
  }
  return found;
}

function wordFindings({ where, text }: Passage, agreement: Agreement, lists: WordLists): Finding[] {
  const found: Finding[] = [];
  for (const { wrong, right, why } of lists.typos) {
    if (text.includes(wrong)) found.push({ rule: 'typo', severity: 'must', where, words: wrong, say: `“${wrong}”应为“${right}”。${why}` });
  }
  for (const { word, hint } of lists.lookAlikes) {
    if (text.includes(word)) found.push({ rule: 'look-alike', severity: 'look', where, words: word, say: hint });
  }
  const isPromise = where === 'performance' || agreement.clauses.some((c) => c.id === where);
  if (isPromise) {
    for (const word of lists.vague) {
      if (text.includes(word)) found.push({ rule: 'vague', severity: 'should', where, words: word, say: `“${word}”不明确，请写出具体的日期、数额或做法。` });
    }
  }
  const blank = text.match(BLANK);
  if (blank) found.push({ rule: 'blank', severity: 'must', where, words: blank[0], say: `还有没填的空：${blank[0]}。` });
  if (/一次性了断|一次性解决|一次性了结/.test(text) && !/就(本次|此次|上述|该)/.test(text)) {
    found.push({ rule: 'lump-without-scope', severity: 'should', where, words: '一次性', say: '写了一次性了断，请写明了断哪些事，例如“就本次××纠纷”。' });
  }
  return found;
}

/** 〔…〕 of a phrase (reference/phrases) that nobody filled in; 〔2026〕 is a year in a document's number. */
const BLANK = /〔(?!\d{4}〕)[^〔〕\n]{0,20}〕/;

const AMOUNT = /(?:人民币|￥|¥)?\s*(\d[\d,，]*(?:\.\d{1,2})?)\s*元(?:整)?(?:\s*[（(]\s*大写[：:]?\s*(?:人民币)?([零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+)\s*[）)])?/g;

function amountFindings({ where, text }: Passage): Finding[] {
  const found: Finding[] = [];
  let capitalised = 0;
  const amounts = [...text.matchAll(AMOUNT)];
  for (const [words, digits, capitals] of amounts) {
    const fen = parseYuan(digits ?? '');
    if (fen === null) {
      found.push({ rule: 'odd-amount', severity: 'must', where, words, say: `“${words}”不是一个写得对的金额，或者超过了${yuan(AMOUNT_LIMIT)}元。` });
      continue;
    }
    if (capitals === undefined) continue;
    capitalised += 1;
    const right = capitalAmount(fen);
    if (normalCapitals(capitals) !== normalCapitals(right)) {
      found.push({ rule: 'capitals-differ', severity: 'must', where, words, say: `大写与数字不一致：${yuan(fen)}元的大写是“${right}”。` });
    }
  }
  const first = amounts[0];
  if (first && capitalised === 0 && where !== 'facts' && where !== 'responsibility' && where !== 'performance') {
    const fen = parseYuan(first[1] ?? '');
    if (fen !== null) found.push({ rule: 'no-capitals', severity: 'should', where, words: first[0], say: `金额还没有大写：${capitalAmount(fen)}。` });
  }
  return found;
}

function normalCapitals(text: string): string {
  return text.replaceAll('圆', '元').replaceAll('正', '整').replaceAll('〇', '零').replace(/整$/, '');
}

function legalFindings({ where, text }: Passage, facts: CaseFacts, book: RuleBook): Finding[] {
  const found: Finding[] = [];
  const first = (pattern: RegExp) => pattern.exec(text)?.[0];
  const ownership = first(/归[^，。；]{0,12}所有|所有权|权属归|使用权归/);
  if (ownership && book.hasTrait(facts.dispute.category, 'land') && !/不作[^，。；]{0,8}权属|不作[^，。；]{0,8}确认/.test(text)) {
    found.push({
      rule: 'ownership',
      severity: 'should',
      where,
      words: ownership,
      say: '涉及山林、土地权属。权属争议由人民政府处理（土地管理法第十四条、森林法第二十二条），法院对确权内容不予司法确认。',
    });
  }
  const status = first(/离婚|抚养权|收养关系|亲子关系|婚姻关系/);
  if (status) {
    found.push({ rule: 'status', severity: 'look', where, words: status, say: '涉及身份关系的内容不能申请司法确认（民诉法解释第三百五十五条）。' });
  }
  const waiver = first(/(放弃|不得|不再|不准|永不)[^，。；]{0,8}(起诉|诉讼|上访|信访|仲裁|报警)/);
  if (waiver) {
    found.push({ rule: 'waiver', severity: 'must', where, words: waiver, say: '不得因调解阻止当事人依法通过仲裁、行政、司法等途径维护权利（人民调解法第三条第三项）。' });
  }
  const collective = first(/(集体|村民小组|村委会)[^，。；]{0,10}(土地|山林|林地|耕地|宅基地)[^，。；]{0,10}(归|给|转让|出让|抵)/);
  if (collective) found.push({ rule: 'others-property', severity: 'should', where, words: collective, say: '处分了集体的土地或山林，双方当事人无权处分。' });
  const lunar = first(/(正月|腊月|冬月|农历[一二三四五六七八九十]+月)[初十廿卅一二三四五六七八九]*/);
  if (lunar && !/\d+月\d+日/.test(text)) {
    found.push({ rule: 'lunar-only', severity: 'must', where, words: lunar, say: '只写了农历日期。期限按公历计算（民法典第二百条），请写上公历日期。' });
  }
  return found;
}

/** Numbers of case files named in a text, as they stand there. */
export function numbersIn(text: string): string[] {
  return Array.from(text.matchAll(/[（(〔[]\d{4}[）)〕\]][^，。；\s]{0,12}人调字第\d+号/g), ([words]) => words);
}

/** True when a text speaks of a sum of money. */
export function speaksOfMoney(text: string): boolean {
  return text.search(AMOUNT) >= 0;
}

function peopleFindings(agreement: Agreement, facts: CaseFacts, passages: readonly Passage[]): Finding[] {
  const found: Finding[] = [];
  const labels = new Set(facts.parties.map((p) => p.label));
  for (const { where, text } of passages) {
    for (const [words, label] of text.matchAll(/([甲乙丙丁戊己庚辛壬癸])方/g)) {
      if (label && !labels.has(label)) found.push({ rule: 'unknown-label', severity: 'must', where, words, say: `案卷里没有“${words}”。` });
    }
  }
  const on = agreement.concludedOn;
  for (const party of facts.parties) {
    if (party.kind !== 'person' || on === null) continue;
    const capacity = capacityOn(party, on);
    if (capacity !== null && capacity !== 'full' && !party.standIns.some((s) => s.kind === 'guardian')) {
      found.push({ rule: 'no-guardian', severity: 'must', where: 'parties', words: party.name, say: `${party.name}不是完全民事行为能力人，应当由法定代理人签字。` });
    }
  }
  for (const { where, text } of passages) {
    if (on === null) break;
    for (const party of facts.parties) {
      if (party.kind !== 'person' || party.birthDate === null || !text.includes(party.name)) continue;
      const told = new RegExp(`${escapeForRegExp(party.name)}[^。；\\n]{0,20}?(\\d{1,3})周?岁`).exec(text);
      const age = ageOn(party.birthDate, on);
      if (told && Number(told[1]) !== age) {
        found.push({ rule: 'age-differs', severity: 'must', where, words: told[0], say: `${party.name}在协议日是${age}周岁。` });
      }
    }
  }
  const number = facts.number;
  if (number) {
    for (const { where, text } of passages) {
      for (const words of numbersIn(text)) {
        if (words !== number.text) found.push({ rule: 'number-differs', severity: 'look', where, words, say: `本案卷号是${number.text}。` });
      }
    }
  }
  const unauthorised = effectOf(agreement, facts.parties).missing.filter((m) => m.unauthorised);
  for (const { party } of unauthorised) {
    const name = facts.parties.find((p) => p.id === party)?.name ?? '';
    found.push({ rule: 'no-special-authority', severity: 'must', where: 'parties', words: name, say: `代${name}签字的人没有特别授权，协议对${name}还没有生效。` });
  }
  return found;
}

function promiseFindings(agreement: Agreement, passages: readonly Passage[], today: Day): Finding[] {
  const found: Finding[] = [];
  const text = passages.map((p) => p.text).join('\n');
  const moneyInText = [...text.matchAll(AMOUNT)].map((m) => parseYuan(m[1] ?? ''));
  if (agreement.obligations.length === 0 && /元/.test(agreement.clauses.map((c) => c.text).join(''))) {
    found.push({ rule: 'no-obligations', severity: 'should', where: 'obligations', words: '', say: '条款里有金额，请把要履行的事项逐项列出来，程序才能提醒到期。' });
  }
  const promised = agreement.obligations.reduce((sum, o) => sum + (o.kind === 'money' ? (o.amount ?? 0) : 0), 0);
  const sums = sumsOf(agreement.obligations);
  for (const { where, text: passage } of passages) {
    for (const [words, digits] of passage.matchAll(IN_ALL)) {
      const told = parseYuan(digits ?? '');
      if (where === 'facts' || where === 'responsibility' || told === null || promised === 0 || sums.has(told)) continue;
      found.push({ rule: 'total-differs', severity: 'look', where, words, say: `写的合计是${yuan(told)}元，列出的履行事项合计${yuan(promised)}元，请核对。` });
    }
  }
  for (const { where, text: passage } of passages) {
    const penalty = /违约金[^，。；\d]{0,10}(\d[\d,，]*(?:\.\d{1,2})?)\s*元/.exec(passage);
    const sum = parseYuan(penalty?.[1] ?? '');
    if (penalty && sum !== null && promised > 0 && sum > promised) {
      found.push({ rule: 'penalty-too-high', severity: 'look', where, words: penalty[0], say: `违约金${yuan(sum)}元超过了应付总额${yuan(promised)}元。` });
    }
  }
  for (const obligation of agreement.obligations) {
    const say = (rule: string, severity: Severity, words: string) => found.push({ rule, severity, where: obligation.id, words: obligation.what, say: words });
    const name = obligation.what || '这一项';
    if (obligation.debtors.length === 0) say('no-debtor', 'must', `${name}：没有写由谁履行。`);
    if (obligation.kind === 'money') {
      if (obligation.creditors.length === 0) say('no-creditor', 'must', `${name}：没有写付给谁。`);
      if (obligation.amount === null && obligation.schedule.type !== 'recurring') say('no-amount', 'must', `${name}：没有写金额。`);
      if (obligation.how === '') say('no-account', 'look', `${name}：没有写怎么付（现金或转账、账户）。`);
      const sum = instalmentSum(obligation);
      if (sum !== null && obligation.amount !== null && sum !== obligation.amount) {
        say('instalments-differ', 'must', `${name}：各期合计${yuan(sum)}元，与总额${yuan(obligation.amount)}元不一致。`);
      }
      const total: Fen | null = obligation.amount;
      if (total !== null && total > 0 && moneyInText.length > 0 && !moneyInText.includes(total) && sum === null) {
        say('amount-not-in-text', 'look', `${name}：条款里没有出现${yuan(total)}元。`);
      }
    }
    const dues = duesOf(obligation, '2199-12-31');
    if (obligation.schedule.type === 'once' && obligation.schedule.due === null) say('no-deadline', 'must', `${name}：没有写什么时候履行。`);
    const from = agreement.concludedOn ?? today;
    const past = dues.find((d) => d.due !== null && d.due < from);
    if (past?.due) say('deadline-past', 'must', `${name}：履行日期${past.due}早于协议日期。`);
  }
  return found;
}

/** A sum told as the whole of several: '合计人民币24,270元'. */
const IN_ALL = /(?:合计|共计|总计)(?:人民币)?\s*(\d[\d,，]*(?:\.\d{1,2})?)\s*元/g;

/** Every sum that a clause may rightly call the whole of something: of all promises, of one, of those to one creditor or by one debtor, of what falls due on one day. */
function sumsOf(obligations: readonly Obligation[]): ReadonlySet<Fen> {
  const groups = new Map<string, Fen>();
  const add = (group: string, amount: Fen) => groups.set(group, (groups.get(group) ?? 0) + amount);
  for (const { id, kind, clause, amount, debtors, creditors, schedule } of obligations) {
    if (kind !== 'money') continue;
    for (const group of ['all', `promise ${id}`, `clause ${clause}`, `by ${debtors.join()}`, `to ${creditors.join()}`]) add(group, amount ?? 0);
    if (schedule.type === 'instalments') for (const part of schedule.parts) add(`on ${part.due}`, part.amount);
    else if (schedule.type === 'once') add(`on ${schedule.due}`, amount ?? 0);
  }
  return new Set(groups.values());
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
