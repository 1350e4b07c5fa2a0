// F6 人民调解记录, F9 人民调解回访记录 (domain.md §2.1).
import { formText, SIGN_MEDIATOR, SIGN_PARTY, SIGN_RECORDER } from './common';

export const F6 = formText({
  sentences: {
    told: { label: '告知', text: '人民调解委员会已将人民调解的相关规定告知各方当事人。' },
    ...SIGN_PARTY,
    ...SIGN_MEDIATOR,
    ...SIGN_RECORDER,
  },
});

export const F9 = formText({ sentences: { signVisitor: { label: '回访人签名栏', text: '回访人（签名）' } } });
