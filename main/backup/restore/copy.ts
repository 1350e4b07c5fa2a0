// A copy of a data folder, opened to bring things back from it: a snapshot on a stick, or one of this PC's own.
import type { FileEntry } from '../format/file-list';
import { placedIo } from '../io/placed-io';
import type { Ground } from '../ground';
import { openLocal } from '../local/open-local';
import type { Hooks } from '../phases';
import { openRepo } from '../repo/open-repo';
import { openSnapshot } from '../repo/snapshots';
import { checkObjects } from '../verify/check-objects';
import { lostFiles, neededIds } from '../verify/verify';
import { type Content, PackedContent } from './content';

/** Which copy is meant: on a stick, by its secret; or in the folder of this PC's snapshots. */
export type CopyRef = StickRef | LocalRef;

export interface StickRef {
  drive: string;
  passphrase: string;
  /** Id of the snapshot. */
  snapshot: string;
}

export interface LocalRef {
  /** The folder of this room's snapshots on this PC. */
  local: string;
  snapshot: string;
}

export interface Copy extends Content {
  readonly id: string;
  /** When it was made, ISO UTC. */
  readonly at: string;
  readonly room: string;
  readonly files: readonly FileEntry[];
  /** Reads every byte once; gives the files that cannot be had whole. */
  lost(hooks: Hooks): Promise<FileEntry[]>;
}

/** @throws Fault no-such-snapshot, damaged, passphrase-wrong … */
export async function openCopy(ref: CopyRef, ground: Ground): Promise<Copy> {
  if ('local' in ref) return openLocal(placedIo(ground.io, 'target'), ref.local, ref.snapshot);
  const opened = await openSnapshot(await openRepo(placedIo(ground.io, 'drive'), ref.drive, ref.passphrase), ref.snapshot);
  const { repo, index, body, files } = opened;
  const content = new PackedContent(repo, index);
  return {
    id: ref.snapshot,
    at: body.at,
    room: body.room,
    files,
    lost: async (hooks) => lostFiles(files, await checkObjects(repo, index, neededIds(opened), hooks)),
    inReadingOrder: (wanted) => content.inReadingOrder(wanted),
    pieces: (file) => content.pieces(file),
    close: () => content.close(),
  };
}

/** Runs `work` with an opened copy and closes it whatever happens. */
export async function withCopy<T>(ref: CopyRef, ground: Ground, work: (copy: Copy) => Promise<T>): Promise<T> {
  const copy = await openCopy(ref, ground);
  try {
    return await work(copy);
  } finally {
    await copy.close();
  }
}
