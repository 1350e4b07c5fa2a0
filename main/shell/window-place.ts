// Where the window stands and how big it is, remembered between starts. A place no screen shows any more is forgotten.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowPlace {
  bounds: Rectangle | null;
  maximized: boolean;
}

export const SMALLEST = { width: 1024, height: 680 };
/** For screens with room to spare; on a township PC's 1366×768 the window fills the screen. */
const ROOMY = { width: 1280, height: 860 };
/** How much of the window must be on a screen for a person to find and drag it. */
const VISIBLE = { width: 200, height: 100 };

/** What to open with, given what was remembered and the screens there are now. */
export function placeFor(remembered: WindowPlace | null, screens: readonly Rectangle[], primary: Rectangle): WindowPlace {
  const bounds = remembered?.bounds;
  if (bounds && screens.some((screen) => overlaps(screen, bounds))) return { bounds, maximized: remembered.maximized };
  const isRoomy = primary.width > 1440 && primary.height > 900;
  return { bounds: { ...centred(primary, isRoomy ? ROOMY : primary) }, maximized: !isRoomy };
}

function overlaps(screen: Rectangle, window: Rectangle): boolean {
  const width = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x);
  const height = Math.min(screen.y + screen.height, window.y + window.height) - Math.max(screen.y, window.y);
  return width >= VISIBLE.width && height >= VISIBLE.height && window.y >= screen.y - VISIBLE.height;
}

function centred(screen: Rectangle, { width, height }: { width: number; height: number }): Rectangle {
  return { x: screen.x + Math.round((screen.width - width) / 2), y: screen.y + Math.round((screen.height - height) / 2), width, height };
}

/** Null when nothing sensible was remembered; a broken file only costs the window's place. */
export function readPlace(file: string): WindowPlace | null {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8')) as WindowPlace;
    const sides = bounds ? [bounds.x, bounds.y, bounds.width, bounds.height] : [];
    if (!sides.every(Number.isInteger) || sides.length !== 4 || typeof maximized !== 'boolean') return null;
    if (bounds && (bounds.width < SMALLEST.width || bounds.height < SMALLEST.height)) return null;
    return { bounds, maximized };
  } catch {
    return null;
  }
}

/** Never throws: a full disk may cost the window's place, not the closing of the program. */
export function writePlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch {
    // next time it opens where it does by itself
  }
}
