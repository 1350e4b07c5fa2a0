// What the work stands on: the disk and a few numbers. Tests give their own.
import { PACK_BYTES, PIECE_BYTES, SCRYPT_N } from './format/limits';
import type { DriveIo } from './io/drive-io';
import { nodeIo } from './io/node-io';

export interface Ground {
  io: DriveIo;
  /** scrypt's N for a new backup; less only in tests. */
  scryptN: number;
  /** At most MAX_OBJECT_BYTES. */
  pieceBytes: number;
  packBytes: number;
}

export const groundOf = (given: Partial<Ground> = {}): Ground => ({ io: nodeIo, scryptN: SCRYPT_N, pieceBytes: PIECE_BYTES, packBytes: PACK_BYTES, ...given });
