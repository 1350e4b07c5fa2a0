// F4 人民调解调查记录 (domain.md §2.1).
import { formText, SIGN_RECORDER } from './common';

export const F4 = formText({
  sentences: {
    signAsked: { label: '被调查人签名栏', text: '被调查人（签名盖章或按指印）' },
    // Where a place was looked at nobody was asked: those who were there sign.
    signPresent: { label: '勘查现场时的签名栏', text: '在场人（签名盖章或按指印）' },
    signInvestigator: { label: '调查人签名栏', text: '调查人（签名）' },
    ...SIGN_RECORDER,
  },
});
