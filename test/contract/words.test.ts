// Every failure says what happened, what is safe and what to do next, in plain words.
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/contract/errors';
import { bytesInChinese } from '../../main/contract/bytes';
import { oneSentence, wordsFor } from '../../main/contract/words';

const FOLDER = ['missing', 'not-a-folder', 'read-only', 'fat', 'locked', 'emptied', 'not-empty', 'no-marker', 'unreadable'] as const;
const DRIVE = ['gone', 'read-only', 'not-a-backup', 'nothing-saved', 'damaged', 'newer-format', 'same-place', 'read-back-differs', 'not-a-stick'] as const;

const SCAN = ['empty', 'too-large', 'heic', 'other-picture', 'office', 'unknown', 'cut-short', 'unreadable', 'encrypted', 'too-many-pages', 'too-many-pixels', 'bad-page'] as const;

const ERRORS: AppError[] = [
  { kind: 'bad-input', fields: [{ path: 'name', say: '请填写姓名' }] },
  { kind: 'refused', rule: 'future', say: '日期晚于今天。' },
  ...(['case', 'paper', 'scan', 'subject', 'snapshot', 'set-aside'] as const).map((what) => ({ kind: 'not-found' as const, what })),
  { kind: 'saved-elsewhere', id: '2026-0001', revision: 2 },
  { kind: 'number-taken', text: '（2026）云隘人调字第017号' },
  ...(['cut-short', 'not-json', 'checksum', 'wrong-shape', 'unreadable'] as const).flatMap((why) => [true, false].map((previous) => ({ kind: 'damaged' as const, file: 'case.json', why, previous }))),
  { kind: 'newer-format', file: 'case.json', found: 2, known: 1 },
  { kind: 'not-open' },
  ...FOLDER.map((problem) => ({ kind: 'data-folder' as const, problem, folder: 'D:\\和事簿数据', detail: 'vfat' })),
  ...(['data', 'drive', 'folder'] as const).flatMap((where): AppError[] => [
    { kind: 'disk-full', where, needed: 2 ** 30, free: 2 ** 20 },
    { kind: 'disk-full', where, needed: null, free: null },
    { kind: 'write-failed', where, code: 'EIO' },
  ]),
  { kind: 'unprintable', characters: [{ character: '😀', codePoint: 0x1f600, where: '条款1' }] },
  { kind: 'text-differs', where: '条款1', wanted: '一', found: '' },
  { kind: 'unbindable', title: '收条', problem: 'encrypted' },
  { kind: 'print-failed', reason: '' },
  ...(['wrong', 'too-short', 'missing', 'is-code', 'code-unknown'] as const).map((problem) => ({ kind: 'passphrase' as const, problem })),
  ...[0, 3].map((group) => ({ kind: 'passphrase' as const, problem: 'code-group' as const, group })),
  ...DRIVE.map((problem) => ({ kind: 'drive' as const, problem, detail: '一个文件' })),
  { kind: 'import', file: 'a.json', fields: [{ path: 'case.parties', say: '不对' }] },
  ...SCAN.map((problem) => ({ kind: 'scan-file' as const, problem })),
  ...(['not-a-package', 'damaged', 'newer-format', 'other-room', 'bad-signature', 'unknown-pc', 'wrong-passphrase', 'too-large', 'bad-case'] as const).map((problem) => ({ kind: 'package', problem, detail: '' }) as const),
  { kind: 'busy', what: 'exchange' },
  { kind: 'busy', what: 'probe' },
  { kind: 'forms-file', problem: 'too-large' },
  { kind: 'forms-file', problem: 'not-forms' },
  { kind: 'forms-file', problem: 'fields', fields: [{ path: '人民调解协议书，份数', say: '每个空要有、并且只有一处：{份数}' }] },
  { kind: 'holiday-file', fields: [] },
  { kind: 'holiday-file', fields: [{ path: '2027年，2027-01-01', say: '写了两次' }] },
  { kind: 'busy', what: 'backup' },
  { kind: 'busy', what: 'restore' },
  { kind: 'cancelled' },
  { kind: 'internal', code: 'E1' },
];

describe('words for failures', () => {
  it.each(ERRORS.map((error) => [JSON.stringify(error), error] as const))('%s', (_, error) => {
    const { what, safe, next } = wordsFor(error);
    expect(what.length).toBeGreaterThan(3);
    expect(safe).not.toBe('');
    if (error.kind !== 'refused' && error.kind !== 'cancelled') expect(next).not.toBe('');
    // No English, no codes of the system; file names and our own codes are the only Latin letters.
    const latin = [what, safe, next].join('').replace(/heshibu\.json|case\.json|a\.json|case\.parties|D:\\|U盘|Windows|PDF|JPG|PNG|TIFF|HEIC|[KMGT]B|E1|vfat/g, '');
    expect(latin).not.toMatch(/[A-Za-z]{2,}/);
    expect(latin).not.toContain('undefined');
    expect(oneSentence(error)).toContain(what);
  });

  it('says how much room is short', () => {
    expect(wordsFor({ kind: 'disk-full', where: 'drive', needed: 2 * 2 ** 30, free: 0.8 * 2 ** 30 }).what).toBe('U盘空间不够，还差 1.2 GB。');
  });

  it.each([
    [0, '0 字节'],
    [1, '1 字节'],
    [1025, '2 KB'],
    [1.25 * 2 ** 20, '1.3 MB'],
    [3 * 2 ** 40, '3.0 TB'],
    [-5, '0 字节'],
  ])('%d bytes are %s', (n, text) => expect(bytesInChinese(n)).toBe(text));
});
