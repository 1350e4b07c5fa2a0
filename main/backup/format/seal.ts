// AES-256-GCM around some bytes: nonce (12) | ciphertext | tag (16). Every other file of the format goes through these two functions.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
export const SEAL_OVERHEAD = NONCE + TAG;

/**
 * Seals `plain`. `about` is bound to the result but not stored in it: whoever opens must say the same.
 * The nonce is random: at 96 bits, a key may seal 2^32 objects (some 60 TB of pieces) before that is worth a thought.
 */
export function seal(key: Buffer, plain: Uint8Array, about: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(about);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; null when a single bit of it, of the key or of `about` is not as it was. */
export function unseal(key: Buffer, sealed: Uint8Array, about: Uint8Array): Buffer | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}
