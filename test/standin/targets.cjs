// Opens the Chromium tab or window behind a BrowserWindow.
const { spawn } = require('node:child_process');

/**
 * @returns {Promise<string>} the target's id
 */
async function openTarget(world, window) {
  const { width, height } = window._bounds;
  const { title, backgroundColor, show, skipTaskbar } = window._options;
  const { root } = world.browser;
  if (world.headless) return (await root.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })).targetId;
  // Never meant to be seen: a tab outside every window.
  if (show === false && skipTaskbar) return (await root.send('Target.createTarget', { url: 'about:blank', hidden: true })).targetId;
  // A window without a browser's bars: a second `chromium --app=` with the same profile asks the running one to open it.
  const page = `<title>${title ?? world.app.name}</title><body bgcolor="${backgroundColor ?? 'white'}"><!--${window.id}-->`;
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(page)}`;
  const opened = new Promise((resolve) => world.awaitedTargets.set(url, resolve));
  const args = [`--user-data-dir=${world.profile}`, `--app=${url}`, `--window-size=${width},${height}`, ...rootArguments(world.switches)];
  spawn(world.browser.exe, args, { stdio: 'ignore', env: { ...process.env, TMPDIR: world.profile } });
  return opened;
}

/** Chromium refuses its sandbox to root; --test-type keeps the warning bar about that off the window. */
function rootArguments(switches) {
  const unsandboxed = switches.has('no-sandbox') || process.getuid?.() === 0;
  return unsandboxed ? ['--no-sandbox', '--test-type'] : [];
}

module.exports = { openTarget, rootArguments };
