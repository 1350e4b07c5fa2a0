// F8 人民调解口头协议登记表: filled in as the agreement is; the mediator records, nobody else has to sign (人民调解法 28).
import type { AgreementWords } from '../content/words';
import { sentence, type Setting } from '../sheet/setting';
import { leaf, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox, staffBox } from '../sheet/signers';
import { agreementBody } from './agreement';

export function oralAgreementSheet(words: AgreementWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const rows = signatureRows(
    {
      // A room may want them to sign all the same; then there are signers.
      parties: words.signers.map((signer) => partyBox(signer, say('signParty'), true)),
      staff: [staffBox(say('signMediator'), words.mediators)],
      seal: { label: [{ text: say('seal') }], day: words.day },
    },
    styles,
  );
  return {
    body: agreementBody(words, setting),
    closing: [...rows.map((row, i) => (i === rows.length - 1 || words.signers.length === 0 ? { ...row, hold: 3 as const } : row)), leaf(say('remark'), styles.remark)],
  };
}
