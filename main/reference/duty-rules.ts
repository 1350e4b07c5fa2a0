// What rooms do by the calendar (domain.md §4.2: one county's practice†). None is in force until a room switches it on in 设置.
import type { DutyRule } from '../domain/duty';

const seen = '有的县规定：乡镇每月、村每半月、调解小组每旬排查一次；无全国统一规定';

export const DUTY_RULES: DutyRule[] = [
  { id: 'patrol-town', name: '矛盾纠纷排查（乡镇）', every: 'month', day: 25, source: seen, statutory: false },
  { id: 'patrol-village', name: '矛盾纠纷排查（村、社区）', every: 'half-month', day: 15, source: seen, statutory: false },
  { id: 'patrol-group', name: '矛盾纠纷排查（调解小组）', every: 'ten-days', day: 10, source: seen, statutory: false },
  { id: 'meeting', name: '调解工作例会', every: 'month', day: 28, source: '各地做法：定期例会，有记录；按月为常见做法', statutory: false },
  { id: 'study', name: '业务学习', every: 'month', day: 15, source: '各地做法：定期学习，有记录；按月为常见做法', statutory: false },
];
