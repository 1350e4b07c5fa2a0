// Chromium aborts a scheme it does not know before it can be answered for. So a URL of the program's own protocol travels
// as http://<scheme>--<host>.localhost (a secure context, answered here, never on a socket) and is named back for main.

const TRAVELLING = /^http:\/\/([a-z][\w+.]*)--([^/]*)\.localhost(?=[/?#]|$)/;

/** @param {Set<string> | Map<string, unknown>} schemes those the program answers for */
function toPageUrl(url, schemes) {
  const [, scheme, host, rest] = /^([a-z][\w+.]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `http://${scheme}--${host || 'root'}.localhost${rest || '/'}` : url;
}

/** @param {Set<string> | Map<string, unknown>} schemes */
function fromPageUrl(url, schemes) {
  return url.replace(TRAVELLING, (all, scheme, host) => (schemes.has(scheme) ? `${scheme}://${host}` : all));
}

module.exports = { toPageUrl, fromPageUrl };
