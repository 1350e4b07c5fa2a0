// Why a clock ends on that day, in one or two sentences a party can be told: when it began, how it was counted, what moved it,
// and the law. Both days are in it, the one by counting and the one after days off.
import { currentAgreement, type CaseFacts } from './case';
import { firstCounted, type CaseClock } from './case-clocks';
import { lengthInChinese } from './clock';
import { dayInChinese, parts, shortDayInChinese, weekday, weekdayInChinese, yearOf, type Day } from './day';
import type { RuleBook } from './rule-book';

/** What happened on the first day, as told to a party. */
const HAPPENED: Record<CaseClock['rule']['starts'], (day: string) => string> = {
  accepted: (day) => `${day}受理`,
  'labour-accepted': (day) => `${day}收到劳动争议调解申请`,
  effective: (day) => `协议${day}生效`,
  'confirmation-applied': (day) => `${day}申请司法确认`,
  'confirmation-accepted': (day) => `法院${day}受理司法确认申请`,
  'last-due': (day) => `最后一期履行${day}到期`,
  'harm-known-labour': (day) => `${day}知道或者应当知道权利被侵害`,
  'harm-known-land': (day) => `${day}知道或者应当知道权利被侵害`,
  'harm-known-civil': (day) => `${day}知道或者应当知道权利被侵害`,
  'land-decision-received': (day) => `${day}收到政府的权属处理决定`,
  'village-meeting': (day) => `村民会议定于${day}召开`,
  registered: (day) => `${day}登记`,
  'taken-on': (day) => `${day}受理`,
  concluded: (day) => `${day}达成协议`,
  terminated: (day) => `${day}终止调解`,
  closed: (day) => `${day}结案`,
};

/**
 * Why a clock ends when it does. `facts`: the case's, for what only it knows (a signature that came later).
 * 'the day itself not counted' is 民法典 201; months and years end on the same-numbered day or the month's end (202); a last day off
 * moves to the next working day (203).
 */
export function explainClock(clock: CaseClock, facts: Pick<CaseFacts, 'agreements'>, book: Pick<RuleBook, 'calendar'>): string {
  const { rule } = clock;
  return [
    rule.direction === 'before' ? backwards(clock) : forwards(clock, facts, book),
    rule.stretch === null ? '' : `必要时可以延长${lengthInChinese(rule.stretch)}。`,
    `依据：${rule.source || '本室做法'}。`,
    rule.statutory ? '' : '这是通常做法，不是法律规定的期限，可以在“设置”里改。',
  ].join('');
}

function backwards({ rule, startedOn, nominal }: CaseClock): string {
  const length = lengthInChinese(rule.length);
  return `${HAPPENED[rule.starts](dayInChinese(startedOn))}，要提前${length}：当日不算，往前数${length}，最迟${withWeekday(nominal)}。往前数的期限不因休息日推后。`;
}

function forwards(clock: CaseClock, facts: Pick<CaseFacts, 'agreements'>, book: Pick<RuleBook, 'calendar'>): string {
  const { rule, startedOn, unextended, extended, nominal } = clock;
  const begin = `${HAPPENED[rule.starts](dayInChinese(startedOn))}${lateSignature(clock, facts)}，当日不算，从${near(firstCounted(clock), startedOn)}起算${lengthInChinese(rule.length)}`;
  const ends = `到${withWeekday(unextended.nominal)}届满${monthEnd(clock)}`;
  const why = [
    `${begin}${timesOut(clock)}，${ends}；${rolling(unextended, book)}`,
    extended ? `各方同意延期到${withWeekday(nominal)}，延期的日子是约定的，不再顺延。` : '',
    clock.certain || extended ? '' : uncertain(clock, book),
  ];
  return why.join('');
}

/** '最后一个签名、盖章在这一天' where the agreement was reached before it held. */
function lateSignature({ rule, startedOn }: CaseClock, facts: Pick<CaseFacts, 'agreements'>): string {
  if (rule.starts !== 'effective') return '';
  const concluded = facts.agreements[0]?.concludedOn ?? currentAgreement(facts)?.concludedOn ?? null;
  return concluded !== null && concluded < startedOn ? `（${near(concluded, startedOn)}达成协议，最后一个签名、盖章在生效这一天）` : '';
}

function timesOut({ timesOut: out, pausedSince, startedOn }: CaseClock): string {
  const ended = out.flatMap(({ from, to, days }) => (to === null || days === 0 ? [] : [`${near(from, startedOn)}至${near(to, from)}暂停${days}日`]));
  const open = pausedSince === null ? [] : [`${near(pausedSince, startedOn)}起暂停，到现在${out.find(({ to }) => to === null)?.days ?? 0}日，恢复以前每过一天期限顺延一天`];
  return [...ended, ...open].length === 0 ? '' : `，其间${[...ended, ...open].join('、')}，暂停的时间不计入`;
}

/** Where the month has no day of that number, why it is the month's end. */
function monthEnd({ rule, startedOn, unextended, timesOut: out }: CaseClock): string {
  const byMonth = rule.length.unit === 'month' || rule.length.unit === 'year';
  if (!byMonth || out.some(({ days }) => days > 0) || parts(unextended.nominal)[2] === parts(startedOn)[2]) return '';
  return '（当月没有对应的日子，以月末日为最后一日，民法典第二百零二条）';
}

function rolling({ nominal, rolled }: CaseClock['unextended'], { calendar }: Pick<RuleBook, 'calendar'>): string {
  const swapped = (day: Day) => (weekday(day) > 5 ? '，调休上班' : '');
  if (rolled === nominal) return `该日是工作日${weekday(nominal) > 5 ? '（调休上班）' : ''}，不用顺延。`;
  const holiday = calendar.holidayName(nominal);
  return `该日是${holiday === null ? '休息日' : `${holiday}放假`}，顺延到下一个工作日${near(rolled, nominal)}（${weekdayInChinese(rolled)}${swapped(rolled)}；民法典第二百零一条、第二百零三条）。`;
}

function uncertain({ nominal, rolled }: CaseClock, { calendar }: Pick<RuleBook, 'calendar'>): string {
  return `${yearOf(calendar.isCertain(nominal) ? rolled : nominal)}年放假安排国务院尚未公布，顺延日可能变动。`;
}

/** '2026年4月19日（周日）' */
const withWeekday = (day: Day) => `${dayInChinese(day)}（${weekdayInChinese(day)}）`;

/** '3月21日', with the year when it is another than that of the day spoken of before. */
const near = (day: Day, beside: Day) => (yearOf(day) === yearOf(beside) ? shortDayInChinese(day) : dayInChinese(day));
