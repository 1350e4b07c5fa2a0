// Words of the sentences offered beside a text.
export const phrases = {
  name: '常用语',
  insert: (title: string) => `写入“${title}”`,
  inserted: (title: string) => `已写入“${title}”。`,
} as const;
