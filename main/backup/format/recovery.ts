// The second way to a master key: wrapped for the recovery key of a room. Sealing needs only its public half, which stands in the room's
// settings, so every stick gets it without the sheet being taken out of the safe; opening needs the code on the sheet.
//   code → 16 bytes → HKDF → X25519 private key;  ephemeral X25519 → shared secret → HKDF → AES-256-GCM around the master key
import { createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';
import { FORMAT, VERSION } from './limits';
import { bytesFromBase64, isRecord } from './read-json';
import { seal, unseal } from './seal';

/** One room's way in, as it stands in repo.json. Rooms may share a stick, so there may be several. */
export interface RecoveryEntry {
  /** Which room: keyed, so that a found stick tells nobody. 32 hex digits. */
  of: string;
  /** Public half of the room's recovery key. */
  public: Buffer;
  /** Public half of the key made for this one wrapping. */
  ephemeral: Buffer;
  /** The master key, sealed. */
  master: Buffer;
  /** HMAC of the three above under a key only the backup's owner has: an entry somebody changed is written anew by the next run. */
  check: Buffer;
}

/** What a backup needs to know of a room's recovery key. Holds nothing secret. */
export interface RecoveryFor {
  /** Id of the room: its data folder's. */
  room: string;
  /** Public half, base64. */
  public: string;
}

export const MAX_RECOVERY = 16;
const KEY = 32;
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

const hkdf = (secret: Uint8Array, salt: Uint8Array, info: string): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, info, KEY));
const publicKey = (raw: Buffer): KeyObject => createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
const rawPublic = (key: KeyObject): Buffer => (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }).subarray(-KEY);

function privateKey(secret: Buffer): KeyObject {
  const raw = hkdf(secret, Buffer.alloc(0), `${FORMAT}/${VERSION}/recovery-key`);
  const der = Buffer.concat([PRIVATE_HEAD, raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    raw.fill(0);
    der.fill(0);
  }
}

/** The public half of the key a code stands for; 32 bytes. */
export const recoveryPublic = (secret: Buffer): Buffer => rawPublic(privateKey(secret));

/** A short number for a public half, printed on the sheet: tells the sheet in force from an old one. Four digits. */
export function sheetNumber(publicHalf: Buffer): string {
  return String(createHash('sha256').update(publicHalf).digest().readUInt32BE(0) % 10_000).padStart(4, '0');
}

const about = (repoId: string) => Buffer.from(`${FORMAT}/${VERSION}/recovery/${repoId}`, 'utf8');
const checkKey = (master: Buffer) => hkdf(master, Buffer.alloc(0), `${FORMAT}/${VERSION}/recovery-check`);
const checkOf = (key: Buffer, { of, public: pub, ephemeral, master }: Omit<RecoveryEntry, 'check'>) =>
  createHmac('sha256', key).update(Buffer.concat([Buffer.from(of, 'hex'), pub, ephemeral, master])).digest();
const roomMark = (key: Buffer, room: string) => createHmac('sha256', key).update(room).digest('hex').slice(0, 32);

/** The entries with the one for this room as it should be; null when they are already. */
export function withRecovery(entries: readonly RecoveryEntry[], wanted: RecoveryFor, master: Buffer, repoId: string): RecoveryEntry[] | null {
  const publicHalf = bytesFromBase64(wanted.public);
  if (publicHalf?.length !== KEY) return null;
  const key = checkKey(master);
  const of = roomMark(key, wanted.room);
  const sound = entries.filter((entry) => timingSafeEqual(entry.check, checkOf(key, entry)));
  if (sound.length === entries.length && sound.some((entry) => entry.of === of && entry.public.equals(publicHalf))) return null;
  const { publicKey: mine, privateKey: mineSecret } = generateKeyPairSync('x25519');
  const ephemeral = rawPublic(mine);
  const wrapping = wrappingKey(mineSecret, publicKey(publicHalf), ephemeral, publicHalf);
  const fresh = { of, public: publicHalf, ephemeral, master: seal(wrapping, master, about(repoId)) };
  wrapping.fill(0);
  const others = sound.filter((entry) => entry.of !== of).slice(1 - MAX_RECOVERY);
  return [...others, { ...fresh, check: checkOf(key, fresh) }];
}

/**
 * The master key by the code of the sheet; null: this backup knows no such sheet.
 * 'damaged': it knows the sheet, and what is sealed for it does not open.
 */
export function masterByCode(entries: readonly RecoveryEntry[], secret: Buffer, repoId: string): Buffer | 'damaged' | null {
  const own = privateKey(secret);
  const publicHalf = rawPublic(own);
  const mine = entries.filter((entry) => entry.public.equals(publicHalf));
  for (const { ephemeral, master } of mine) {
    const wrapping = wrappingKey(own, publicKey(ephemeral), ephemeral, publicHalf);
    const opened = unseal(wrapping, master, about(repoId));
    wrapping.fill(0);
    if (opened?.length === KEY) return opened;
  }
  return mine.length > 0 ? 'damaged' : null;
}

function wrappingKey(own: KeyObject, other: KeyObject, ephemeral: Buffer, publicHalf: Buffer): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other });
  try {
    return hkdf(shared, Buffer.concat([ephemeral, publicHalf]), `${FORMAT}/${VERSION}/recovery-wrap`);
  } finally {
    shared.fill(0);
  }
}

export function encodeRecovery(entries: readonly RecoveryEntry[]): unknown {
  const text = (bytes: Buffer) => bytes.toString('base64');
  return entries.map(({ of, public: pub, ephemeral, master, check }) => ({ of, public: text(pub), ephemeral: text(ephemeral), master: text(master), check: text(check) }));
}

/** Entries as read from a header; those this program cannot use are passed over, the passphrase still opens. Null: no list at all. */
export function decodeRecovery(value: unknown): RecoveryEntry[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MAX_RECOVERY) return null;
  return value.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['of'] !== 'string' || !/^[0-9a-f]{32}$/.test(entry['of'])) return [];
    const [pub, ephemeral, master, check] = ['public', 'ephemeral', 'master', 'check'].map((name) => bytesFromBase64(entry[name]));
    if (pub?.length !== KEY || ephemeral?.length !== KEY || !master || master.length > 256 || check?.length !== KEY) return [];
    return [{ of: entry['of'], public: pub, ephemeral, master, check }];
  });
}
