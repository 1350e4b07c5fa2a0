// What the binder is given and what it gives back: bytes and plain values, so that they can cross to the worker that binds.
import type { AppError } from '../../contract/errors';

/** Pages of one piece. */
export type BoundBody =
  /** A paper of ours: its pages go in as they are. */
  | { kind: 'paper'; bytes: Uint8Array<ArrayBuffer> }
  /** A PDF from elsewhere: its pages, made to fit the margins of the file. */
  | { kind: 'pdf'; bytes: Uint8Array<ArrayBuffer> }
  /** JPEG pages of a scan. */
  | { kind: 'photos'; images: Uint8Array<ArrayBuffer>[] }
  /** Exists on paper only; one page says so and stands for `pages`. */
  | { kind: 'slip' };

export interface BoundPiece {
  /** Shown as the bookmark and, on a slip, in print. */
  title: string;
  /** Part of the dossier, the bookmark above; null for covers and directory. */
  section: string | null;
  pages: number;
  /** Number of its first page; null: not numbered. */
  first: number | null;
  body: BoundBody[];
}

export interface BindOrder {
  /** 卷号: the title of the document, and nobody's name. */
  title: string;
  pieces: BoundPiece[];
}

export interface Bound {
  bytes: Uint8Array<ArrayBuffer>;
  /** Pages of the PDF: numbers of paper-only material are one page each piece. */
  pages: number;
}

/** How far the binding is: pieces done of all. */
export type OnBinding = (done: number, total: number) => void;

/** The binding cannot go on; says why as a value. */
export class NotBindable extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.error = error;
  }
}
