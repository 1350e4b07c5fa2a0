// One spelling for a value, whatever order its parts were put in: what hashes of facts are made from.
import { createHash } from 'node:crypto';

/** JSON with keys in order of code unit and nothing optional about it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** sha256 of a value's canonical JSON, in hex. */
export function factsHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
