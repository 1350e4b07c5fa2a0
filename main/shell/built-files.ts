// Where the built parts lie, seen from the built main.js (out/main/). The same inside and outside an asar archive.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = (...parts: string[]) => join(here, '..', ...parts);
const ifBuilt = (file: string) => (existsSync(file) ? file : null);

export const PRELOAD = out('preload', 'preload.cjs');
export const WINDOW_FOLDER = out('renderer');
export const FONTS_FOLDER = out('fonts');

export const workerFiles = () => ({ paper: ifBuilt(out('main', 'workers', 'paper.js')), backup: ifBuilt(out('main', 'workers', 'backup.js')) });
export const checkerFile = () => ifBuilt(out('main', 'checker.mjs'));
