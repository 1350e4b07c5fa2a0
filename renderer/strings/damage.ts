// Words of 检查数据, of what it found and mended, of 导出诊断, and of the page that stands there when nothing else can be shown.

export const damage = {
  intro: '把每件案卷、每份文书和材料都读一遍，看有没有损坏、丢失、重复的。检查不改动任何内容，可以随时停下。',
  start: '开始检查',
  again: '再检查一遍',
  checking: '正在检查',
  repairing: '正在修复',
  stopped: '检查停下了',
  stoppedWords: (cases: number) => `读了 ${cases} 件案卷就停了，下面只是读过的。`,
  whole: '数据完好',
  wholeWords: (cases: number, files: number) => `${cases} 件案卷，${files} 个文件，全部读得出来，没有发现问题。`,
  found: (count: number) => `发现 ${count} 个问题`,
  foundWords: (mendable: number) => (mendable === 0 ? '这些程序自己修不了，请看每一条下面的办法。其他案卷照常使用。' : `其中 ${mendable} 个程序能修。请看一看，要修的打上勾。其他案卷照常使用。`),
  will: (will: string) => `修复：${will}`,
  choose: (say: string) => `修复这一条：${say}`,
  repair: (count: number) => `修复打勾的 ${count} 个`,
  repairTitle: (count: number) => `修复这 ${count} 个问题？`,
  repairWords: '修复以前，程序先把要动的文件原样留一份，什么都不删除。修复以后请打开有关的案卷核对。',
  repairYes: '开始修复',
  done: (count: number) => `修好了 ${count} 个`,
  failed: (count: number) => `有 ${count} 个没有修好`,
  kept: (place: string) => `修复以前的文件原样留在数据文件夹的“${place}”里，里面有一份“修复说明”。`,
  openCase: '打开案卷',
  toRestore: '从备份恢复',
  more: (count: number) => `再看 ${count} 条`,

  diagnosis: {
    title: '导出诊断',
    hint: '请人帮忙时，把程序的情况存成一个文件发给他。里面没有任何人的姓名、电话、证件号和案情。',
    button: '导出诊断…',
    saved: '诊断已经存好，可以拷给帮忙的人。',
  },

  mend: {
    title: '可以修好再打开',
    words: '修复以前，坏的文件会原样留一份，案卷一个字也不动。',
    button: '修好并打开',
    confirmTitle: '修好并打开？',
    after: '能从备份恢复的，从备份恢复更好：设置也会一起回来。',
  },

  rescue: {
    title: '窗口没能显示出来',
    what: '程序自己出了差错，没能把内容显示出来。',
    safe: '已保存的案卷都在电脑里，没有受影响。',
    next: '请先点“重新打开”。如果还是这样，请点“导出诊断”，把文件和下面的编号交给帮忙的人。',
    reload: '重新打开',
    restore: '从备份恢复',
    back: '返回',
  },
} as const;
