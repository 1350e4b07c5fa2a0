// Which file names a backup may hold: those that mean the same file, inside the folder, on Windows, Linux and FAT.

/** Names Windows gives to devices, with any extension: opening one opens the device. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// What no file name on Windows may contain. A backslash is a second separator there, a colon a drive or a hidden stream.
// oxlint-disable-next-line no-control-regex -- they are what is forbidden
const FORBIDDEN = /[\\:*?"<>|\u0000-\u001f\u007f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** NAME_MAX: Windows counts UTF-16 units, Linux bytes; the stricter wins. */
const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 2048;
const MAX_DEPTH = 32;

function isSafeName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || Buffer.byteLength(name, 'utf8') > MAX_NAME_BYTES) return false;
  // Windows drops a trailing dot or space: 'a.' would become 'a'.
  if (FORBIDDEN.test(name) || name.endsWith('.') || name.endsWith(' ') || LONE_SURROGATE.test(name)) return false;
  return !DEVICE.test((name.split('.')[0] ?? '').trimEnd());
}

/** True for a relative path with '/' between safe names: no '..', nothing absolute, no drive letter, no device. */
export function isSafePath(path: string): boolean {
  if (Buffer.byteLength(path, 'utf8') > MAX_PATH_BYTES) return false;
  const names = path.split('/');
  return names.length <= MAX_DEPTH && names.every(isSafeName);
}

/** Two paths with the same key are the same file on Windows or FAT. */
export const collisionKey = (path: string): string => path.normalize('NFC').toLowerCase();
