// A snapshot: the sealed list of everything one backup holds. Written last; that it exists is the commit.
//   'HSBSNAP1' | sealed(raw deflate(JSON)); the name carries the moment and the hash of the bytes
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Keys } from './keys';
import { MAX_SNAPSHOT_BYTES, MAX_TREES } from './limits';
import { isObjectId, type ObjectId } from './object';
import { isCount, isRecord, isTextList, parseJson } from './read-json';
import { seal, unseal } from './seal';

const MAGIC = Buffer.from('HSBSNAP1', 'latin1');
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d{1,9})?Z)-([0-9a-f]{16})$/;

export interface SnapshotBody {
  /** When it was made, ISO UTC. */
  at: string;
  /** The room it belongs to: shown before a restore. */
  room: string;
  cases: number;
  files: number;
  bytes: number;
  /** The file list: these objects one after the other. */
  trees: ObjectId[];
  /** Files that were there but could not be read; said at every check. */
  unreadable: string[];
  /** Name → SHA-256 of the plain files beside the packs (guide, checker): they are not encrypted, but changes to them are noticed. */
  beside: Record<string, string>;
}

const timePart = (at: string) => at.replaceAll(/[:.]/g, '-');
const hashPart = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** A snapshot's id is its file name without '.snap'. */
export const isSnapshotId = (id: string): boolean => NAME.test(id);
export const snapshotFileName = (id: string): string => `${id}.snap`;
export const snapshotIdOf = (fileName: string): string | null => (fileName.endsWith('.snap') && isSnapshotId(fileName.slice(0, -5)) ? fileName.slice(0, -5) : null);

/** The moment an id names, for a snapshot that can no longer be read. */
export function momentOf(id: string): string {
  const [, time = ''] = NAME.exec(id) ?? [];
  return time.replace(/^(.{10})T(\d\d)-(\d\d)-(\d\d)(?:-(\d+))?Z$/, (_all, day: string, h: string, m: string, s: string, ms?: string) => `${day}T${h}:${m}:${s}${ms ? `.${ms}` : ''}Z`);
}

export function encodeSnapshot(keys: Keys, body: SnapshotBody): { id: string; bytes: Buffer } {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(body), 'utf8'));
  const bytes = Buffer.concat([MAGIC, seal(keys.snapshot, packed, MAGIC)]);
  return { id: `${timePart(body.at)}-${hashPart(bytes)}`, bytes };
}

/** The snapshot; null when its bytes, its name or its shape are not as they were written. */
export function decodeSnapshot(keys: Keys, id: string, bytes: Buffer): SnapshotBody | null {
  const hash = NAME.exec(id)?.[2];
  if (bytes.length > MAX_SNAPSHOT_BYTES || hash !== hashPart(bytes) || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const packed = unseal(keys.snapshot, bytes.subarray(MAGIC.length), MAGIC);
  const body = packed && asBody(inflate(packed));
  // The name is not sealed: an old snapshot renamed to look new is damage.
  return body && id.startsWith(`${timePart(body.at)}-`) ? body : null;
}

function inflate(packed: Buffer): unknown {
  try {
    return parseJson(inflateRawSync(packed, { maxOutputLength: MAX_SNAPSHOT_BYTES }).toString('utf8'));
  } catch {
    return undefined;
  }
}

function asBody(value: unknown): SnapshotBody | null {
  if (!isRecord(value)) return null;
  const { at, room, cases, files, bytes, trees, unreadable, beside } = value;
  if (typeof at !== 'string' || !INSTANT.test(at) || typeof room !== 'string' || !isCount(cases) || !isCount(files) || !isCount(bytes)) return null;
  if (!Array.isArray(trees) || trees.length > MAX_TREES || !trees.every(isObjectId) || !isTextList(unreadable)) return null;
  if (!isRecord(beside) || !isTextList(Object.values(beside))) return null;
  return { at, room, cases, files, bytes, trees, unreadable, beside: beside as Record<string, string> };
}
