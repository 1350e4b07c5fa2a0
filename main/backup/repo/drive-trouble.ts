// Telling a file that cannot be read from a drive that is no longer there.
import { IoFault } from '../format/fault';
import type { DriveIo } from '../io/drive-io';

/**
 * Runs `read`; when a file cannot be read although the drive still answers, gives `otherwise`: that file is damaged or lost.
 * When the drive does not answer either, the failure goes on: the drive is gone.
 */
export async function unlessFileLost<T, U>(io: DriveIo, folder: string, read: () => Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof IoFault && error.reading)) throw error;
    try {
      await io.list(folder);
    } catch {
      throw error;
    }
    return otherwise;
  }
}
