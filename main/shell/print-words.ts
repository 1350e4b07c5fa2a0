// Why a paper did not come out, in plain Chinese. Electron's and our own reasons are English; people never see them.

const WORDS: readonly (readonly [pattern: RegExp, say: string])[] = [
  [/no printers?|network/i, '这台电脑没有装打印机'],
  [/invalid printer settings|deviceName/i, '打印机的设置不对'],
  [/not loaded|closed/i, '文书没能送到打印窗口'],
  [/no reader/i, '这台电脑没有能打开文书的阅读器'],
  [/no temporary file/i, '电脑硬盘写不进临时文件'],
];

/** Empty when nothing more is known; the message then says that the printer did not answer. */
export function wordsForPrintFailure(reason: string): string {
  return WORDS.find(([pattern]) => pattern.test(reason))?.[1] ?? '';
}
