// The two scripts put into every new document of a window: the bridge for the page's world, the bridge and the preload for the isolated one.
const fs = require('node:fs');
const crypto = require('node:crypto');
const { bridge } = require('./world-bridge.cjs');
const { preloadWorld } = require('./preload-world.cjs');
const { makeCodec } = require('./codec.cjs');

/** The name Playwright and DevTools show for Electron's isolated world. */
const ISOLATED_WORLD = 'Electron Isolated Context';

// Frames get no preload (nodeIntegrationInSubFrames is off), nor does the blank page a window starts with.
const TOP_FRAME_ONLY = `if (window !== window.top || location.href === 'about:blank') return;`;

/**
 * @param {string} preloadFile
 * @returns {{ main: string, isolated: string }} sources
 */
function pageScripts(preloadFile) {
  const secret = JSON.stringify(crypto.randomUUID());
  const info = JSON.stringify({ platform: process.platform, arch: process.arch, versions: { ...process.versions }, env: {}, argv: [] });
  return {
    main: `(() => { ${TOP_FRAME_ONLY} (${bridge})('main', ${secret}); })()`,
    isolated: `(() => { ${TOP_FRAME_ONLY}
(${preloadWorld})((${bridge})('isolated', ${secret}), (${makeCodec})(), (require, module, exports, process) => {${fs.readFileSync(preloadFile, 'utf8')}
}, ${info}); })()
//# sourceURL=standin-preload.js`,
  };
}

module.exports = { pageScripts, ISOLATED_WORLD };
