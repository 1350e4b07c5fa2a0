// Fields a newer program wrote and this one does not know: kept through every save, never stripped.

type Tree = Record<string, unknown>;
export const isRecord = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `after` with the fields put back that `before` has and `after` lacks. Our schemas write every field they know, so a field
 * that is missing is one they do not know. List members are matched by `id`, else by place when the lists are equally long.
 * Where `kind` or `type` changed the value is another thing, and nothing is carried over.
 */
export function keepUnknown<T>(before: unknown, after: T): T {
  if (Array.isArray(after) && Array.isArray(before)) return keepInList(before, after) as T;
  if (!isRecord(after) || !isRecord(before)) return after;
  if (before['kind'] !== after['kind'] || before['type'] !== after['type']) return after;
  const merged: Tree = {};
  for (const key of Object.keys(after)) merged[key] = keepUnknown(before[key], after[key]);
  for (const key of Object.keys(before)) if (!(key in after) && key !== '__proto__') merged[key] = before[key];
  return merged as T;
}

function keepInList(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const byId = new Map(before.filter(isRecord).map((item) => [item['id'], item]));
  return after.map((item, i) => {
    if (isRecord(item) && typeof item['id'] === 'string') return keepUnknown(byId.get(item['id']), item);
    return before.length === after.length ? keepUnknown(before[i], item) : item;
  });
}

/** Paths of fields that `raw` has and `parsed` lacks, e.g. 'parties.0.nmae': in an import they are mistakes, not the future. */
export function unknownPaths(raw: unknown, parsed: unknown, at = ''): string[] {
  if (Array.isArray(raw) && Array.isArray(parsed)) return raw.flatMap((item, i) => unknownPaths(item, parsed[i], join(at, String(i))));
  if (!isRecord(raw) || !isRecord(parsed)) return [];
  return Object.keys(raw).flatMap((key) => (Object.hasOwn(parsed, key) ? unknownPaths(raw[key], parsed[key], join(at, key)) : [join(at, key)]));
}

const join = (at: string, key: string) => (at === '' ? key : `${at}.${key}`);
