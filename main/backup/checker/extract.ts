// Takes a snapshot out of the backup; when it is damaged, everything of it that is whole.
import { Fault } from '../format/fault';
import type { DriveIo } from '../io/drive-io';
import type { Hooks } from '../phases';
import type { Opened } from '../repo/snapshots';
import { PackedContent } from '../restore/content';
import { makeFolders, refuseIfNoRoom, refuseUnlessEmpty } from '../restore/target';
import { writeFiles } from '../restore/write-files';
import { verifyOpened, type Verified } from '../verify/verify';

/** @throws Fault target-not-empty, no-room; nothing of a damaged file is ever written */
export async function extract(opened: Opened, io: DriveIo, into: string, hooks: Hooks): Promise<Verified & { written: number }> {
  await refuseUnlessEmpty(io, into);
  const verified = await verifyOpened(opened, hooks);
  const lost = new Set(verified.lost);
  const whole = opened.files.filter((file) => !lost.has(file));
  if (whole.length === 0 && lost.size > 0) throw new Fault('damaged', '没有一个文件是完整的');
  await makeFolders(io, into);
  await refuseIfNoRoom(io, into, whole);
  const content = new PackedContent(opened.repo, opened.index);
  await writeFiles(content, whole, io, into, hooks).finally(() => content.close());
  return { ...verified, written: whole.length };
}
