// Words of 变更记录: the diary of a case.

export const history = {
  title: '变更记录',
  intro: '每次保存都记在这里：改了哪一处，当时是什么样子，都能看到，也能恢复。',
  see: '改了什么',
  seeOf: (version: number, what: string) => `第${version}版“${what}”改了什么`,
  version: '当时的样子',
  versionOf: (version: number, what: string) => `第${version}版“${what}”当时的样子`,
  versionTitle: (version: number) => `第${version}版`,
  changedIn: (version: number) => `第${version}版改动的地方`,
  gone: '当时的样子没有留下',
  nothingChanged: '没有改动案卷的内容。',
  where: '哪一处',
  from: '原来',
  to: '改为',
  empty: '（空）',
  asOf: (when: string) => `这是 ${when} 保存时的样子，只能看，不能改。`,
  close: '关闭',
  bringBack: '恢复成这一版…',
  willChange: '恢复以后，现在的案卷会这样变：',
  stays:
    '不会变的：卷号、已经存档打印的文书、扫描件和照片、已经签字的协议，以及文书和材料写到的记录；变更记录也都留着。现在的内容留作前一版，随时可以再恢复回来。',
  notNow: '先不恢复',
  bringBackYes: '恢复成这一版',
  broughtBack: (version: number) => `已恢复成第${version}版。`,
  table: '变更记录，最近的在前',
  number: '第几版',
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

/** An undone save says so in its own line: undoing that does it again. */
const isUndone = (what: string) => what.startsWith('撤销：');

export const undo = {
  button: (what: string) => (isUndone(what) ? '重做' : '撤销上一步'),
  title: (what: string) => `${isUndone(what) ? `重做：${what.slice(3)}` : `撤销：${what}`}（Ctrl+Z）`,
  isDone: (what: string) => (isUndone(what) ? `已重做：${what.slice(3)}` : `已撤销：${what}`),
} as const;
