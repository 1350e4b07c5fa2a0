// The program's own addresses, and which of all addresses a page may load. Pure, so that every case can be tested.

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://heshibu`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** True for an address of our own window's pages. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

/**
 * True when a page may load `url`: our own files, and what a page made in memory itself. Everything else would leave the machine,
 * or read what is not ours.
 * @param devTools whether the developer tools may load their own pages
 */
export function mayLoad(url: string, devTools: boolean): boolean {
  return isOurs(url) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:') || (devTools && url.startsWith('devtools:'));
}
