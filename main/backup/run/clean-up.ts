// Removes what a run that was cut off left on the drive: .part files of ours, nothing else.
import { join } from 'node:path';
import { PART, removeIfThere } from '../io/write-file';
import { namesIn, packsFolder, snapshotsFolder, type Repo } from '../repo/open-repo';

export async function cleanUp(repo: Repo): Promise<void> {
  for (const folder of [packsFolder(repo), snapshotsFolder(repo), repo.folder]) {
    for (const name of await namesIn(repo, folder)) if (name.endsWith(PART)) await removeIfThere(repo.io, join(folder, name));
  }
}
