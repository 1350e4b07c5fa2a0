// A disk on which any single operation can fail, or after which the program might have died.
import { nodeDisk, type DiskIo, type OpenFile } from '../../main/store/disk';

export interface Operation {
  /** Name of the operation: 'open', 'write', 'sync', 'rename' … */
  name: string;
  path: string;
}

export function diskError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

/** A disk that asks `fault` before each operation and fails with the code it gives. Waits take no time. */
export function faultyDisk(fault: (operation: Operation, index: number) => string | null, base: DiskIo = nodeDisk): DiskIo & { log: Operation[] } {
  const log: Operation[] = [];
  const before = (name: string, path: string) => {
    const operation = { name, path };
    const code = fault(operation, log.length);
    log.push(operation);
    if (code !== null) throw diskError(code);
  };
  const guarded =
    <A extends [string, ...unknown[]], R>(name: string, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      before(name, args[0]);
      return run(...args);
    };
  return {
    log,
    open: async (path, how) => {
      before('open', path);
      return faultyFile(await base.open(path, how), path, before);
    },
    readFile: guarded('readFile', (path) => base.readFile(path)),
    readFolder: guarded('readFolder', (path) => base.readFolder(path)),
    facts: guarded('facts', (path) => base.facts(path)),
    rename: guarded('rename', (from, to: string) => base.rename(from, to)),
    link: guarded('link', (from, to: string) => base.link(from, to)),
    copy: guarded('copy', (from, to: string) => base.copy(from, to)),
    remove: guarded('remove', (path) => base.remove(path)),
    makeFolder: guarded('makeFolder', (path) => base.makeFolder(path)),
    removeEmptyFolder: guarded('removeEmptyFolder', (path) => base.removeEmptyFolder(path)),
    syncFolder: guarded('syncFolder', (path) => base.syncFolder(path)),
    volume: guarded('volume', (path) => base.volume(path)),
    pause: async () => {},
  };
}

function faultyFile(file: OpenFile, path: string, before: (name: string, path: string) => void): OpenFile {
  return {
    write: async (data) => {
      try {
        before('write', path);
      } catch (error) {
        // A full disk takes what fits.
        await file.write(data.subarray(0, Math.floor(data.length / 2)));
        throw error;
      }
      await file.write(data);
    },
    read: async (into) => {
      before('read', path);
      return file.read(into);
    },
    sync: async () => {
      before('sync', path);
      await file.sync();
    },
    truncate: async (length) => {
      before('truncate', path);
      await file.truncate(length);
    },
    facts: () => file.facts(),
    close: async () => {
      await file.close();
    },
  };
}

/** A disk that is healthy until somebody says otherwise. */
export class Sabotage {
  readonly #log: Operation[];
  #fault: ((operation: Operation, index: number) => string | null) | null = null;
  #from = 0;
  readonly disk: DiskIo;

  constructor() {
    const disk = faultyDisk((operation, index) => this.#fault?.(operation, index - this.#from) ?? null);
    this.disk = disk;
    this.#log = disk.log;
  }

  /** From here on operations fail with the code `fault` gives; `index` counts from here. */
  fail(fault: (operation: Operation, index: number) => string | null): void {
    this.#fault = fault;
    this.#from = this.#log.length;
  }

  heal(): void {
    this.#fault = null;
  }

  /** Operations so far. */
  get log(): readonly Operation[] {
    return this.#log;
  }
}

/** Dies at the nth operation: that one and all after it fail, so that nothing can be tidied up any more. */
export const diesAt = (n: number) => (_: Operation, index: number) => (index >= n ? 'ESTOPPED' : null);
