// The seam with a place on it: a failure then says whether the drive, the data folder or the restore's target failed.
import { IoFault, type Place } from '../format/fault';
import { codeOf, type DriveIo, type OpenFile } from './drive-io';

const WRITING = new Set(['create', 'makeFolder', 'rename', 'link', 'remove', 'removeFolder', 'removeTree', 'setModified', 'syncFile', 'syncFolder', 'write', 'sync']);

async function placed<T>(place: Place, operation: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof IoFault ? error : new IoFault(place, codeOf(error), operation, !WRITING.has(operation));
  }
}

function placedFile(place: Place, file: OpenFile): OpenFile {
  return {
    read: (into, position) => placed(place, 'read', () => file.read(into, position)),
    write: (bytes) => placed(place, 'write', () => file.write(bytes)),
    facts: () => placed(place, 'facts', () => file.facts()),
    sync: () => placed(place, 'sync', () => file.sync()),
    close: () => placed(place, 'close', () => file.close()),
  };
}

/** `io` whose failures are IoFaults of `place`. */
export function placedIo(io: DriveIo, place: Place): DriveIo {
  const open = (operation: string, run: () => Promise<OpenFile>) => placed(place, operation, async () => placedFile(place, await run()));
  return {
    list: (folder) => placed(place, 'list', () => io.list(folder)),
    facts: (path) => placed(place, 'facts', () => io.facts(path)),
    realPath: (path) => placed(place, 'realPath', () => io.realPath(path)),
    openToRead: (path) => open('openToRead', () => io.openToRead(path)),
    openPastCache: (path) =>
      placed(place, 'openPastCache', async () => {
        const file = await io.openPastCache(path);
        return file && placedFile(place, file);
      }),
    create: (path) => open('create', () => io.create(path)),
    makeFolder: (path) => placed(place, 'makeFolder', () => io.makeFolder(path)),
    rename: (from, to) => placed(place, 'rename', () => io.rename(from, to)),
    link: (from, to) => placed(place, 'link', () => io.link(from, to)),
    remove: (path) => placed(place, 'remove', () => io.remove(path)),
    removeFolder: (path) => placed(place, 'removeFolder', () => io.removeFolder(path)),
    removeTree: (path) => placed(place, 'removeTree', () => io.removeTree(path)),
    setModified: (path, modified) => placed(place, 'setModified', () => io.setModified(path, modified)),
    syncFile: (path) => placed(place, 'syncFile', () => io.syncFile(path)),
    syncFolder: (folder) => placed(place, 'syncFolder', () => io.syncFolder(folder)),
    space: (path) => placed(place, 'space', () => io.space(path)),
    now: () => io.now(),
    pause: (milliseconds) => io.pause(milliseconds),
  };
}

export const isIoCode = (error: unknown, ...codes: string[]): boolean => error instanceof IoFault && codes.includes(error.code);
