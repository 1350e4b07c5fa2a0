// Which addresses a page may load.
import { describe, expect, it } from 'vitest';
import { isOurs, mayLoad } from '../../main/shell/addresses';

describe('our own pages', () => {
  it.each(['app://heshibu/index.html', 'app://heshibu/', 'app://heshibu', 'app://heshibu/index.html#/cases'])('%s is ours', (url) => {
    expect(isOurs(url)).toBe(true);
    expect(mayLoad(url, false)).toBe(true);
  });
  it.each(['app://heshibu.evil/', 'app://heshibuevil', 'app://other/', 'APP://heshibu@evil/', 'https://heshibu/', 'file:///index.html', '', 'about:blank'])('%s is not', (url) => {
    expect(isOurs(url)).toBe(false);
  });
});

describe('what a page may load', () => {
  it('what it made in memory itself', () => {
    expect(mayLoad('blob:app://heshibu/0b6b2f2e', false)).toBe(true);
    expect(mayLoad('data:image/png;base64,AAAA', false)).toBe(true);
  });
  it.each([
    'http://127.0.0.1/', 'https://example.com/', 'ws://example.com/', 'wss://example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'blob:https://example.com/x',
    'chrome://settings/', 'chrome-extension://abc/', 'filesystem:app://heshibu/x', 'javascript:1', 'about:blank',
  ])('not %s', (url) => {
    expect(mayLoad(url, true)).toBe(false);
  });
  it('the developer tools only in development', () => {
    expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/x.js', false)).toBe(false);
  });
});
