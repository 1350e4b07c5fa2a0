// The manual as a whole, and the words around it.
import { KEEPING_TOPICS } from './keeping';
import { PAPER_TOPICS } from './paper';
import type { Topic } from './topic';
import { WORK_TOPICS } from './work';

/** The id of the topic that is made from the clock rules in force rather than written. */
export const CLOCKS = 'clocks';

export const TOPICS: readonly Topic[] = [
  ...WORK_TOPICS,
  ...PAPER_TOPICS,
  { id: CLOCKS, title: '期限：每个期限是什么，出自哪部法律', blocks: [] },
  ...KEEPING_TOPICS,
];

export const help = {
  title: '帮助',
  search: '在帮助里查找',
  list: '帮助的内容',
  nothing: '没有找到。换个说法试试，例如“口令”“逾期”“大字”。',
  clocks: {
    intro: '期限从什么时候算起、有多长、是谁的事、出自哪里，都在这张表上。写着“做法”的没有全国统一的规定，可以在“设置”的“期限与提醒”里改。',
    name: '期限',
    length: '多长',
    from: '从什么时候起算',
    whose: '谁的事',
    source: '出处',
    law: '法律规定',
    practice: '做法',
    whoseNames: { room: '调委会', parties: '当事人', court: '法院', other: '有关单位' },
    start: (trigger: string, direction: 'after' | 'before') => (direction === 'before' ? `${trigger}，往前数` : trigger),
    afterwards: (text: string) => `过了以后：${text}`,
    how: '怎么算',
    rules: [
      '开始的那一天不算，从第二天算起（民法典第二百零一条）。',
      '写着“往前数”的，要在那一天以前办；往前数的不因休息日推后。',
      '鉴定等暂停的时间不计入调解期限；还在暂停的，每过一天期限顺延一天。',
      '案卷上每个期限旁边都有“怎么算的”，点开就是可以照着念给当事人听的说明。',
      '按月、按年算的，到对应的那一天为止；没有对应日的，到月末（民法典第二百零二条）。',
      '最后一天是法定休假日的，到休假日结束的第二天为止（民法典第二百零三条）。调休上班的周末算工作日。',
      '一律按公历（民法典第二百条）。当事人说农历的，请换算成公历写进协议。',
    ],
    uncertain: '下一年的节假日要等国务院通知，没有公布以前，顺延到哪一天只是推算。',
  },
} as const;
