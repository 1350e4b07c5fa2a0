// Which Chromium draws the windows: the one named, an installed one, or the headless one from npm.
const fs = require('node:fs');
const path = require('node:path');
const { npmChromium } = require('./npm-chromium.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const HOW_TO_GET_ONE =
  '没有找到 Chromium 浏览器。Debian：apt-get install chromium；或用环境变量 STANDIN_CHROMIUM 指定。' +
  ' (No Chromium found. Debian: apt-get install chromium; or name one in STANDIN_CHROMIUM.)';

/** @returns {string | undefined} the path of a Chromium that can open windows */
function installedChromium() {
  if (process.env.STANDIN_CHROMIUM) return process.env.STANDIN_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** @returns {{ exe: string, env?: Record<string, string>, headlessOnly?: boolean } | undefined} */
function findChromium() {
  const exe = installedChromium();
  return exe ? { exe } : npmChromium();
}

module.exports = { findChromium, installedChromium, HOW_TO_GET_ONE };
