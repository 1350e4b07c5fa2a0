// shell, screen and clipboard: the little of the system around the program that it asks for.
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { strict } = require('./strict.cjs');

/** '' when the system took it over, else why not, as shell.openPath answers. */
function xdgOpen(world, file) {
  if (world.headless) return Promise.resolve('stand-in: no display');
  return new Promise((resolve) => {
    const child = spawn('xdg-open', [file], { detached: true, stdio: 'ignore' });
    child.on('error', (error) => resolve(error.message));
    child.on('spawn', () => resolve(''));
    child.unref();
  });
}

function createShell(world) {
  return strict(
    {
      openPath: (file) => xdgOpen(world, file),
      showItemInFolder: (file) => void xdgOpen(world, path.dirname(file)),
      beep() {},
    },
    'shell',
  );
}

// The screen the program is made for; a real window is fitted by its window manager anyway.
const AREA = { x: 0, y: 0, width: 1366, height: 768 };

function createScreen() {
  const display = strict({ id: 1, scaleFactor: 1, bounds: AREA, workArea: AREA, workAreaSize: { width: AREA.width, height: AREA.height }, size: { width: AREA.width, height: AREA.height } }, 'display');
  const screen = Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
  });
  return strict(screen, 'screen');
}

module.exports = { createShell, createScreen };
