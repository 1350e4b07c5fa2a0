// What is wrong with a file, in a few words, for lists and notices.
import type { AppError } from '../contract/errors';
import { DAMAGE } from '../contract/words';

/** E.g. '不完整'; for what is not damage, what it is. */
export function damageInWords(error: AppError): string {
  if (error.kind === 'damaged') return DAMAGE[error.why];
  return error.kind === 'newer-format' ? '是用更新的程序保存的' : '打不开';
}

/** Whether the copy before it is whole. */
export const previousIsWhole = (error: AppError): boolean => error.kind === 'damaged' && error.previous;
