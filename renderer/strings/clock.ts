// Words of the page that stands in front when the PC's date cannot be right.
export const clock = {
  title: '请先核对电脑的日期',
  why: {
    back: '电脑的日期比上次使用还早，多半是主板上的电池没电了。',
    ahead: '离上次使用已经很久。要是没有放长假，多半是电脑的日期不对。',
  },
  safe: '案卷没有受影响。日期核对好以前，程序不保存任何内容：期限、卷号和文书上的日期都要靠它。',
  mended: '我已改好日期，重新读取',
  right: { back: '日期没有错，继续', ahead: '日期没有错（好久没用了），继续' },
  how: '怎样改日期：点屏幕右下角的时间，选“调整日期和时间”（“日期和时间设置”）。改好以后回到这里。没有权限改的，请找管这台电脑的人。',
  sureTitle: (day: string) => `今天真的是${day}吗？`,
  sure: '继续以后，都按这个日期计算期限、记录时间。',
  yes: '是，继续',
} as const;
