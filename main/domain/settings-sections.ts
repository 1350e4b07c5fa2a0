// Which parts of the settings two versions differ in, in the words of 设置: enough for the record of use, without what was typed.
import type { Settings } from './settings';

/** The diary of rules and the list of PCs are kept by main, each with a record of its own. */
const NAMES: Record<Exclude<keyof Settings, 'format' | 'ruleChanges' | 'pcs'>, string> = {
  committee: '调委会',
  rooms: '调解室',
  staff: '人员',
  numbering: '卷号',
  categoryGeneration: '纠纷分类',
  clockLengths: '期限与提醒',
  clocksOff: '期限与提醒',
  ownClocks: '期限与提醒',
  soonDays: '期限与提醒',
  visitDaysAfterDue: '期限与提醒',
  visitDaysAfterEffect: '期限与提醒',
  visitChoices: '期限与提醒',
  ownVisits: '期限与提醒',
  dutyChoices: '期限与提醒',
  ownDuties: '期限与提醒',
  backupEveryDays: '备份提醒',
  rehearseEveryDays: '备份提醒',
  stickKeeps: '备份提醒',
  recovery: '备份恢复单',
  stickRotation: '备份提醒',
  stickUnseenDays: '备份提醒',
  villages: '村社',
  towns: '赶场与农忙',
  localHolidays: '节假日',
  busySeasons: '赶场与农忙',
  reminderAt: '显示',
  retentions: '保管期限',
  grades: '难易程度',
  paper: '文书',
  largeType: '显示',
  operator: '经办人',
};

/** '人员、文书'; empty: nothing changed. */
export function changedSections(before: Settings, after: Settings): string {
  const keys = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return [...new Set(keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map((key) => NAMES[key]))].join('、');
}
