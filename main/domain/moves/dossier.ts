// 装订: sheets of the bound file that exist on paper only, and what the covers say.
import { z } from 'zod';
import { Binding, PaperSheet } from '../dossier';
import { fail, ok } from '../result';
import { firstOf, future, identified, move, put, refuse, shut } from './move';

/** Enters paper-only material, or changes what was entered. */
export const putPaperSheet = move('纸质材料', z.object({ item: PaperSheet }), (file, { item }, context) => {
  const no = shut(file, 'allowed');
  return no ? fail(no) : ok({ ...file, paperSheets: put(file.paperSheets, identified(item, context)) });
});

/** 立卷人、保管期限 and the rest of what a person says about binding. */
export const setBinding = move('立卷信息', z.object({ binding: Binding }), (file, { binding }, context) => {
  const no = firstOf(shut(file, 'allowed'), future(binding.filedOn, context.today, '立卷'), future(binding.checkedOn, context.today, '检查'));
  if (no) return fail(no);
  if (binding.checkedOn !== null && binding.filedOn !== null && binding.checkedOn < binding.filedOn) return refuse('checked-before-filed', '检查日期早于立卷日期，请核对。');
  return ok({ ...file, binding });
});
