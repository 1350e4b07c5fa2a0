// Makes the first backup store on a drive. Nothing is written unless passphrase and place are in order.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../format/fault';
import { encodeHeader, HEADER_NAMES, type Header } from '../format/header';
import { backwards } from '../format/in-order';
import { checkNewPassphrase, checkPassphrase, freshKdf, freshMaster, wrapMaster } from '../format/keys';
import { withRecovery, type RecoveryFor } from '../format/recovery';
import type { Ground } from '../ground';
import type { DriveIo } from '../io/drive-io';
import { placedIo } from '../io/placed-io';
import { makeFolderIfMissing, writeDurably } from '../io/write-file';
import { writeBeside } from './beside';
import { findRepo, PACKS, repoFolder, SNAPSHOTS } from './find-repo';
import { namesIn, openRepo, readHeaders } from './open-repo';
import { refuseSamePlace } from './same-place';

export interface PrepareOptions {
  /** The data folder, if one is known: the backup may be neither in it nor around it. */
  dataFolder: string | null;
  /** The built standalone checker, copied onto the drive; null leaves it out. */
  checkerFile: string | null;
  /** The room's recovery key, if it has one: its sheet then opens this backup, too. */
  recovery?: RecoveryFor | null;
  /** scrypt's N for the new backup in place of the ordinary one: tests only. */
  keyCost?: number | undefined;
}

/**
 * Prepares a drive; one that is prepared already stays as it is, if the passphrase is the right one.
 * @throws Fault passphrase-missing, passphrase-short, passphrase-is-code, passphrase-wrong, same-place, damaged, newer-format
 */
export async function prepare(drive: string, passphrase: string, options: PrepareOptions, ground: Ground): Promise<void> {
  checkPassphrase(passphrase);
  const io = placedIo(ground.io, 'drive');
  const local = placedIo(ground.io, 'data');
  if (options.dataFolder !== null) await refuseSamePlace(io, drive, options.dataFolder);
  await io.list(drive);
  const existing = await findRepo(io, drive);
  if (existing !== null && !(await wasNeverUsed(io, existing))) {
    await writeBeside(await openRepo(io, drive, passphrase), options.checkerFile, local);
    return;
  }
  checkNewPassphrase(passphrase);
  await create(io, drive, existing ?? repoFolder(drive), { passphrase, recovery: options.recovery ?? null, scryptN: options.keyCost ?? ground.scryptN });
  await writeBeside({ io, folder: existing ?? repoFolder(drive) }, options.checkerFile, local);
}

/** True for what is left of a preparation that was cut off: a header that cannot be read, and nothing that would need it. */
async function wasNeverUsed(io: DriveIo, folder: string): Promise<boolean> {
  const names = [...(await namesIn({ io, folder }, join(folder, PACKS))), ...(await namesIn({ io, folder }, join(folder, SNAPSHOTS)))];
  if (names.length > 0) return false;
  try {
    await readHeaders(io, folder);
    return false;
  } catch (error) {
    if (error instanceof Fault && error.kind === 'damaged') return true;
    throw error;
  }
}

interface Secrets {
  passphrase: string;
  recovery: RecoveryFor | null;
  scryptN: number;
}

async function newHeader({ passphrase, recovery, scryptN }: Secrets): Promise<Header> {
  const kdf = freshKdf(scryptN);
  const id = randomBytes(16).toString('hex');
  const master = freshMaster();
  try {
    return { id, kdf, master: await wrapMaster(master, passphrase, kdf, id), recovery: (recovery && withRecovery([], recovery, master, id)) ?? [] };
  } finally {
    master.fill(0);
  }
}

async function create(io: DriveIo, drive: string, folder: string, secrets: Secrets): Promise<void> {
  const header = await newHeader(secrets);
  await makeFolderIfMissing(io, folder);
  await makeFolderIfMissing(io, join(folder, PACKS));
  await makeFolderIfMissing(io, join(folder, SNAPSHOTS));
  // The copy first: where there is a repo.json, everything else is there.
  for (const name of backwards(HEADER_NAMES)) await writeDurably(io, folder, name, encodeHeader(header));
  if (folder !== drive) await io.syncFolder(drive);
}
