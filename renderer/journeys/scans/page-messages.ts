// What window and page worker say to each other.
import type { ScanProblem } from '../../../main/contract/errors';
import type { Crop } from '../../../main/domain/scan';

export interface PageRequest {
  serial: number;
  /** The file as it came: a picture. PDFs are not worked on here. */
  file: Blob;
  type: 'jpg' | 'png' | 'tiff';
  /** One page, turned and cropped; null: all pages as they are. */
  only: { index: number; turns: number; crop: Crop | null } | null;
}

export type PageAnswer =
  | { serial: number; say: 'page'; done: number; total: number }
  | { serial: number; say: 'done'; pages: Uint8Array<ArrayBuffer>[] }
  | { serial: number; say: 'failed'; problem: ScanProblem };
