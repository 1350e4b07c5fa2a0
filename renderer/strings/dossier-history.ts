// Words of 变更记录: the diary of a case.

export const history = {
  title: '变更记录',
  intro: '每次保存都记在这里，删去的内容也能看到。',
  table: '变更记录，最近的在前',
  when: '时间',
  who: '谁',
  what: '做了什么',
  nobody: '未写明',
  removed: '看删去的内容',
  removedOf: (what: string) => `看${what}的内容`,
  hide: '收起',
  onDay: (day: string) => `日期：${day}`,
  unreadable: '删去的内容保存在案卷里，但是这个版本的程序显示不了。',
  clause: (n: number, text: string) => `${n}. ${text}`,
  agreement: (form: string) => `协议（${form}）`,
  sheetPages: (pages: number) => `纸质，${pages}页`,
  scanKept: (pages: number) => `${pages} 页，原件仍存在电脑里`,
  privateNote: '单独谈话记录（不打印）',
} as const;
