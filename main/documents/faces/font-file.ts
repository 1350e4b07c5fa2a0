// Where the font files are: beside the bundle in out/fonts, else in the repository (this folder's fonts/, and node_modules).
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** Font files by name, with the folder of node_modules they come from; null: kept in documents/fonts. The build copies all of them. */
export const FONT_FILES = {
  'FandolFang-Regular.otf': null,
  'HanaMinB.ttf': null,
  'NotoSerifSC_400Regular.ttf': '@expo-google-fonts/noto-serif-sc/400Regular',
  'NotoSerifSC_700Bold.ttf': '@expo-google-fonts/noto-serif-sc/700Bold',
  'NotoSansSC_500Medium.ttf': '@expo-google-fonts/noto-sans-sc/500Medium',
} as const;
export type FontFile = keyof typeof FONT_FILES;

/** How far up from this file (or from the bundle it is in) a font folder may lie. */
const LEVELS = 6;

/** The path of a font file, which may end in .br (compressed). Throws when it is nowhere: the program is not whole then. */
export function fontFile(name: FontFile): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let level = 0; level < LEVELS; level += 1) {
    const packed = FONT_FILES[name];
    const places = [join(folder, 'fonts', name), join(folder, 'fonts', `${name}.br`), ...(packed === null ? [] : [join(folder, 'node_modules', packed, name)])];
    const found = places.find((place) => existsSync(place));
    if (found !== undefined) return found;
    folder = dirname(folder);
  }
  throw new Error(`font file missing: ${name}`);
}

/** The bytes of a font, decompressed. HanaMinB takes about 0.3 s: ask only when a document needs it. */
export function fontBytes(name: FontFile): Uint8Array {
  const path = fontFile(name);
  const bytes = readFileSync(path);
  return path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}
