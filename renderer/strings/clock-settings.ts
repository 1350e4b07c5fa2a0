// Words of 设置 → 期限与提醒.
import { PERIOD_NAMES } from '../../main/domain/duty';
import type { Length } from '../../main/domain/clock';

export const clockSettings = {
  practice: '通常做法',
  practiceHint: '没有全国统一的规定，按本地的做法填写；打勾的才计算、才提醒。',
  law: '法律规定',
  lawHint: '长短不能改，一般也不要停用：停用以后程序不再计算、不再提醒。',
  lawOff: '这是法律规定的期限。停用以后程序不再提醒，请自己留意。',
  says: (when: string, source: string) => `${when}。出处：${source}`,
  unit: (name: string) => `${name}的单位`,
  unitAlone: '单位',
  units: { day: '日', workday: '个工作日', month: '个月', year: '年' } satisfies Record<Length['unit'], string>,

  own: '本室自己的期限',
  ownHint: '上级或者本室另有要求的，在这里添加。只作提醒，不当作法律规定。',
  ownItem: '期限',
  name: '名称',
  from: '从什么时候起算',
  length: '多长',
  direction: '方向',
  directions: { after: '以后', before: '以前' },
  whose: '谁的事',
  source: '出处',
  sourceHint: '哪个文件、哪次会议要求的',
  use: '使用',

  visits: '回访',
  visitsHint: '什么时候回访没有全国统一的规定。打勾的做法，程序会排出回访的日子。',
  visitDays: { before: '提前多少天', after: '以后多少天' },
  withoutDue: '用于没有约定履行日期的协议',
  duties: '排查、例会',
  dutiesHint: '不属于哪一件案件、按日子要做的事。打勾以后到日子会提醒，做完了记一笔。',
  dutyDay: '第几日',
  every: PERIOD_NAMES,
  days: '天',

  reminders: '提醒',
  soon: '提前多少天算“快到了”',
  backup: '多少天没备份要提醒',

  diary: '改动记录',
  diaryNone: '还没有改过。',
  diaryCount: (n: number) => `共 ${n} 条`,
  at: '时间',
  by: '经办人',
  what: '改了什么',
} as const;
