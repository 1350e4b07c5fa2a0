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

export const recoverySheet = {
  title: '恢复单',
  why: '口令忘了，恢复单上的号码能打开本调解室所有U盘上的备份。打印一张，交给负责人锁进柜子。',
  none: '还没有恢复单。',
  noneShort: '还没有恢复单：口令忘了就打不开备份。',
  present: (day: string, number: string) => `现在用的恢复单是${day}做的，单号 ${number}。`,
  make: '做一张恢复单',
  renew: '换一张新的恢复单',
  renewTitle: '换一张新的恢复单？',
  renewWords: '新的那张核对过以后才算数。每个U盘下一次备份以后，旧的那张就打不开它了。旧的请销毁。',
  steps: '先打印，再照着纸上的号码输一遍。输对了，这张恢复单才算数；号码不存在电脑里，纸丢了就要换一张。',
  print: '打印恢复单',
  byHand: '没有打印机，我已经抄在纸上',
  copyBack: '请照着纸上的号码输一遍。屏幕上不再显示，这样才知道纸上印得清楚、看得明白。',
  lookAgain: '没有印好，再看一遍',
  typed: '照着纸上输入号码',
  typedHint: '八组，每组六个数字，组和组之间可以空格。哪一组不对，会告诉您。',
  typedEmpty: '请输入纸上的号码。',
  check: '核对，开始使用',
  giveUp: '不做了',
  done: '恢复单可以用了',
  doneWords: '请交给负责人锁好。每个U盘再备份一次，就能用这张恢复单打开。',
} as const;
