// Pieces that several forms share: labels of signatures, the committee's seal, the party block and its optional lines.
import type { FormText } from '../../domain/form-text';

type Sentences = FormText['sentences'];
type Lines = FormText['lines'];
type Blocks = FormText['blocks'];

export const SIGN_PARTY: Sentences = { signParty: { label: '当事人签名栏', text: '当事人（签名盖章或按指印）' } };
export const SIGN_MEDIATOR: Sentences = { signMediator: { label: '调解员签名栏', text: '人民调解员（签名）' } };
export const SIGN_RECORDER: Sentences = { signRecorder: { label: '记录人签名栏', text: '记录人（签名）' } };
export const SEAL: Sentences = { seal: { label: '印章处', text: '（人民调解委员会印章）' } };

/** Not on the official forms; courts and banks ask for the number (domain.md F7). */
export const idNumberLine = (printed: boolean): Lines => ({ idNumber: { label: '身份证件号码', printed } });
export const PHONE: Lines = { phone: { label: '联系方式', printed: true } };

/** The fields of a person's block in the official order. */
export const PARTY_BLOCK: Blocks = {
  party: {
    label: '当事人栏',
    fields: [
      { key: 'name', label: '姓名' },
      { key: 'sex', label: '性别' },
      { key: 'ethnicity', label: '民族' },
      { key: 'age', label: '年龄' },
      { key: 'occupation', label: '职业或职务' },
      { key: 'phone', label: '联系方式' },
      { key: 'idNumber', label: '身份证件号码' },
      { key: 'address', label: '单位或住址' },
    ],
  },
};

/** A form with nothing to change but what is given. */
export const formText = (own: Partial<FormText>): FormText => ({ preset: 'table', copies: 1, sentences: {}, lines: {}, blocks: {}, ...own });
