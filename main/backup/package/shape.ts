// The small pieces of a package's form that its writer and its reader share.
import { PACKAGE_FORMAT, PACKAGE_VERSION } from './limits';

export const SIGNATURE_BYTES = 64;
/** Length of the manifest, and the signature. */
export const TAIL_BYTES = 4 + SIGNATURE_BYTES;

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What the manifest is bound to: it cannot be moved to another package. */
export const manifestAbout = (id: string) => Buffer.from(`${PACKAGE_FORMAT}/${PACKAGE_VERSION}/manifest/${id}`, 'utf8');

/** What is signed: the purpose and the hash of every byte before the signature, so that a signature of ours serves for nothing else. */
export const signedText = (sha256: string) => Buffer.from(`${PACKAGE_FORMAT}/${PACKAGE_VERSION}/signed/${sha256}`, 'utf8');
