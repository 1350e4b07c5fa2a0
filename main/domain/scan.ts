// Scans and photos (扫描件、照片) in a case: the original as it came, kept for ever, and the pages made of it for the dossier.
import { z } from 'zod';
import { Instant } from './day';
import { SECTIONS, type Section } from './dossier';
import { Line } from './text';

/** What may be taken in. */
export const SCAN_TYPES = ['jpg', 'png', 'pdf', 'tiff'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

/** How much one file may be: an A4 page scanned in colour at 600 dpi is about 30 MB; a bound book of papers has fewer pages. */
export const SCAN_LIMITS = {
  fileBytes: 60 * 1024 * 1024,
  /** Pages of a PDF. */
  pdfPages: 2000,
  /** Pages made as pictures, of a TIFF of many pages, and their bytes together: they cross to main in one piece. */
  pictures: 200,
  pictureBytes: 100 * 1024 * 1024,
  /** Pixels of one picture: 120 million are 480 MB of memory while it is worked on. */
  pixels: 120_000_000,
} as const;

/** A stretch of an image in fractions of its width and height, after turning. */
export const Crop = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1), width: z.number().gt(0).max(1), height: z.number().gt(0).max(1) });
export type Crop = z.infer<typeof Crop>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One page as it goes into the dossier: a JPEG of sensible size, made from the original by turning and cropping. */
export const ScanPage = z.object({
  /** File in the case's scans folder, named by hash. */
  file: Line,
  sha256: Sha256,
  /** In pixels. */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  /** Quarter turns clockwise, applied to the original (after its own EXIF orientation). */
  turns: z.int().min(0).max(3).default(0),
  crop: Crop.nullable().default(null),
});
export type ScanPage = z.infer<typeof ScanPage>;

export const Scan = z.object({
  id: z.string(),
  section: z.enum(SECTIONS),
  /** Id of what it belongs to: an evidence, a party, a performance, a frozen paper it is the signed copy of; null: the part as a whole. */
  subject: z.string().nullable().default(null),
  /** What it is, for the directory: 身份证复印件, 收条 …; never a person's name by default. */
  title: Line,
  type: z.enum(SCAN_TYPES),
  /** The original in the case's scans folder, named by hash. */
  file: Line,
  sha256: Sha256,
  bytes: z.int().min(1),
  /** Pages made of it; a PDF goes in as it is and has none here. */
  pages: z.array(ScanPage).default([]),
  /** Number of pages it takes in the dossier. */
  pageCount: z.int().min(1).max(2000).default(1),
  addedAt: Instant,
  addedBy: Line,
});
export type Scan = z.infer<typeof Scan>;

/**
 * The scans of a frozen paper as it was signed, in order: they stand in the dossier in the paper's place. Several, because a paper of
 * three pages photographed with a telephone is three files.
 */
export function signedCopiesOf(scans: readonly Scan[], paper: string): Scan[] {
  return scans.filter((scan) => scan.subject === paper);
}

/** The scans of one part of the dossier, in order. */
export function scansIn(scans: readonly Scan[], section: Section): Scan[] {
  return scans.filter((scan) => scan.section === section);
}
