// A short mark of a value: equal values have equal marks. It tells whether a part of a case changed since a form was begun.

/** FNV-1a over the JSON of `value`, 52 bits in base 36: chance meetings do not happen in a life of a room. */
export function digest(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code ^ (low >>> 16), 0x85ebca6b) >>> 0;
  }
  return ((high & 0xfffff) * 2 ** 32 + low).toString(36);
}
