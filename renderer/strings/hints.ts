// Words of the hints about other cases of the same people.

export const hints = {
  title: '以前的案件',
  'same-person': '同一个人',
  'same-dispute': '同一类纠纷',
  none: '没有发现这些人以前的案件。',
  waiting: '填写姓名或身份证号码后，这里会提示这些人以前的案件。',
  open: '打开',
} as const;
