// F11 卷宗情况说明, F12 封底 (domain.md §2.1). The cover (F0) is fields only.
import { formText } from './common';

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
