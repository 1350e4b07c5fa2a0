// F8 人民调解口头协议登记表: filled in as the agreement is; the mediator records, nobody else has to sign (人民调解法 28).
import type { AgreementWords } from '../content/words';
import { leaf, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { staffBox } from '../sheet/signers';
import type { Styles } from '../sheet/sizes';
import { agreementBody } from './agreement';

export function oralAgreementSheet(words: AgreementWords, title: string, styles: Styles): Sheet {
  const rows = signatureRows(
    { parties: [], staff: [staffBox('人民调解员（签名）', words.mediators)], seal: { label: [{ text: '（人民调解委员会印章）' }], day: words.day } },
    styles,
  );
  return {
    body: agreementBody(words, title, styles),
    closing: [...rows.map((row) => ({ ...row, hold: 3 as const })), leaf('备注：此表由人民调解委员会填写。', styles.remark)],
  };
}
