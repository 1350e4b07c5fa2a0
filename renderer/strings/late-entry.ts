// Words of 补录: a case that was first written on paper.

export const lateEntry = {
  title: '补录说明',
  fold: '这是补录（先写在纸上，现在录入）',
  foldSays: '停电、外出调解时先写在纸上的',
  foldIs: (reason: string) => (reason === '' ? '补录' : `补录：${reason}`),
  is: '这个案件先写在纸上，现在补录',
  reason: '为什么先写在纸上',
  reasonHint: '会印在受理登记表的备注里',
  reasonWanted: '请写补录的原因，例如停电',
  registeredOn: '纸上写的登记日期',
  dayWanted: '请填写纸上写的登记日期',
  past: '各处的日期都写当时的日期，不写今天。',
  tag: '补录',
  said: (day: string, reason: string) => `${day}补录${reason === '' ? '' : `（${reason}）`}`,
  menu: '补录说明…',
} as const;
