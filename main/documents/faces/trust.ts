// Which characters a face is believed to draw rightly. Two of our faces claim more than they can do.

/** GB 2312's 6763 hanzi, decoded from their double-byte area (rows 16–87). */
function gb2312Hanzi(): Set<number> {
  const decoder = new TextDecoder('gbk');
  const hanzi = new Set<number>();
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const codePoint = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0;
      // Five cells of row 55 are unassigned and decode to private use.
      if (codePoint >= 0x4e00 && codePoint <= 0x9fff) hanzi.add(codePoint);
    }
  }
  return hanzi;
}

// Looked at one by one against Noto Serif SC. Not among them: U+FFE5 ￥, which FandolFang draws as a dollar sign.
const FANG_SYMBOLS =
  '、。·—～…‘’“”〔〕〈〉《》「」『』〖〗【】±×÷℃§№☆★○●◎◇◆□■△▲※→←↑↓√①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ' +
  '！＂＃％＆＇（）＊＋，－．／：；＜＝＞？＠［］＿｛｜｝　¥';

let fang: Set<number> | undefined;

/**
 * FandolFang: only GB 2312's hanzi, ASCII, full-width letters and digits and the symbols above. Outside of these its cmap
 * claims controls, private use and radicals, draws $ for ￥, and puts another character's shape on at least ten traditional
 * ones (幹 as 干, 餘 as 余 …); see documents/README.md.
 */
export function fangDraws(codePoint: number): boolean {
  if (codePoint >= 0x20 && codePoint < 0x7f) return true;
  fang ??= new Set([...gb2312Hanzi(), ...[...FANG_SYMBOLS].map((c) => c.codePointAt(0) ?? 0)]);
  return fang.has(codePoint) || (codePoint >= 0xff10 && codePoint <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(String.fromCodePoint(codePoint)));
}

/** Blocks HanaMinB is complete in (a test opens it and looks): extensions B to F of GB 18030-2022. */
const RARE_BLOCKS: readonly [number, number][] = [
  [0x20000, 0x2a6d6],
  [0x2a700, 0x2b734],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
];

/** HanaMinB: hanzi of extensions B to F only. Known without opening it, so that asking costs nothing. */
export function rareDraws(codePoint: number): boolean {
  return RARE_BLOCKS.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The heavier Noto faces: everything in the cmap but controls, invisible marks and private use, which have no shape to print. */
export function notoDraws(codePoint: number): boolean {
  return codePoint >= 0x20 && !/[\p{C}\p{Variation_Selector}]/u.test(String.fromCodePoint(codePoint));
}
