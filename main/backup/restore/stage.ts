// A restore up to the last step: everything checked, then written and flushed beside the target. The target itself is not touched.
import { dirname } from 'node:path';
import { damaged } from '../format/fault';
import { countCases } from '../format/file-list';
import type { DriveIo } from '../io/drive-io';
import type { Hooks } from '../phases';
import type { Copy } from './copy';
import { makeFolders, refuseIfNoRoom, removeLeftovers, stagingFor } from './target';
import { writeFiles } from './write-files';

export interface Staged {
  staging: string;
  files: number;
  cases: number;
  /** When the copy was made. */
  at: string;
}

/** @throws Fault damaged (before anything is written), no-room, cancelled; then nothing is left behind */
export async function stage(copy: Copy, io: DriveIo, target: string, hooks: Hooks): Promise<Staged> {
  const { files } = copy;
  await refuseIfNoRoom(io, await nearestFolder(io, target), files);
  const [first, ...more] = await copy.lost(hooks);
  if (first !== undefined) throw damaged(`${first.path}${more.length > 0 ? ` 等${more.length + 1}个文件` : ''}读不出来`);
  await makeFolders(io, dirname(target));
  await removeLeftovers(io, target);
  const staging = stagingFor(target, copy.id);
  try {
    await io.makeFolder(staging);
    await writeFiles(copy, files, io, staging, hooks);
    await io.syncFolder(dirname(staging));
  } catch (error) {
    await io.removeTree(staging).catch(() => {});
    throw error;
  }
  return { staging, files: files.length, cases: countCases(files), at: copy.at };
}

/** The folder on whose disk the target will be. */
async function nearestFolder(io: DriveIo, path: string): Promise<string> {
  for (let at = dirname(path); ; at = dirname(at)) {
    const there = await io.facts(at).then(
      () => true,
      () => false,
    );
    if (there || dirname(at) === at) return at;
  }
}
