// Words about characters that cannot be printed.

export const printCheck = {
  cannot: (characters: readonly string[]) => `${characters.map((c) => `“${c}”`).join('、')}打印不出来，请换成能打印的字，或者写成“（上××下××）”。可以照样保存。`,
  privateUse: (count: number) => `有 ${count} 个字是旧户籍系统自造的字，换一台电脑就认不出来，也打印不出来。请换成能打印的字，或者写成“（上××下××）”。`,
} as const;
