// When to look in on the parties (domain.md §4.2: no national number; 7, 15, 30 days seen in practice†). Only two are in force as
// shipped, one visit a case: a list that asks for more than a room can do is soon read by nobody.
import type { VisitRule } from '../domain/visit-rule';

const seen = '无全国统一规定；各地多按7日、15日、30日回访';

export const VISIT_RULES: VisitRule[] = [
  { id: 'after-effect', name: '生效后回访', anchor: 'effect', offset: 15, withoutDue: true, on: true, source: `${seen}；用于没有约定履行日的协议`, statutory: false },
  { id: 'after-last-due', name: '全部到期后回访', anchor: 'last-due', offset: 7, withoutDue: false, on: true, source: seen, statutory: false },
  { id: 'before-each-due', name: '每期到期前提醒', anchor: 'each-due', offset: -7, withoutDue: false, on: false, source: '各地做法，到期前督促履行', statutory: false },
  { id: 'after-each-due', name: '每期到期后回访', anchor: 'each-due', offset: 7, withoutDue: false, on: false, source: seen, statutory: false },
  { id: 'month-after-effect', name: '生效后一个月回访', anchor: 'effect', offset: 30, withoutDue: false, on: false, source: seen, statutory: false },
  { id: 'month-after-last-due', name: '履行后再次回访', anchor: 'last-due', offset: 30, withoutDue: false, on: false, source: '重大疑难纠纷“定期回访”，各地做法', statutory: false },
];
