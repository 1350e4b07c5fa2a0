// Removes what a run that was cut off left on the drive: .part files of ours, nothing else.
import { join } from 'node:path';
import { PART, removeIfThere, writeFully } from '../io/write-file';
import { namesIn, packsFolder, snapshotsFolder, type Repo } from '../repo/open-repo';

export async function cleanUp(repo: Repo): Promise<void> {
  for (const folder of [packsFolder(repo), snapshotsFolder(repo), repo.folder]) {
    for (const name of await namesIn(repo, folder)) if (name.endsWith(PART)) await removeIfThere(repo.io, join(folder, name));
  }
}

/** A write-protected stick, or a FAT volume left dirty, is said before minutes are spent on reading. @throws IoFault EROFS and its kin */
export async function proveWritable(repo: Repo): Promise<void> {
  const probe = join(repo.folder, `probe${PART}`);
  await removeIfThere(repo.io, probe);
  const file = await repo.io.create(probe);
  try {
    await writeFully(file, Buffer.of(0));
  } finally {
    await file.close();
  }
  await removeIfThere(repo.io, probe);
}
