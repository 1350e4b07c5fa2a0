// 自造字: characters of one's own making, as household systems of old put rare names where Unicode leaves room.

/** True for a code point of Unicode's private areas: it looks right on one PC only. */
export function isPrivateUse(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || (codePoint >= 0xf0000 && codePoint <= 0x10fffd);
}
