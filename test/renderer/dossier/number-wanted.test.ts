// The number asked for at 受理: the next, one kept back, or one on paper.
import { expect, it } from 'vitest';
import { NEXT_NUMBER, serialWanted } from '../../../renderer/features/dossier/forms/number-wanted';

it.each([
  ['the next', NEXT_NUMBER, null],
  ['one kept back', { ...NEXT_NUMBER, kept: '2026-31' }, 31],
  ['one kept back in another year', { ...NEXT_NUMBER, kept: '2025-31' }, null],
  ['another on paper', { kept: '2026-31', ownSerial: true, serial: 17 }, 17],
  ['one half typed', { kept: '', ownSerial: true, serial: '十七' as never }, null],
])('%s', (_, wanted, serial) => expect(serialWanted(wanted, 2026)).toBe(serial));
