// Permission handlers, enforced: what the handlers say of each permission is told to Chromium for the page's origin.
// Electron asks when the page asks; the stand-in asks beforehand, once per origin, so a handler must answer at once.

// Chromium's name → Electron's. Only those both know.
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
];

/** As Electron: granted unless a handler says no. */
function verdict(session, webContents, permission, origin) {
  const { _permissionRequest: request, _permissionCheck: check } = session;
  if (check && !check(webContents, permission, origin, { requestingUrl: origin, isMainFrame: true })) return false;
  if (!request) return true;
  let granted = false;
  request(webContents, permission, (answer) => (granted = answer), { requestingUrl: origin, isMainFrame: true });
  return granted;
}

/**
 * @param {string} pageOrigin as Chromium knows it
 * @param {string} origin as main knows it
 */
async function enforcePermissions(root, session, webContents, pageOrigin, origin) {
  await Promise.all(
    PERMISSIONS.map(([name, permission]) => {
      const setting = verdict(session, webContents, permission, origin) ? 'granted' : 'denied';
      // An older Chromium may not know one of the names; that one then stays as Chromium has it.
      return root.send('Browser.setPermission', { permission: { name }, setting, origin: pageOrigin }).catch(() => {});
    }),
  );
}

module.exports = { enforcePermissions };
