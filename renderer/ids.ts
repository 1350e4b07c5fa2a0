// Ids for new rooms, people, parties and the like, made where they are first typed.

/** A new id: 16 lower-case letters and digits, 80 bits of chance. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => ALPHABET[byte & 31]).join('');
}

// 32 characters, so that five bits of each byte pick one without bias.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
