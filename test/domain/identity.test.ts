// ID numbers, credit codes, phones: test vectors of the standards; a wrong digit is noticed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idCheckDigit, isPhone, maskNumber, readCreditCode, readIdNumber } from '../../main/domain/identity';

describe('ID numbers (GB 11643-1999)', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', '女'],
    ['11010519491231002x', '1949-12-31', '女'],
    ['１１０１０５１９４９１２３１００２Ｘ', '1949-12-31', '女'],
    ['500299 19620305 0015', '1962-03-05', '男'],
    ['50029919900426011X', '1990-04-26', '男'],
  ])('reads %s', (number, birthDate, sex) => expect(readIdNumber(number)).toMatchObject({ ok: true, birthDate, sex }));

  it('reads a 15-digit number of the old kind', () => {
    expect(readIdNumber('500299620305001')).toEqual({ ok: true, number: '500299620305001', birthDate: '1962-03-05', sex: '男', legacy: true });
  });

  it.each([
    ['', 'length'],
    ['5002991962030500', 'length'],
    ['50029919620305001A', 'characters'],
    ['A0029919620305001X', 'characters'],
    ['500299196213050015', 'birth-date'],
    ['500299196202300015', 'birth-date'],
    ['500299621305001', 'birth-date'],
    ['500299196203050016', 'check-digit'],
    ['11010519491231003X', 'check-digit'],
  ])('%s is wrong in its %s', (number, problem) => expect(readIdNumber(number)).toEqual({ ok: false, problem }));

  it('notices every single wrong digit', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }).map((d) => d.join(''));
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (sequence, at, by) => {
        const first = `50029919620305${sequence}`;
        const number = first + idCheckDigit(first);
        expect(readIdNumber(number).ok).toBe(true);
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(readIdNumber(wrong).ok).toBe(false);
      }),
    );
  });
});

describe('credit codes (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91500299MA0000007M', '91350100m000100y43'])('reads %s', (code) => expect(readCreditCode(code).ok).toBe(true));
  it.each([
    ['91350100M000100Y44', 'check-digit'],
    ['91350100M000100YI3', 'characters'],
    ['9135', 'length'],
  ])('%s is wrong in its %s', (code, problem) => expect(readCreditCode(code)).toEqual({ ok: false, problem }));
});

describe('phones and masks', () => {
  it.each(['19900000001', '199 0000 0001', '023-76123456', '０２３７６１２３４５６'])('%s is a phone', (n) => expect(isPhone(n)).toBe(true));
  it.each(['', '12345678901', '1990000000', '儿子的'])('%s is none', (n) => expect(isPhone(n)).toBe(false));
  it.each([
    ['500299196203050015', '5002**********0015'],
    ['19900000001', '199****0001'],
    ['123', '***'],
    ['', ''],
  ])('%s is shown as %s', (number, masked) => expect(maskNumber(number)).toBe(masked));
});
