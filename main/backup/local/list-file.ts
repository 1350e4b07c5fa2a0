// The list of a local snapshot, lists/<time>-<hash>.json: its first line is the checksum of the rest, its name the moment and part of it.
import { createHash } from 'node:crypto';
import { isObjectId, type ObjectId } from '../format/object';
import { isCount, isRecord, parseJson } from '../format/read-json';
import { isSnapshotId } from '../format/snapshot';

const FORMAT = 'heshibu-local';
const VERSION = 1;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** What a snapshot was made for. */
export const WHYS = ['hourly', 'closing', 'by-hand', 'before-restore', 'before-merge', 'before-repair', 'before-import'] as const;
export type Why = (typeof WHYS)[number];

export interface ListBody {
  /** ISO UTC; the name begins with it. */
  at: string;
  room: string;
  why: Why;
  /** Nothing was known to be damaged or missing when it was made. */
  whole: boolean;
  cases: number;
  files: number;
  bytes: number;
  /** The file list: these objects one after the other (format/file-list.ts). */
  trees: ObjectId[];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const timePart = (at: string) => at.replaceAll(/[:.]/g, '-');

export function encodeList(body: ListBody): { id: string; bytes: Buffer } {
  const text = Buffer.from(`${JSON.stringify({ format: FORMAT, version: VERSION, ...body }, null, 1)}\n`, 'utf8');
  const sum = sha256(text);
  return { id: `${timePart(body.at)}-${sum.slice(0, 16)}`, bytes: Buffer.concat([Buffer.from(`{"sha256":"${sum}"}\n`, 'latin1'), text]) };
}

/** The list; null when bytes, name or shape are not as they were written. */
export function decodeList(id: string, bytes: Buffer): ListBody | null {
  const cut = bytes.indexOf(10) + 1;
  const sum = /^\{"sha256":"([0-9a-f]{64})"\}\n$/.exec(bytes.subarray(0, cut).toString('latin1'))?.[1];
  const text = bytes.subarray(cut);
  if (sum === undefined || sum !== sha256(text) || !id.endsWith(`-${sum.slice(0, 16)}`)) return null;
  const value = parseJson(text.toString('utf8'));
  if (!isRecord(value) || value['format'] !== FORMAT || value['version'] !== VERSION) return null;
  const { at, room, why, whole, cases, files, bytes: size, trees } = value;
  if (typeof at !== 'string' || !INSTANT.test(at) || !id.startsWith(`${timePart(at)}-`) || typeof room !== 'string') return null;
  if (!isWhy(why) || typeof whole !== 'boolean' || !isCount(cases) || !isCount(files) || !isCount(size)) return null;
  return Array.isArray(trees) && trees.every(isObjectId) ? { at, room, why, whole, cases, files, bytes: size, trees } : null;
}

const isWhy = (value: unknown): value is Why => (WHYS as readonly unknown[]).includes(value);

export const listFileName = (id: string): string => `${id}.json`;
export const listIdOf = (name: string): string | null => (name.endsWith('.json') && isSnapshotId(name.slice(0, -5)) ? name.slice(0, -5) : null);
