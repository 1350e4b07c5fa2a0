// What the shell says and notes: never English, never a stack, never what somebody typed.
import { describe as group, expect, it } from 'vitest';
import { afterCrash, CRASH_WORDS } from '../../main/shell/crash';
import { describe } from '../../main/shell/faults';
import { localDay } from '../../main/shell/today';
import { wordsForPrintFailure } from '../../main/shell/print-words';

group('why a paper did not come out', () => {
  it.each([
    ['No printers available on the network', '这台电脑没有装打印机'],
    ['Invalid printer settings', '打印机的设置不对'],
    ['Print job failed', ''],
    ['anything new', ''],
    ['', ''],
  ])('%s', (reason, say) => {
    expect(wordsForPrintFailure(reason)).toBe(say);
  });
  it.each(['no reader', 'no temporary file', 'not loaded', 'closed', 'no printer'])('%s is said in Chinese', (reason) => {
    expect(wordsForPrintFailure(reason)).toMatch(/^[^a-zA-Z]+$/);
  });
});

group('a window that died', () => {
  it('is opened again once; soon after, the person decides', () => {
    expect(afterCrash(null, 1000)).toBe('open-again');
    expect(afterCrash(1000, 60_999)).toBe('ask');
    expect(afterCrash(1000, 61_000)).toBe('open-again');
  });
  it('is spoken of in Chinese', () => {
    expect(JSON.stringify(Object.values(CRASH_WORDS).map(({ message, detail, buttons }) => [message, detail.replaceAll('\n', ''), ...buttons]))).not.toMatch(/[a-zA-Z]/);
  });
});

group('a fault, for the log', () => {
  it('is named by its kind and place, without its message and without folders', () => {
    const fault = new TypeError('张三 500299196203050015');
    fault.stack = `TypeError: 张三 500299196203050015\n    at save (file:///C:/Users/zhang/app.asar/out/main/main.js:10:5)\n    at other`;
    expect(describe(fault)).toEqual({ fault: 'TypeError', place: 'at save (main.js:10:5)' });
    fault.stack = `TypeError: x\n    at C:\\Users\\zhang\\main.js:10:5`;
    expect(describe(fault).place).toBe('at main.js:10:5');
  });
  it.each([undefined, null, '张三', 7, { message: '张三' }])('%j is no quotation either', (fault) => {
    expect(JSON.stringify(describe(fault))).not.toContain('张三');
  });
});

group('today', () => {
  it('is the day on the wall', () => {
    expect(localDay(new Date(2026, 1, 9, 0, 0, 1))).toBe('2026-02-09');
    expect(localDay(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
  });
});
