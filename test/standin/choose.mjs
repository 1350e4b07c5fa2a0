// Points require('electron') at the real executable where it is, at the stand-in otherwise. start.mjs and the end-to-end
// specs go through here; nothing else knows which one runs.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { findChromium, HOW_TO_GET_ONE } = createRequire(import.meta.url)('./find-chromium.cjs');
const standIn = path.dirname(fileURLToPath(import.meta.url));
const electronPackage = path.join(standIn, '../../node_modules/electron');

/** The real executable, if its runtime was downloaded. Never asks require('electron'): without a runtime that starts a download. */
export function realElectron() {
  const named = path.join(electronPackage, 'path.txt');
  if (!existsSync(named)) return undefined;
  const file = path.join(electronPackage, 'dist', readFileSync(named, 'utf8'));
  return existsSync(file) ? file : undefined;
}

/** The stand-in's executable. */
export const standInExecutable = path.join(standIn, 'electron');

/** @returns {'electron' | 'stand-in'} which one require('electron') names from now on, in this process and its children */
export function chooseElectron() {
  if (realElectron()) return 'electron';
  process.env.ELECTRON_OVERRIDE_DIST_PATH = standIn; // the electron package's own variable
  return 'stand-in';
}

/** '' when the stand-in has a Chromium to draw in: an installed one, or npm's, which is unpacked now. Else what to install. */
export function whyNoStandIn() {
  const found = findChromium();
  return found && existsSync(found.exe) ? '' : HOW_TO_GET_ONE;
}
