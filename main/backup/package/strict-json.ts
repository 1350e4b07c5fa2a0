// JSON from another PC: neither deeper than anything of ours nor with keys that mean something to JavaScript itself.

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The value; undefined when it is no JSON, nests deeper than `depth`, or has a key no file of ours has. */
export function strictJson(text: string, depth: number): unknown {
  if (nesting(text) > depth) return undefined;
  try {
    // A reviver would see `__proto__` too late: looking at the finished value sees it as the own key that JSON.parse makes of it.
    const value: unknown = JSON.parse(text);
    return hasForbiddenKey(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** How deep brackets nest, by looking at each character once: no parser of ours is asked to follow them down. */
function nesting(text: string): number {
  let [deep, deepest] = [0, 0];
  let inText = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (inText) {
      if (character === 0x5c) i += 1;
      else if (character === 0x22) inText = false;
    } else if (character === 0x22) inText = true;
    else if (character === 0x7b || character === 0x5b) deepest = Math.max(deepest, (deep += 1));
    else if (character === 0x7d || character === 0x5d) deep -= 1;
  }
  return deepest;
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  return Object.entries(value).some(([key, inner]) => FORBIDDEN.has(key) || hasForbiddenKey(inner));
}
