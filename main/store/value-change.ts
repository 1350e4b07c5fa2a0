// Two versions of a value as data: what turns the later one back into the earlier one, and a hash that does not care how fields are ordered.
import { create, type Delta } from 'jsondiffpatch';
import { createHash } from 'node:crypto';

export type { Delta } from 'jsondiffpatch';

/** Records are the same one when they have the same id; lines of the diary have a revision; others go by their place. */
const differ = create({
  objectHash: (item: object | null, index?: number) => {
    const { id, revision } = (item ?? {}) as { id?: unknown; revision?: unknown };
    if (typeof id === 'string' && id !== '') return `id ${id}`;
    return typeof revision === 'number' ? `revision ${revision}` : `place ${index ?? -1}`;
  },
  // What goes out is in the later version anyway.
  omitRemovedValues: true,
  // `_t` is the library's own mark; met as a field it makes a delta that fails, and failing it prints the value it fails on.
  propertyFilter: (name) => name !== '_t',
});

/** What turns `after` into `before`; undefined where they are equal. Both plain JSON. */
export function backFrom(after: unknown, before: unknown): Delta {
  return differ.diff(after, before);
}

/** Takes a delta back from `after`, which is changed by it. Throws, or gives nonsense, for a delta that is not of this value: look at the hash. */
export function takenBack(after: unknown, back: Delta): unknown {
  return differ.patch(after, back);
}

/** sha256 of a value as JSON with its fields in order of their names. */
export function valueHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined);
  return `{${names.toSorted().map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`).join(',')}}`;
}
