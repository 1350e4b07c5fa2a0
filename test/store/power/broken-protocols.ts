// Protocols with one step left out: what the store would be without it. The model must catch each of them, or it proves nothing.
import type { DiskIo, OpenFile } from '../../../main/store/disk';

const withFile = (disk: DiskIo, change: (file: OpenFile, path: string) => OpenFile): DiskIo => ({ ...bound(disk), open: async (path, how) => change(methodsOf(await disk.open(path, how)), path) });

const methodsOf = (file: OpenFile): OpenFile => ({
  write: (data) => file.write(data),
  read: (into) => file.read(into),
  sync: () => file.sync(),
  truncate: (length) => file.truncate(length),
  facts: () => file.facts(),
  close: () => file.close(),
});

/** The operations of a disk as plain functions, so that single ones can be put in the place of others. */
function bound(disk: DiskIo): DiskIo {
  return {
    open: (path, how) => disk.open(path, how),
    readFile: (path) => disk.readFile(path),
    readFolder: (path) => disk.readFolder(path),
    facts: (path) => disk.facts(path),
    rename: (from, to) => disk.rename(from, to),
    link: (from, to) => disk.link(from, to),
    copy: (from, to) => disk.copy(from, to),
    remove: (path) => disk.remove(path),
    makeFolder: (path) => disk.makeFolder(path),
    removeEmptyFolder: (path) => disk.removeEmptyFolder(path),
    syncFolder: (path) => disk.syncFolder(path),
    volume: (path) => disk.volume(path),
    pause: (milliseconds) => disk.pause(milliseconds),
  };
}

export const BROKEN_PROTOCOLS: Record<string, (disk: DiskIo) => DiskIo> = {
  'files are not synced': (disk) => withFile(disk, (file) => ({ ...file, sync: async () => {} })),
  'folders are not synced': (disk) => ({ ...bound(disk), syncFolder: async () => {} }),
  'nothing is synced': (disk) => BROKEN_PROTOCOLS['files are not synced']?.({ ...bound(disk), syncFolder: async () => {} }) ?? disk,
  'the file is renamed before it is synced': (disk) => {
    const late = new Map<string, OpenFile>();
    return {
      ...withFile(disk, (file, path) => ({ ...file, sync: async () => void late.set(path, file), close: async () => {} })),
      rename: async (from, to) => {
        await disk.rename(from, to);
        await late.get(from)?.sync();
        late.delete(from);
      },
    };
  },
  'the present file is removed before the new one takes its place': (disk) => ({
    ...bound(disk),
    rename: async (from, to) => {
      if (to.endsWith('.json')) await disk.remove(to).catch(() => {});
      await disk.rename(from, to);
    },
  }),
  'the file is written in its place': (disk) => ({
    ...bound(disk),
    rename: async (from, to) => {
      if (!to.endsWith('case.json')) return disk.rename(from, to);
      const bytes = await disk.readFile(from);
      await disk.remove(to).catch(() => {});
      const file = await disk.open(to, 'wx');
      await file.write(bytes);
      await file.sync();
      await disk.remove(from);
    },
  }),
};
