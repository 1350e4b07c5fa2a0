// F5 证据材料, F11 卷宗情况说明, F12 封底, L2 身份证明, L4 履行凭证 (domain.md §2.1). Cover (F0) and directory (F1) have no sentence of their own.
import type { FormText } from '../../domain/form-text';
import { formText, idNumberLine } from './common';

/** The list is a local variant †; the official set knows the title sheet only. */
export const F5 = formText({ sentences: { list: { label: '清单名称', text: '证据清单' } } });

/** Rooms that scan need no room to paste. */
const PASTE: FormText['lines'] = { paste: { label: '粘贴处', printed: true } };

export const L2 = formText({
  sentences: { paste: { label: '粘贴处', text: '（身份证明复印件粘贴处）' } },
  lines: { ...idNumberLine(true), ...PASTE },
});

export const L4 = formText({ sentences: { paste: { label: '粘贴处', text: '（收条、转账回单等凭证粘贴处）' } }, lines: PASTE });

export const F11 = formText({
  sentences: {
    lead: { label: '说明提示', text: '（缺页、破损、补充材料、未归入物等情况）' },
  },
});

export const F12 = formText({
  sentences: {
    // † usual; the official set names no fields of a back cover.
    pages: { label: '页数', text: '本卷共{页数}页' },
  },
});
