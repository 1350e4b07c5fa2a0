// session: every request of a window's pages, frames and workers passes here, for webRequest and the program's own protocols.
const { EventEmitter } = require('node:events');
const { cancellable } = require('./events.cjs');
const { fromPageUrl, toPageUrl } = require('./own-schemes.cjs');
const { strict } = require('./strict.cjs');

class Session extends EventEmitter {
  constructor() {
    super();
    this._protocols = new Map();
    this._beforeRequest = undefined;
    this._permissionRequest = undefined;
    this._permissionCheck = undefined;
    this.webRequest = strict(
      {
        onBeforeRequest: (filter, listener) => {
          if (typeof filter === 'function') [filter, listener] = [{ urls: ['<all_urls>'] }, filter];
          this._beforeRequest = listener ? { urls: filter.urls.map(urlPattern), listener } : undefined;
        },
      },
      'webRequest',
    );
    this.protocol = strict(
      {
        handle: (scheme, handler) => void this._protocols.set(scheme, handler),
        unhandle: (scheme) => void this._protocols.delete(scheme),
        isProtocolHandled: (scheme) => this._protocols.has(scheme),
      },
      'protocol',
    );
  }
  setPermissionRequestHandler(handler) {
    this._permissionRequest = handler ?? undefined;
  }
  setPermissionCheckHandler(handler) {
    this._permissionCheck = handler ?? undefined;
  }
  // Neither is reachable here: no device can be asked for without a permission, and Chromium's screen picker is not shown.
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setSpellCheckerEnabled() {}

  _toPageUrl(url) {
    return toPageUrl(url, this._protocols);
  }
  _fromPageUrl(url) {
    return fromPageUrl(url, this._protocols);
  }

  /** A request Chromium holds until we say what becomes of it. `cdp` is the target that asked: page, frame or worker. */
  async _paused(webContents, cdp, { requestId, request, resourceType, frameId }) {
    const answer = (method, params) => cdp.send(method, { requestId, ...params }).catch(() => {}); // the page may have gone on
    const url = this._fromPageUrl(request.url);
    if (resourceType === 'Document' && webContents._askedToNavigate(frameId, request.url)) {
      const isMainFrame = frameId === webContents._mainFrameId;
      const event = cancellable({ url, isMainFrame });
      if (isMainFrame) webContents.emit('will-navigate', event, url);
      webContents.emit('will-frame-navigate', event);
      if (event.defaultPrevented) return answer('Fetch.failRequest', { errorReason: 'Aborted' });
    }
    if (await this._isCancelled(webContents, { url, method: request.method, resourceType })) {
      return answer('Fetch.failRequest', { errorReason: 'BlockedByClient' });
    }
    const handler = this._protocols.get(url.split(':')[0]);
    if (!handler) return answer('Fetch.continueRequest');
    try {
      const response = await handler(new Request(url, { method: request.method, headers: request.headers }));
      const body = Buffer.from(await response.arrayBuffer()).toString('base64');
      const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
      return answer('Fetch.fulfillRequest', { responseCode: response.status, responseHeaders, body });
    } catch {
      return answer('Fetch.failRequest', { errorReason: 'Failed' });
    }
  }

  _isCancelled(webContents, { url, method, resourceType }) {
    const before = this._beforeRequest;
    if (!before?.urls.some((pattern) => pattern.test(url))) return false;
    const details = { id: 1, url, method, resourceType: RESOURCE_TYPES[resourceType] ?? 'other', webContentsId: webContents.id };
    return new Promise((resolve) => before.listener(details, ({ cancel }) => resolve(cancel === true)));
  }
}
strict(Session.prototype, 'session');

const RESOURCE_TYPES = { Document: 'mainFrame', Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', XHR: 'xhr', Fetch: 'xhr', Media: 'media' };

function urlPattern(pattern) {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp('^' + pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*') + '$');
}

/** The `session` module. Partitions have their own handlers; the profile on disk is one and is thrown away at the end. */
function createSessions() {
  const partitions = new Map();
  const defaultSession = new Session();
  const fromPartition = (name) => {
    if (!partitions.has(name)) partitions.set(name, new Session());
    return partitions.get(name);
  };
  return strict({ defaultSession, fromPartition }, 'session');
}

module.exports = { createSessions };
