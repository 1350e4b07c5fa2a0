// Words around a PDF that was just made: print, save, open elsewhere.

export const madePdf = {
  pages: (n: number) => `共 ${n} 页`,
  print: '打印',
  printed: '已送到打印机。',
  save: '另存到…',
  saved: '已保存。',
  outside: '用系统阅读器打开',
  again: '‹ 重新选',
} as const;
