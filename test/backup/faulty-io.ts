// A disk that fails on purpose: at the n-th operation, at a certain kind of operation, or for good from some point on.
import type { DriveIo, OpenFile } from '../../main/backup/io/drive-io';
import { nodeIo } from '../../main/backup/io/node-io';

export interface Operation {
  /** 1 for the first. */
  count: number;
  name: string;
  path: string;
}

/** Told of every operation before it is done; throws to make it fail. For 'write', may give the number of bytes to write at most. */
export type Watch = (operation: Operation) => number | void;

export const failure = (code: string): Error => Object.assign(new Error(code), { code });

export function watchedIo(watch: Watch, io: DriveIo = nodeIo): DriveIo {
  let count = 0;
  const tell = (name: string, path: string) => watch({ count: (count += 1), name, path });
  const told = async <T>(name: string, path: string, run: () => Promise<T>): Promise<T> => {
    tell(name, path);
    return run();
  };
  const file = (path: string, open: OpenFile): OpenFile => ({
    read: (into, position) => told('read', path, () => open.read(into, position)),
    write: async (bytes) => {
      let most: number | void;
      try {
        most = tell('write', path);
      } catch (error) {
        // A cut in the middle of a write: part of it is on the medium.
        await open.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
        throw error;
      }
      return open.write(most === undefined ? bytes : bytes.subarray(0, Math.max(1, most)));
    },
    facts: () => told('facts', path, () => open.facts()),
    sync: () => told('sync', path, () => open.sync()),
    // A real process that dies also lets go of its files.
    close: () => open.close(),
  });
  return {
    ...io,
    list: (folder) => told('list', folder, () => io.list(folder)),
    facts: (path) => told('facts', path, () => io.facts(path)),
    realPath: (path) => told('realPath', path, () => io.realPath(path)),
    openToRead: (path) => told('openToRead', path, async () => file(path, await io.openToRead(path))),
    openPastCache: (path) =>
      told('openPastCache', path, async () => {
        const open = await io.openPastCache(path);
        return open && file(path, open);
      }),
    create: (path) => told('create', path, async () => file(path, await io.create(path))),
    makeFolder: (path) => told('makeFolder', path, () => io.makeFolder(path)),
    rename: (from, to) => told('rename', from, () => io.rename(from, to)),
    link: (from, to) => told('link', from, () => io.link(from, to)),
    remove: (path) => told('remove', path, () => io.remove(path)),
    removeFolder: (path) => told('removeFolder', path, () => io.removeFolder(path)),
    removeTree: (path) => told('removeTree', path, () => io.removeTree(path)),
    setModified: (path, modified) => told('setModified', path, () => io.setModified(path, modified)),
    syncFile: (path) => told('syncFile', path, () => io.syncFile(path)),
    syncFolder: (folder) => told('syncFolder', folder, () => io.syncFolder(folder)),
    space: (path) => told('space', path, () => io.space(path)),
    pause: async () => {},
  };
}

/** From the n-th operation on nothing works any more: the plug is pulled. */
export const cutAt = (n: number, code = 'EIO'): Watch => ({ count }) => {
  if (count >= n) throw failure(code);
};

/** Fails where `when` says so. */
export const failWhen = (code: string, when: (operation: Operation) => boolean): Watch => (operation) => {
  if (when(operation)) throw failure(code);
};

/** How many operations a job takes on a disk that works. */
export async function countOperations(run: (io: DriveIo) => Promise<unknown>, io: DriveIo = nodeIo): Promise<number> {
  let operations = 0;
  await run(watchedIo(({ count }) => void (operations = count), io));
  return operations;
}
