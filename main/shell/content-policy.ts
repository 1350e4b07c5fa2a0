// The content security policy of the window: what a page of ours may load and run, should it ever contain something foreign.

const COMMON = [
  `default-src 'none'`,
  `script-src 'self'`,
  `font-src 'self' data: blob:`,
  `img-src 'self' data: blob:`,
  `connect-src 'self'`,
  `worker-src 'self' blob:`,
  `form-action 'none'`,
  `base-uri 'none'`,
];

/**
 * @param nonce fresh for each page load. antd writes its styles at run time as <style> elements; with the nonce they are allowed
 * and `'unsafe-inline'` is not needed. React's style attributes go through the CSSOM, which no policy concerns.
 */
export function contentPolicy(nonce: string): { header: string; meta: string } {
  const both = [...COMMON, `style-src 'self' 'nonce-${nonce}'`];
  // A <meta> may not carry frame-ancestors.
  return { header: [...both, `frame-ancestors 'none'`].join('; '), meta: both.join('; ') };
}

/**
 * The page with the policy in it a second time, should a header ever be lost, and with the nonce where the window finds it
 * (`meta[property="csp-nonce"]`, Vite's own convention).
 */
export function withPolicy(html: string, policy: string, nonce: string): string {
  const tags = `<meta http-equiv="Content-Security-Policy" content="${policy}" /><meta property="csp-nonce" nonce="${nonce}" />`;
  return html.replace('<head>', `<head>${tags}`);
}
