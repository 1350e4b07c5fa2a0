// Who may ask, and what counts as a question.
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../main/contract/errors';
import { answer, isFromOurPage } from '../../main/shell/door';

const frame = (url: string) => ({ url }) as WebContents['mainFrame'];
const contents = (mainFrame: WebContents['mainFrame']) => ({ mainFrame }) as WebContents;
const top = frame('app://heshibu/index.html#/today');
const ours = contents(top);
const from = (sender: WebContents, senderFrame: IpcMainInvokeEvent['senderFrame']) => ({ sender, senderFrame });

describe('who may ask', () => {
  it('our window’s top frame with a page of ours', () => {
    expect(isFromOurPage(from(ours, top), ours)).toBe(true);
  });
  it('nobody else', () => {
    const elsewhere = frame('https://example.com/');
    const other = contents(frame('app://heshibu/index.html'));
    expect(isFromOurPage(from(ours, frame('app://heshibu/index.html')), ours)).toBe(false); // a frame inside our page
    expect(isFromOurPage(from(contents(elsewhere), elsewhere), contents(elsewhere))).toBe(false); // our window gone astray
    expect(isFromOurPage(from(other, other.mainFrame), ours)).toBe(false); // another window
    expect(isFromOurPage(from(ours, null), ours)).toBe(false); // a frame that has gone
    expect(isFromOurPage(from(ours, top), null)).toBe(false); // no window
  });
});

describe('what counts as a question', () => {
  const asked: unknown[] = [];
  const house = { call: async (method: string, input: unknown) => (asked.push([method, input]), method === 'boom' ? Promise.reject(new Error('张三')) : ok(input)) };
  const started = Promise.resolve();
  const logged: unknown[] = [];
  const put = (...args: unknown[]) => answer(house, started, args, (code, detail) => logged.push([code, detail]));

  it.each([[[]], [[null]], [['cases.list']], [[7]], [[{}]], [[{ method: 7 }]], [[{ method: null }]], [[[]]], [[{ method: 'app.state' }, 'more']]])('not %j', async (args) => {
    asked.length = 0;
    expect(await put(...args)).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    expect(asked).toEqual([]);
  });

  it('a method and any input', async () => {
    expect(await put({ method: 'app.state', input: { a: 1 }, more: 1 })).toEqual(ok({ a: 1 }));
  });

  it('a fault is an error with a code, and the log does not quote it', async () => {
    expect(await put({ method: 'boom' })).toEqual(fail({ kind: 'internal', code: 'call' }));
    expect(JSON.stringify(logged)).toContain('call-failed');
    expect(JSON.stringify(logged)).not.toContain('张三');
  });

  it('no question is answered before the house has started', async () => {
    let start: () => void = () => {};
    const starting = new Promise<void>((resolve) => (start = resolve));
    asked.length = 0;
    const waiting = answer(house, starting, [{ method: 'app.state', input: 1 }], () => {});
    await Promise.resolve();
    expect(asked).toEqual([]);
    start();
    expect(await waiting).toEqual(ok(1));
  });
});
