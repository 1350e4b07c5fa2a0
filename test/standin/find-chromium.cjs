// Which Chromium draws the windows: the one named; where nobody looks, Debian's headless one, which needs a quarter less of the
// processor; an installed one; or the headless one from npm.
const fs = require('node:fs');
const path = require('node:path');
const { npmChromium } = require('./npm-chromium.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const HOW_TO_GET_ONE =
  '没有找到 Chromium 浏览器。Debian：apt-get install chromium；或用环境变量 STANDIN_CHROMIUM 指定。' +
  ' (No Chromium found. Debian: apt-get install chromium; or name one in STANDIN_CHROMIUM.)';

const HEADLESS = ['chromium-headless-shell'];

/** The first of the names that is on the path. */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** @returns {string | undefined} the path of a Chromium that can open windows */
function installedChromium() {
  return process.env.STANDIN_CHROMIUM || onPath(NAMES);
}

/**
 * @param {boolean} [headless] nobody will look at a window
 * @returns {{ exe: string, env?: Record<string, string>, headlessOnly?: boolean } | undefined}
 */
function findChromium(headless = false) {
  const shell = process.env.STANDIN_CHROMIUM ? undefined : onPath(HEADLESS);
  if (headless && shell) return { exe: shell, headlessOnly: true };
  const exe = installedChromium();
  if (exe) return { exe };
  return shell ? { exe: shell, headlessOnly: true } : npmChromium();
}

module.exports = { findChromium, installedChromium, HOW_TO_GET_ONE };
