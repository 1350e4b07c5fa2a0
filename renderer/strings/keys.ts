// Words of 口令和恢复单: changing the passphrase of a stick, and the sheet that opens every stick.

export const keys = {
  go: '口令和恢复单',
  title: '口令和恢复单',
  intro: '备份是加了密的，打得开的只有两样：每个U盘自己的备份口令，和锁在柜子里的恢复单。',
  back: '返回',
} as const;

export const change = {
  title: '换口令',
  why: '知道口令的人离开了，或者口令写的纸找不到了，就换一个。备份的内容不重写，几秒钟就好。',
  others: '只换这一个U盘的口令。别的U盘还用原来的，请一个一个插上来换。',
  past: '以前被人连U盘一起抄走的备份，用原来的口令仍然打得开。',
  old: '现在的备份口令，或者恢复单上的号码',
  oldHint: '区分大小写。口令忘了，可以输入恢复单上的号码。',
  next: '新的备份口令',
  again: '再输一次新口令',
  written: '我已经把新口令写在纸上，交给可靠的人保管，旧的纸也注明作废',
  go: '换成新口令',
  missing: {
    place: '请先插上U盘，或者选择备份所在的文件夹。',
    old: '请输入现在的备份口令。',
    same: '新口令和现在的一样，请换一个。',
  },
  done: '口令换好了',
  doneWords: (place: string) => `“${place}”从现在起用新口令。别的U盘还用原来的口令，请也换过来，免得记混。`,
  another: '再换一个U盘',
} as const;
