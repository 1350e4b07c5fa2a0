// Words about characters that cannot be printed.

export const printCheck = {
  cannot: (characters: readonly string[]) => `${characters.map((c) => `“${c}”`).join('、')}打印不出来。可以照样保存，打印以前要换成能打印的写法。`,
  /** `places`: which characters of the text, counted as a person counts. */
  privateUse: (places: readonly number[]) => `第${places.join('、')}个字是旧户籍系统自造的字，换一台电脑就认不出来，也打印不出来。`,
  replace: (character: string) => `换掉“${character}”…`,
  replacePrivate: (place: number) => `换掉第${place}个字…`,
  likeBefore: (written: string) => `换成${written}`,
} as const;
