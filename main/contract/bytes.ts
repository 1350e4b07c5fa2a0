// Sizes as people read them: 1.2 GB, 340 KB.

const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const;

/** `bytes` in the largest unit that keeps the number at 1 or more, one decimal from MB on. */
export function bytesInChinese(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit >= 2 ? value.toFixed(1) : Math.ceil(value)} ${UNITS[unit]}`;
}
